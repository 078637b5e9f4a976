using System.Net;

namespace SdgTechSite.Output;

/// <summary>A copy that a server on this machine hands out. Nothing else is asked: no proxy, no redirect, no other machine.</summary>
internal sealed class HostCopy : ISiteCopy
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly Uri _root;

    public HostCopy(Uri root)
    {
        _root = root.AbsolutePath.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { Timeout = Longest };
    }

    public string Shown => _root.AbsoluteUri;

    public int Jobs => 4;

    /// <summary>True for an address that cannot leave this machine.</summary>
    public static bool IsLoopback(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && address.Query.Length == 0 && address.Fragment.Length == 0
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    public IReadOnlyList<CopyEntry>? List() => null;

    public CopyFile Open(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString))));
        try
        {
            var response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.StatusCode == HttpStatusCode.OK) return new CopyFile(response.Content.ReadAsStream(), null);
            response.Dispose();
            return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? default : new CopyFile(null, string.Create(null, $"The host answers {(int)response.StatusCode} in place of it."));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            throw new IOException($"The host does not answer at {request.RequestUri}: {exception.Message}", exception);
        }
    }

    public void Dispose() => _client.Dispose();
}
