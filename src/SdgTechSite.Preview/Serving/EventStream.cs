using Microsoft.AspNetCore.Http;

namespace SdgTechSite.Preview;

/// <summary>Tells a browser, as long as it listens, that there is something newer. What it is, the browser asks for itself.</summary>
internal static class EventStream
{
    public static async Task SendAsync(HttpContext context, PreviewState state, CancellationToken stop)
    {
        Reply.Head(context, StatusCodes.Status200OK, "text/event-stream");
        await context.Response.WriteAsync("retry: 500\n\n", stop).ConfigureAwait(false);
        while (!stop.IsCancellationRequested)
        {
            var view = state.Now;
            await context.Response.WriteAsync("data: changed\n\n", stop).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
            await view.Next.WaitAsync(stop).ConfigureAwait(false);
        }
    }
}
