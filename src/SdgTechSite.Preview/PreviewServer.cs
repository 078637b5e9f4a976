using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SdgTechSite.Build;

namespace SdgTechSite.Preview;

/// <summary>Shows a site on this machine alone, from memory, and keeps it as new as the files on disk.</summary>
public static class PreviewServer
{
    /// <summary>
    /// Serves until <paramref name="stop"/>. <paramref name="port"/> 0 takes a free one; <paramref name="started"/> is told the address. A port that
    /// is taken comes out as <see cref="IOException"/>.
    /// </summary>
    public static async Task RunAsync(SiteFolders folders, int port, int jobs, TimeProvider time, Action<string> started, Action<PreviewReport> report, CancellationToken stop)
    {
        // The empty builder reads no settings of the machine, so nothing but this line says where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, port));
        var app = builder.Build();
        await using var disposal = app.ConfigureAwait(false);
        var state = new PreviewState();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var responder = new Responder(state, end.Token);
        app.Run(responder.AnswerAsync);
        await app.StartAsync(stop).ConfigureAwait(false);
        var address = app.Urls.First() + "/";
        started(address);
        try
        {
            await new PreviewLoop(folders, address, jobs, state, time, report).RunAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to end.
        }

        await end.CancelAsync().ConfigureAwait(false);
        await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static void Configure(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
    }
}
