using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
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
internal sealed class CachedMaking(SiteDigests? digests, SiteCache? last, string output, bool believesStamps, KeptStore store)
{
    private readonly LinkTexts _linkTexts = last?.Files.Value.Texts ?? new LinkTexts();
    private readonly int _textsBefore = last?.Files.Value.Texts.Count ?? 0;
    private readonly ConcurrentDictionary<Route, KeptBytes> _parts = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<KeptBytes>> _terms = new(StringComparer.Ordinal);
    private int _taken;
    private volatile bool _linksLost = last is not { AreLinksWhole: true };

    /// <summary>How many pages were taken from the last build.</summary>
    public int Taken => _taken;

    /// <summary>What is known of the pages that were made or taken, all of which <paramref name="links"/> have. Once most texts of links are of pages that are gone, no page is left to the next build, which then begins with none.</summary>
    public MadePages Made(LinkChecker links) => IsWorn(links) ? MadePages.None : new MadePages(_linkTexts, _parts, new SearchTerms(_terms), route => links.PageAt(route) as KeptPage);

    private bool IsWorn(LinkChecker links)
    {
        if (last is null || _linkTexts.Count == _textsBefore) return false;
        var used = new HashSet<int>(links.Pages.OfType<KeptPage>().SelectMany(p => p.TextsUsed()));
        return _linkTexts.Count > 2 * used.Count;
    }

    /// <summary>
    /// True when the links of pages that were taken still lead where they led in the last build, which found nothing wrong with them: the site has all files of that
    /// one that a link may lead to (those of a search are others whenever a word changes), and pages made anew all the anchors and links they had.
    /// </summary>
    public bool AreLinksKept(SiteWriter writer) => !_linksLost && IsOfLastBuild(writer) && !_linkTexts.MayLeadTo(writer.GoneOfOld);

    /// <summary>True when the site that stands is that of the last build.</summary>
    public bool IsOfLastBuild(SiteWriter writer) => last is not null && writer.OldManifest == last.Manifest;

    public MadeFile File(SiteFile file)
    {
        if (digests?.Of(file.Indicator) is not { } inputs) return MadeFile.Of(file.Route, file.Bytes(), null);
        return Take(file.Route, inputs)?.Made ?? MadeFile.Of(file.Route, file.Bytes(), inputs);
    }

    /// <summary>Writes a file whose parts are copied from that of the last build where they are the same.</summary>
    public void Parted(PartedFile file, SiteWriter writer)
    {
        if (digests is null)
        {
            writer.Write(file.Route, file.Made.Write);
            return;
        }

        FileParts? made = null;
        var known = IsOfLastBuild(writer) ? last!.Files.Value.PartsOf(file.Route) : FileParts.None;
        if (known.Count == 0) writer.Write(file.Route, to => Write(to, null));
        else writer.Update(file.Route, After, to => Write(to, null));
        _parts[file.Route] = made!.Places(store);

        void Write(Stream to, Stream? before) => file.Write(made = new FileParts(digests, known, before), to);

        bool After(Stream before, Stream to)
        {
            Write(to, before);
            return true;
        }
    }

    /// <summary>Writes the files of a search, which are only taken together: how many there are is known when they are made.</summary>
    public void Search(SearchPart part, SiteWriter writer)
    {
        if (digests?.Of(part) is not { } inputs)
        {
            part.Write(writer.Write);
            return;
        }

        var known = last is null ? [] : last.Files.Value.MadeFrom(inputs).Select(route => Take(route, inputs)).ToList();
        if (known.Count > 0 && known.All(f => f is not null))
        {
            known.ForEach(f => f!.Value.Made.WriteTo(writer));
            _terms[part.Language] = KnownTerms(part.Language);
            return;
        }

        part.Write((route, bytes) => MadeFile.Of(route, bytes, inputs).WriteTo(writer));
        _terms[part.Language] = part.KeepTerms();
    }

    /// <summary>What the search of a language left in the last build; nothing where there is none.</summary>
    public ImmutableArray<KeptBytes> KnownTerms(string language) => last?.Terms.Value.Of(language) ?? [];

    /// <summary>A page, taken or rendered; <paramref name="weigh"/> gives what it weighs, if that is held to a budget.</summary>
    public MadePage Page(SitePage page, DiagnosticBag bag, Func<DiagnosticBag, RenderedPage> render, Func<RenderedPage, byte[], PageWeight?> weigh)
    {
        var inputs = digests?.Of(page);
        if (inputs is { } same && Take(page.Route, same) is { Known.Page: { } known } taken)
        {
            Interlocked.Increment(ref _taken);
            bag.AddRange(known.Findings());
            return new MadePage(known, taken.Made);
        }

        var own = new DiagnosticBag();
        var rendered = render(own);
        using var html = rendered.Html;
        var made = MadeFile.Of(page.Route, html.ToUtf8(), inputs);
        var (anchors, findings) = (PageAnchors.Of(html.Text, _linkTexts.On(page.Route)), own.ToSorted());
        var kept = KeptPage.Of(rendered, anchors, weigh(rendered, made.Bytes!), findings, _linkTexts, store);
        bag.AddRange(findings);
        if (!_linksLost && !HasAllLinks(page.Route, anchors)) _linksLost = true;
        return new MadePage(kept, made);
    }

    /// <summary>True when a page made anew has all anchors and links that it had in the last build.</summary>
    private bool HasAllLinks(Route route, PageAnchors now) =>
        last!.Files.Value.Find(route)?.File.Page?.Links().Anchors is { } before
        && now.Ids.ToHashSet(StringComparer.Ordinal).IsSupersetOf(before.Ids)
        && now.Links.Select(l => l.Value).ToHashSet(StringComparer.Ordinal).IsSupersetOf(before.Links.Select(l => l.Value));

    /// <summary>The file of the last build, if it was made from these inputs and still stands in the site as it was; otherwise null.</summary>
    private (CachedFile Known, MadeFile Made)? Take(Route route, Digest inputs)
    {
        if (last?.Files.Value.Find(route) is not { } found || found.File.Inputs != inputs) return null;
        var (file, stamp) = found;
        var seen = FileStamp.Seen(Path.Combine(output, route.Path));
        var isSame = believesStamps && stamp is not null && seen == stamp;
        return isSame || IsSameRead(file.Entry) ? (file, new MadeFile(file.Entry, null, seen, inputs)) : null;
    }

    /// <summary>True when the site has this very file, as reading it says.</summary>
    private bool IsSameRead(ManifestEntry entry)
    {
        var buffer = Array.Empty<byte>();
        try
        {
            var old = new FileInfo(Path.Combine(output, entry.Route.Path));
            if (!old.Exists || old.Attributes.HasFlag(FileAttributes.ReparsePoint) || old.Length != entry.Size || old.Length >= Array.MaxLength) return false;
            using var handle = System.IO.File.OpenHandle(old.FullName);
            buffer = ArrayPool<byte>.Shared.Rent((int)old.Length + 1);
            // One byte of room more shows whether the file grew meanwhile.
            var bytes = buffer.AsSpan(0, RandomAccess.Read(handle, buffer, 0));
            return bytes.Length == old.Length && FileHash.Of(bytes) == entry.Sha256;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
