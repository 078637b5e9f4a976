using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Search;

namespace SdgTechSite.Build;

/// <summary>
/// Stands around the stages that cost most: what they would make from the same inputs as the last time is taken from the site that stands, and what they
/// found is said again. Nothing is taken that does not have the hash it had when it was made. Without <paramref name="digests"/> everything is made; unless it
/// <paramref name="believesStamps"/>, every file is read.
/// Safe to use from any thread.
/// </summary>
internal sealed class CachedMaking(SiteDigests? digests, SiteCache? last, string output, bool believesStamps)
{
    private readonly ConcurrentDictionary<Route, CachedFile> _made = new();
    private readonly LinkTexts _linkTexts = new();
    private int _taken;
    private volatile bool _linksLost = last is not { AreLinksWhole: true };

    /// <summary>How many pages were taken from the last build.</summary>
    public int Taken => _taken;

    /// <summary>What was made or taken so far.</summary>
    public IReadOnlyDictionary<Route, CachedFile> Made => _made;

    /// <summary>
    /// True when the links of pages that were taken still lead where they led in the last build, which found nothing wrong with them: the site has all files of that
    /// one, and pages made anew all the anchors and links they had.
    /// </summary>
    public bool AreLinksKept(SiteWriter writer) => !_linksLost && IsOfLastBuild(writer) && writer.HasAllOfOld;

    /// <summary>True when the site that stands is that of the last build.</summary>
    public bool IsOfLastBuild(SiteWriter writer) => last is not null && writer.OldManifest == last.Manifest;

    public MadeFile File(SiteFile file)
    {
        if (digests?.Of(file.Indicator) is not { } inputs) return MadeFile.Of(file.Bytes());
        return Known(file.Route, inputs) is { } known && Take(file.Route, known) is { } taken ? taken : Keep(file.Route, inputs, file.Bytes());
    }

    /// <summary>Writes the files of a search, which are only taken together: how many there are is known when they are made.</summary>
    public void Search(SearchPart part, SiteWriter writer)
    {
        if (digests?.Of(part) is not { } inputs)
        {
            part.Write(writer.Write);
            return;
        }

        var known = last is null ? [] : last.Files.Value.Where(f => f.Value.Inputs == inputs).Select(f => (f.Key, File: Take(f.Key, f.Value))).ToList();
        if (known.Count > 0 && known.All(f => f.File is not null)) known.ForEach(f => f.File!.WriteTo(writer, f.Key));
        else part.Write((route, bytes) => Keep(route, inputs, bytes).WriteTo(writer, route));
    }

    /// <summary>A page, taken or rendered; <paramref name="weigh"/> gives what it weighs, if that is held to a budget.</summary>
    public MadePage Page(SitePage page, DiagnosticBag bag, Func<DiagnosticBag, RenderedPage> render, Func<RenderedPage, byte[], PageWeight?> weigh)
    {
        var inputs = digests?.Of(page);
        if (inputs is { } same && Known(page.Route, same) is { Page: { } known } file && Take(page.Route, file) is { } taken)
        {
            Interlocked.Increment(ref _taken);
            bag.AddRange(known.Findings);
            return new MadePage(known, taken);
        }

        var own = new DiagnosticBag();
        var rendered = render(own);
        var made = MadeFile.Of(Encoding.UTF8.GetBytes(rendered.Html));
        var rest = new CachedPage(rendered.Links, rendered.Words, PageAnchors.Of(rendered.Html, _linkTexts), weigh(rendered, made.Bytes!), own.ToSorted());
        bag.AddRange(rest.Findings);
        if (!_linksLost && !HasAllLinks(page.Route, rest.Anchors)) _linksLost = true;
        if (inputs is { } digest) _made[page.Route] = new CachedFile(digest, made.Sha256, rest, null);
        return new MadePage(rest, made);
    }

    /// <summary>True when a page made anew has all anchors and links that it had in the last build.</summary>
    private bool HasAllLinks(Route route, PageAnchors now) =>
        last!.Files.Value.GetValueOrDefault(route)?.Page?.Anchors is { } before
        && now.Ids.ToHashSet(StringComparer.Ordinal).IsSupersetOf(before.Ids)
        && now.Links.Select(l => l.Value).ToHashSet(StringComparer.Ordinal).IsSupersetOf(before.Links.Select(l => l.Value));

    /// <summary>The file of the last build, if it was made from these inputs.</summary>
    private CachedFile? Known(Route route, Digest inputs) => last is not null && last.Files.Value.TryGetValue(route, out var file) && file.Inputs == inputs ? file : null;

    /// <summary>A known file, if it still stands in the site as it was; null when it does not.</summary>
    private MadeFile? Take(Route route, CachedFile file)
    {
        var seen = FileStamp.Seen(Path.Combine(output, route.Path));
        if (!believesStamps || file.Stamp is not { } stamp || seen != stamp) return TakeRead(route, file, seen);
        _made[route] = file;
        return new MadeFile(null, stamp.Size, file.Sha256, seen);
    }

    /// <summary>The same by reading it.</summary>
    private MadeFile? TakeRead(Route route, CachedFile file, FileStamp? seen)
    {
        var buffer = Array.Empty<byte>();
        try
        {
            var old = new FileInfo(Path.Combine(output, route.Path));
            if (!old.Exists || old.Attributes.HasFlag(FileAttributes.ReparsePoint) || old.Length >= Array.MaxLength) return null;
            using var handle = System.IO.File.OpenHandle(old.FullName);
            buffer = ArrayPool<byte>.Shared.Rent((int)old.Length + 1);
            // One byte of room more shows whether the file grew meanwhile.
            var bytes = buffer.AsSpan(0, RandomAccess.Read(handle, buffer, 0));
            if (bytes.Length != old.Length || FileHash.Of(bytes) != file.Sha256) return null;
            _made[route] = file;
            return new MadeFile(null, bytes.Length, file.Sha256, seen);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private MadeFile Keep(Route route, Digest inputs, byte[] bytes)
    {
        var made = MadeFile.Of(bytes);
        _made[route] = new CachedFile(inputs, made.Sha256, null, null);
        return made;
    }
}
