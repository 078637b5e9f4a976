using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SdgTechSite.Preview;

/// <summary>Turns away what no reader on this machine asks for.</summary>
internal static class RequestGate
{
    /// <summary>The status to refuse a request with, or null for one that is fine.</summary>
    public static int? Refuse(HttpContext context)
    {
        if (!IsHere(context)) return StatusCodes.Status403Forbidden;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) return StatusCodes.Status405MethodNotAllowed;
        return Climbs(context) ? StatusCodes.Status400BadRequest : null;
    }

    /// <summary>
    /// A page elsewhere can lead a name of its own to 127.0.0.1 and so read what is served here; the browser then says that name. Only the names of
    /// this server with its own port are answered.
    /// </summary>
    private static bool IsHere(HttpContext context)
    {
        var host = context.Request.Host;
        return host.Host is "127.0.0.1" or "localhost" && (host.Port ?? 80) == context.Connection.LocalPort;
    }

    /// <summary>Files are found by name in memory and never by path on disk; that an address tries to climb is refused all the same.</summary>
    private static bool Climbs(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        var query = raw.IndexOf('?', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(query < 0 ? raw : raw[..query]);
        return path.AsSpan().ContainsAny('\\', '\0') || path.Split('/').Any(p => p is ".." or ".");
    }
}
