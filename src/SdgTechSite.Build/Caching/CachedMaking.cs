using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>A page with its bytes as they are written, and their hash; <paramref name="IsOld"/> says that the old site has them.</summary>
internal sealed record MadePage(CachedPage Page, byte[] Bytes, string Sha256, bool IsOld);

/// <summary>
/// Stands around the stages that cost most: what they would make from the same inputs as the last time is taken from the site that stands, and what they
/// found is said again. Nothing is taken that does not have the hash it had when it was made. Without <paramref name="digests"/> everything is made.
/// Safe to use from any thread.
/// </summary>
internal sealed class CachedMaking(SiteDigests? digests, SiteCache? last, string output)
{
    private readonly ConcurrentDictionary<Route, CachedFile> _made = new();
    private int _taken;

    /// <summary>How many pages were taken from the last build.</summary>
    public int Taken => _taken;

    /// <summary>What was made or taken so far.</summary>
    public FrozenDictionary<Route, CachedFile> Made => _made.ToFrozenDictionary();

    public byte[] File(SiteFile file)
    {
        if (digests?.Of(file.Indicator) is not { } inputs) return file.Bytes();
        return Old(file.Route, inputs)?.Bytes ?? Keep(file.Route, inputs, file.Bytes());
    }

    /// <summary>A page, taken or rendered; <paramref name="weigh"/> gives what it weighs, if that is held to a budget.</summary>
    public MadePage Page(SitePage page, DiagnosticBag bag, Func<DiagnosticBag, RenderedPage> render, Func<RenderedPage, byte[], PageWeight?> weigh)
    {
        var inputs = digests?.Of(page);
        if (inputs is { } same && Old(page.Route, same) is ({ Page: { } known } file, var old))
        {
            Interlocked.Increment(ref _taken);
            bag.AddRange(known.Findings);
            return new MadePage(known, old, file.Sha256, IsOld: true);
        }

        var own = new DiagnosticBag();
        var rendered = render(own);
        var bytes = Encoding.UTF8.GetBytes(rendered.Html);
        var made = new CachedPage(rendered.Links, rendered.Words, PageAnchors.Of(rendered.Html), weigh(rendered, bytes), own.ToSorted());
        bag.AddRange(made.Findings);
        var sha256 = HashOf(bytes);
        if (inputs is { } digest) _made[page.Route] = new CachedFile(digest, sha256, made);
        return new MadePage(made, bytes, sha256, IsOld: false);
    }

    /// <summary>The file that was made from these inputs, if it still stands in the site as it was.</summary>
    private (CachedFile File, byte[] Bytes)? Old(Route route, Digest inputs)
    {
        if (last is null || !last.Files.TryGetValue(route, out var file) || file.Inputs != inputs) return null;
        try
        {
            var old = new FileInfo(Path.Combine(output, route.Path));
            if (old.LinkTarget is not null) return null;
            var bytes = System.IO.File.ReadAllBytes(old.FullName);
            if (HashOf(bytes) != file.Sha256) return null;
            _made[route] = file;
            return (file, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private byte[] Keep(Route route, Digest inputs, byte[] bytes)
    {
        _made[route] = new CachedFile(inputs, HashOf(bytes), null);
        return bytes;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
