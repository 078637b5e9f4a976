using System.Net;

namespace SdgTechSite.BrowserTests;

/// <summary>A plain host of static files on loopback, below a base path as on a shared host. What is not there is answered by 404 with a page, as hosts do.</summary>
public sealed class StaticHost : IDisposable
{
    private readonly HttpListener _listener;
    private readonly string _root;
    private readonly IReadOnlyDictionary<string, string> _headers;

    /// <summary>Serves the files below <paramref name="root"/>, each answer with <paramref name="headers"/>.</summary>
    public StaticHost(string root, string basePath, IReadOnlyDictionary<string, string>? headers = null)
    {
        (_root, _headers) = (root, headers ?? new Dictionary<string, string>(StringComparer.Ordinal));
        for (var port = 20000 + (Environment.ProcessId % 20000); ; port++)
        {
            Address = $"http://127.0.0.1:{port}{basePath}";
            _listener = new HttpListener { Prefixes = { Address } };
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // Somebody else has the port; a listener that failed to start cannot be started again.
                _listener.Close();
            }
        }

        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        var prefix = new Uri(Address).AbsolutePath;
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            // Each on its own: a page that is left before all its files came must not keep the next one waiting.
            _ = AnswerAsync(context, prefix.Length);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, int prefix)
    {
        try
        {
            var file = Path.GetFullPath(Path.Combine(_root, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath[prefix..])));
            var found = file.StartsWith(_root, StringComparison.Ordinal) && File.Exists(file);
            context.Response.StatusCode = found ? 200 : 404;
            context.Response.ContentType = Path.GetExtension(file) switch { ".html" => "text/html; charset=utf-8", ".js" => "text/javascript; charset=utf-8", ".css" => "text/css", ".svg" => "image/svg+xml", _ => "application/octet-stream" };
            foreach (var (name, value) in _headers) context.Response.Headers[name] = value;
            var bytes = found ? await File.ReadAllBytesAsync(file) : "<!doctype html><title>Not here</title>"u8.ToArray();
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException or ArgumentException)
        {
            // Whoever asked has gone, or asked for what is no path here.
            context.Response.Abort();
        }
    }
}
