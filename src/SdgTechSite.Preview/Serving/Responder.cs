using Microsoft.AspNetCore.Http;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>Answers every request: pages and files of the newest site, and below <c>/_sdgtech/</c> what the preview itself needs.</summary>
internal sealed class Responder(PreviewState state, CancellationToken end)
{
    private const string Own = "/_sdgtech/";

    private readonly LastGoodPages _lastGood = new();

    public async Task AnswerAsync(HttpContext context)
    {
        if (RequestGate.Refuse(context) is { } status)
        {
            await Reply.TextAsync(context, status, "Refused.").ConfigureAwait(false);
            return;
        }

        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(end, context.RequestAborted);
            await AnswerAsync(context, context.Request.Path.Value ?? "/", stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The reader went away, or the program ends.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            // Said where it is seen: in the browser. Other pages go on.
            await Reply.TextAsync(context, StatusCodes.Status500InternalServerError, $"This is a bug, please report it with the lines below.\n{exception}").ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext context, string path, CancellationToken stop)
    {
        var view = await state.ReadyAsync(stop).ConfigureAwait(false);
        var task = path switch
        {
            Own + "events" => EventStream.SendAsync(context, state, stop),
            Own + "state" => Reply.BytesAsync(context, StatusCodes.Status200OK, "application/json", StateJson.Write(Shown(view, context.Request.Query["page"].ToString()), view)),
            Own + "diagnostics" => Reply.HtmlAsync(context, StatusCodes.Status200OK, DiagnosticsPage.Of(view).Html),
            Own + "preview.js" or Own + "preview.css" => Reply.BytesAsync(context, StatusCodes.Status200OK, MediaTypes.Of(path), BrowserFiles.Read(path[Own.Length..])),
            _ => SiteAsync(context, view, path, stop),
        };
        await task.ConfigureAwait(false);
    }

    private async Task SiteAsync(HttpContext context, PreviewView view, string path, CancellationToken stop)
    {
        var route = RouteOf(path);
        if (view.Site is not { } site || site.Page(route) is not null)
        {
            var shown = Shown(view, path);
            await Reply.HtmlAsync(context, view.Site is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK, PreviewScript.AddTo(shown)).ConfigureAwait(false);
        }
        else if (await FileAsync(site, route, stop).ConfigureAwait(false) is { } file)
        {
            await Reply.BytesAsync(context, StatusCodes.Status200OK, MediaTypes.Of(route.Path), file).ConfigureAwait(false);
        }
        else if (site.Page(new Route(route.Path + "/" + Keys.Home)) is not null)
        {
            context.Response.Redirect("/" + route.Path + "/");
        }
        else
        {
            await Reply.HtmlAsync(context, StatusCodes.Status404NotFound, PreviewScript.AddTo(Shown(view, path))).ConfigureAwait(false);
        }
    }

    /// <summary>A file of the newest site. The search is made of every page, so it may be that of a site which takes this one's place meanwhile.</summary>
    private async Task<byte[]?> FileAsync(PreviewSite site, Route route, CancellationToken stop)
    {
        for (; ; )
        {
            var view = state.Now;
            using var newer = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var file = (view.Site ?? site).FileAsync(route, newer.Token);
            if (await Task.WhenAny(file, view.Next).ConfigureAwait(false) == file || file.IsCompleted) return await file.ConfigureAwait(false);
            await newer.CancelAsync().ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What a reader gets at an address: the page, the last good one where its own words or templates are broken, or that there is none.</summary>
    private PreviewPage Shown(PreviewView view, string path)
    {
        if (path == Own + "diagnostics") return DiagnosticsPage.Of(view);
        var route = RouteOf(path);
        return view.Site is { } site && (site.Page(route) ?? site.NotFound(route)) is { } page ? _lastGood.InPlaceOf(route, page) : WaitingPage.Page;
    }

    private static Route RouteOf(string path) => new(path.EndsWith('/') ? path[1..] + Keys.Home : path[1..]);
}
