using System.Collections.Immutable;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// What is known of a page besides its HTML, as the bytes that go into the cache: what rendering found, what the page weighs where that is held to a budget, its
/// words, and its links. A site has tens of thousands of pages, and of most a build that follows another asks for nothing but the findings; whatever is asked for
/// is put together anew each time. <paramref name="texts"/> are those of the links of all pages.
/// </summary>
internal sealed class KeptPage(KeptBytes bytes, Route route, LinkTexts texts) : ILinkedPage
{
    public static KeptPage Of(RenderedPage page, PageAnchors anchors, PageWeight? weight, ImmutableArray<Diagnostic> findings, LinkTexts texts, KeptStore store)
    {
        using var stream = new MemoryStream(1 << 10);
        using (var to = new CacheWriter(stream))
        {
            to.WriteAll(findings, CacheForm.Write);
            Write(to, weight);
            to.WritePart(own => Write(own, page.Words));
            Write(to, anchors, texts.On(page.Route));
            to.WriteAll(page.Links, Write);
        }

        return new KeptPage(store.Keep(stream.GetBuffer().AsSpan(0, (int)stream.Length)), page.Route, texts);
    }

    /// <summary>The page as bytes, of which another can be made with the same texts.</summary>
    public KeptBytes Bytes => bytes;

    public ImmutableArray<Diagnostic> Findings() => Read(static from => from.ReadAll(CacheForm.ReadFinding));

    public PageWeight? Weight() => Read(ReadHead);

    public PageWords Words() => Read(from =>
    {
        ReadHead(from);
        from.Read7BitEncodedInt();
        var (title, summary, headings, length) = (from.ReadString(), from.ReadString(), from.ReadString(), from.Read7BitEncodedInt());
        // The body stays where the page is kept.
        var body = new KeptText(bytes.Slice(from.Position, length));
        from.ReadSlice(length);
        return new PageWords(title, summary, headings, body, from.ReadString());
    });

    public LinkedPage Links() => Read(from =>
    {
        ReadHead(from);
        from.ReadPart();
        var own = texts.On(route);
        var links = from.ReadAll(r => new PlacedLink(own.At(r.Read7BitEncodedInt()), r.Read7BitEncodedInt(), r.Read7BitEncodedInt()));
        return new LinkedPage(new PageAnchors(links, from.ReadAll(r => own.At(r.Read7BitEncodedInt()))), from.ReadAll(static r => new ContentLink(new Route(r.ReadString()), r.ReadOptional(), r.ReadSpan())));
    });

    /// <summary>The numbers that the texts of the page's links and ids have among those of all pages.</summary>
    public ImmutableArray<int> TextsUsed() => Read(static from =>
    {
        ReadHead(from);
        from.ReadPart();
        var links = from.ReadAll(static r => (Text: r.Read7BitEncodedInt(), Line: r.Read7BitEncodedInt(), Column: r.Read7BitEncodedInt()));
        return (ImmutableArray<int>)[.. links.Select(l => l.Text).Concat(from.ReadAll(static r => r.Read7BitEncodedInt())).Select(PageTexts.PlaceOf)];
    });

    /// <summary>Reads a part of it. Throws <see cref="DamagedCacheException"/> where somebody made the bytes up: their sum was right.</summary>
    private T Read<T>(Func<CacheReader, T> part)
    {
        var from = CacheReader.Of(bytes.Read());
        try
        {
            return part(from);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new DamagedCacheException(exception);
        }
    }

    /// <summary>Reads up to the words; gives the weight.</summary>
    private static PageWeight? ReadHead(CacheReader from)
    {
        from.ReadAll(CacheForm.ReadFinding);
        return ReadWeight(from);
    }

    private static void Write(CacheWriter to, PageWeight? weight)
    {
        to.Write(weight is not null);
        if (weight is not { } known) return;
        to.Write(known.Page.Path);
        to.Write7BitEncodedInt(known.Bytes);
        to.Write7BitEncodedInt(known.Files);
    }

    private static PageWeight? ReadWeight(CacheReader from) =>
        from.ReadBoolean() ? new PageWeight(new Route(from.ReadString()), from.Read7BitEncodedInt(), from.Read7BitEncodedInt()) : null;

    private static void Write(CacheWriter to, PageWords words)
    {
        to.Write(words.Title);
        to.Write(words.Summary);
        to.Write(words.Headings);
        to.Write(words.Body);
        to.Write(words.Figure);
    }

    private static void Write(CacheWriter to, PageAnchors anchors, PageTexts texts)
    {
        to.WriteAll(anchors.Links, (w, link) =>
        {
            w.Write7BitEncodedInt(texts.NumberOf(link.Value));
            w.Write7BitEncodedInt(link.Line);
            w.Write7BitEncodedInt(link.Column);
        });
        to.WriteAll(anchors.Ids, (w, id) => w.Write7BitEncodedInt(texts.NumberOf(id)));
    }

    private static void Write(CacheWriter to, ContentLink link)
    {
        to.Write(link.Target.Path);
        to.WriteOptional(link.Anchor);
        to.Write(link.Span);
    }
}
