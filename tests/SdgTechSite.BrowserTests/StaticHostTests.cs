using System.Net.Sockets;
using System.Text;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>The host of the other tests: it must outlive a reader who goes away in the middle of an answer.</summary>
public sealed class StaticHostTests(BuiltSite site)
{
    [Fact]
    public async Task A_reader_who_leaves_in_the_middle_does_not_keep_the_next_waiting()
    {
        using var host = new StaticHost(site.Root, "/");
        var address = new Uri(host.Address);
        for (var i = 0; i < 20; i++)
        {
            // All figures as one zip are more than a connection holds; the linger of zero cuts it off.
            using var leaver = new TcpClient { LingerState = new LingerOption(true, 0) };
            await leaver.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            await leaver.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /data/all.zip HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"), TestContext.Current.CancellationToken);
        }

        using var reader = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        Assert.Contains("<html", await reader.GetStringAsync(new Uri(address, "en/index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
