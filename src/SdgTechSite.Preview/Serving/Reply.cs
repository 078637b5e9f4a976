using System.Text;
using Microsoft.AspNetCore.Http;

namespace SdgTechSite.Preview;

/// <summary>Sends answers. None of them is kept by a browser, or read from another site.</summary>
internal static class Reply
{
    public static void Head(HttpContext context, int status, string type)
    {
        context.Response.StatusCode = status;
        var headers = context.Response.Headers;
        headers.ContentType = type;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Content-Security-Policy"] = "frame-ancestors 'none'";
    }

    public static async Task BytesAsync(HttpContext context, int status, string type, byte[] bytes)
    {
        Head(context, status, type);
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    public static Task HtmlAsync(HttpContext context, int status, string html) => BytesAsync(context, status, MediaTypes.Html, Encoding.UTF8.GetBytes(html));

    public static Task TextAsync(HttpContext context, int status, string text) => BytesAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
