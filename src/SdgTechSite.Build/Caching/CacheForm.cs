using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>How a <see cref="SiteCache"/> is written as bytes and read again, part by part in the same order.</summary>
internal static class CacheForm
{
    public static void Write(CacheWriter to, SiteCache cache)
    {
        Write(to, cache.Run);
        to.Write(cache.Manifest);
        to.Write(cache.AreLinksWhole);
        Write(to, cache.Findings, Write);
        to.Write7BitEncodedInt(cache.Pages);
        to.Write7BitEncodedInt(cache.FileCount);
        to.Write7BitEncodedInt64(cache.Bytes);
        Write(to, [.. cache.Files.Value.OrderBy(f => f.Key)], static (w, file) =>
        {
            w.Write(file.Key.Path);
            Write(w, file.Value);
        });
    }

    /// <summary>Reads all but the files, for which <paramref name="from"/> stays open until they are asked for.</summary>
    public static SiteCache Read(CacheReader from) => new(
        ReadDigest(from),
        from.ReadString(),
        from.ReadBoolean(),
        ReadList(from, ReadFinding),
        from.Read7BitEncodedInt(),
        from.Read7BitEncodedInt(),
        from.Read7BitEncodedInt64(),
        new Lazy<IReadOnlyDictionary<Route, CachedFile>>(() => ReadFiles(from)));

    /// <summary>The rest of the cache; nothing of it where it cannot be read after all.</summary>
    private static IReadOnlyDictionary<Route, CachedFile> ReadFiles(CacheReader from)
    {
        try
        {
            return ReadList(from, static r => (Route: new Route(r.ReadString()), File: ReadFile(r))).ToDictionary(f => f.Route, f => f.File);
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            return FrozenDictionary<Route, CachedFile>.Empty;
        }
        finally
        {
            from.Dispose();
        }
    }

    public static void Write(CacheWriter to, Digest digest)
    {
        to.Write((ulong)(digest.Value >> 64));
        to.Write((ulong)digest.Value);
    }

    private static void Write(CacheWriter to, CachedFile file)
    {
        Write(to, file.Inputs);
        Write(to, file.Sha256);
        to.Write(file.Page is not null);
        if (file.Page is not { } page) return;
        Write(to, page.Links, Write);
        to.Write(page.Words.Title);
        to.Write(page.Words.Summary);
        to.Write(page.Words.Headings);
        to.Write7BitEncodedInt(page.Words.Body.Bytes.Length);
        to.Write(page.Words.Body.Bytes);
        to.Write(page.Words.Figure);
        Write(to, page.Anchors.Links, static (w, link) =>
        {
            w.WriteShared(link.Value);
            w.Write7BitEncodedInt(link.Line);
            w.Write7BitEncodedInt(link.Column);
        });
        Write(to, page.Anchors.Ids, static (w, id) => w.WriteShared(id));
        to.Write(page.Weight is not null);
        if (page.Weight is { } weight)
        {
            to.Write(weight.Page.Path);
            to.Write7BitEncodedInt(weight.Bytes);
            to.Write7BitEncodedInt(weight.Files);
        }

        Write(to, page.Findings, Write);
    }

    private static CachedFile ReadFile(CacheReader from)
    {
        var (inputs, hash) = (ReadDigest(from), ReadHash(from));
        return new CachedFile(inputs, hash, from.ReadBoolean() ? ReadPage(from) : null);
    }

    private static CachedPage ReadPage(CacheReader from) => new(
        ReadList(from, static r => new ContentLink(new Route(r.ReadString()), ReadText(r), ReadSpan(r))),
        new PageWords(from.ReadString(), from.ReadString(), from.ReadString(), KeptText.OfBytes(from.ReadBytes(from.Read7BitEncodedInt())), from.ReadString()),
        new PageAnchors(
            ReadList(from, static r => new PlacedLink(r.ReadShared(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt())),
            ReadList(from, static r => r.ReadShared())),
        from.ReadBoolean() ? new PageWeight(new Route(from.ReadString()), from.Read7BitEncodedInt(), from.Read7BitEncodedInt()) : null,
        ReadList(from, ReadFinding));

    private static void Write(CacheWriter to, ContentLink link)
    {
        to.Write(link.Target.Path);
        Write(to, link.Anchor);
        Write(to, link.Span);
    }

    private static void Write(CacheWriter to, Diagnostic finding)
    {
        to.Write(finding.Rule.Code);
        to.Write7BitEncodedInt((int)finding.Severity);
        Write(to, finding.Span);
        to.Write(finding.Message);
        Write(to, finding.Hint);
        Write(to, finding.Excerpt);
    }

    private static Diagnostic ReadFinding(CacheReader from)
    {
        var code = from.ReadString();
        var rule = Rules.Find(code) ?? throw new FormatException($"No rule {code}.");
        return new Diagnostic(rule, (Severity)from.Read7BitEncodedInt(), ReadSpan(from), from.ReadString(), ReadText(from), ReadText(from));
    }

    private static void Write(CacheWriter to, SourceSpan span)
    {
        to.Write(span.Path);
        to.Write7BitEncodedInt(span.Line);
        to.Write7BitEncodedInt(span.Column);
        to.Write7BitEncodedInt(span.Length);
    }

    private static SourceSpan ReadSpan(CacheReader from) => new(from.ReadString(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());

    private static void Write(CacheWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null) to.Write(text);
    }

    private static string? ReadText(CacheReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static Digest ReadDigest(CacheReader from) => new(new UInt128(from.ReadUInt64(), from.ReadUInt64()));

    private static void Write(CacheWriter to, FileHash hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.Write(bytes);
        to.Write(bytes);
    }

    private static FileHash ReadHash(CacheReader from)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        from.ReadExactly(bytes);
        return FileHash.Read(bytes);
    }

    private static void Write<T>(CacheWriter to, ImmutableArray<T> items, Action<CacheWriter, T> write)
    {
        to.Write7BitEncodedInt(items.Length);
        foreach (var item in items) write(to, item);
    }

    private static ImmutableArray<T> ReadList<T>(CacheReader from, Func<CacheReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--) items.Add(read(from));
        return items.ToImmutable();
    }
}
