using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>A page with its bytes as they are written, their number and their hash; without <paramref name="Bytes"/> the old site has it.</summary>
internal sealed record MadePage(CachedPage Page, byte[]? Bytes, long Size, string Sha256);

/// <summary>
/// Stands around the stages that cost most: what they would make from the same inputs as the last time is taken from the site that stands, and what they
/// found is said again. Nothing is taken that does not have the hash it had when it was made. Without <paramref name="digests"/> everything is made.
/// Safe to use from any thread.
/// </summary>
internal sealed class CachedMaking(SiteDigests? digests, SiteCache? last, string output)
{
    private readonly ConcurrentDictionary<Route, CachedFile> _made = new();
    private readonly LinkTexts _linkTexts = new();
    private int _taken;

    /// <summary>How many pages were taken from the last build.</summary>
    public int Taken => _taken;

    /// <summary>What was made or taken so far.</summary>
    public FrozenDictionary<Route, CachedFile> Made => _made.ToFrozenDictionary();

    public byte[] File(SiteFile file)
    {
        if (digests?.Of(file.Indicator) is not { } inputs) return file.Bytes();
        return (Known(file.Route, inputs) is { } known ? IsThere(file.Route, known, static bytes => bytes.ToArray()) : null) ?? Keep(file.Route, inputs, file.Bytes());
    }

    /// <summary>The hash of a file that <see cref="File"/> gave.</summary>
    public string HashOf(Route route, byte[] bytes) => _made.TryGetValue(route, out var made) ? made.Sha256 : HashOf(bytes);

    /// <summary>A page, taken or rendered; <paramref name="weigh"/> gives what it weighs, if that is held to a budget.</summary>
    public MadePage Page(SitePage page, DiagnosticBag bag, Func<DiagnosticBag, RenderedPage> render, Func<RenderedPage, byte[], PageWeight?> weigh)
    {
        var inputs = digests?.Of(page);
        if (inputs is { } same && Known(page.Route, same) is { Page: { } known } file && IsThere(page.Route, file, static bytes => (long?)bytes.Length) is { } size)
        {
            Interlocked.Increment(ref _taken);
            bag.AddRange(known.Findings);
            return new MadePage(known, null, size, file.Sha256);
        }

        var own = new DiagnosticBag();
        var rendered = render(own);
        var bytes = Encoding.UTF8.GetBytes(rendered.Html);
        var made = new CachedPage(rendered.Links, rendered.Words, PageAnchors.Of(rendered.Html, _linkTexts), weigh(rendered, bytes), own.ToSorted());
        bag.AddRange(made.Findings);
        var sha256 = HashOf(bytes);
        if (inputs is { } digest) _made[page.Route] = new CachedFile(digest, sha256, made);
        return new MadePage(made, bytes, bytes.Length, sha256);
    }

    /// <summary>The file of the last build, if it was made from these inputs.</summary>
    private CachedFile? Known(Route route, Digest inputs) => last is not null && last.Files.Value.TryGetValue(route, out var file) && file.Inputs == inputs ? file : null;

    /// <summary>What <paramref name="take"/> makes of the bytes of a known file, if it still stands in the site as it was; null when it does not.</summary>
    private T? IsThere<T>(Route route, CachedFile file, Func<ReadOnlySpan<byte>, T> take)
    {
        var buffer = Array.Empty<byte>();
        try
        {
            var old = new FileInfo(Path.Combine(output, route.Path));
            if (old is not { Exists: true, LinkTarget: null } || old.Length >= Array.MaxLength) return default;
            using var handle = System.IO.File.OpenHandle(old.FullName);
            buffer = ArrayPool<byte>.Shared.Rent((int)old.Length + 1);
            // One byte of room more shows whether the file grew meanwhile.
            var bytes = buffer.AsSpan(0, RandomAccess.Read(handle, buffer, 0));
            if (bytes.Length != old.Length || HashOf(bytes) != file.Sha256) return default;
            _made[route] = file;
            return take(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private byte[] Keep(Route route, Digest inputs, byte[] bytes)
    {
        _made[route] = new CachedFile(inputs, HashOf(bytes), null);
        return bytes;
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
