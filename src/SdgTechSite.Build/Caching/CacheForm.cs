using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>How a <see cref="SiteCache"/> is written as bytes and read again, part by part in the same order.</summary>
internal static class CacheForm
{
    /// <summary>What is known of each file but its stamp, in the order of their addresses.</summary>
    public static void WriteFiles(CacheWriter to, ImmutableArray<KeyValuePair<Route, CachedFile>> files) => to.WriteAll(files, static (w, file) =>
    {
        w.Write(file.Key.Path);
        Write(w, file.Value);
    });

    /// <summary>The last part: everything else, and the stamps of the files.</summary>
    public static void WriteRest(CacheWriter to, SiteCache cache, ImmutableArray<FileStamp?> stamps)
    {
        to.Write(cache.Run);
        to.Write(cache.Manifest);
        to.Write(cache.AreLinksWhole);
        to.WriteAll(cache.Findings, Write);
        to.Write7BitEncodedInt(cache.Pages);
        to.Write7BitEncodedInt(cache.FileCount);
        to.Write7BitEncodedInt64(cache.Bytes);
        to.WriteAll(cache.Sources, Write);
        to.Write(cache.Stamps is not null);
        if (cache.Stamps is { } all) to.Write(all);
        to.WriteAll(stamps, Write);
    }

    /// <summary>Reads the last part; <paramref name="files"/> and <paramref name="indicators"/> once they are asked for.</summary>
    public static SiteCache Read(CacheReader files, CacheReader indicators, CacheReader rest)
    {
        var cache = new SiteCache(
            rest.ReadDigest(),
            rest.ReadString(),
            rest.ReadBoolean(),
            rest.ReadAll(ReadFinding),
            rest.Read7BitEncodedInt(),
            rest.Read7BitEncodedInt(),
            rest.Read7BitEncodedInt64(),
            rest.ReadAll(ReadSource),
            rest.ReadBoolean() ? rest.ReadDigest() : null,
            new ReadingMemory(indicators),
            null!);
        return cache with { Files = new(() => ReadFiles(files, rest)) };
    }

    private static IReadOnlyDictionary<Route, CachedFile> ReadFiles(CacheReader from, CacheReader stamps)
    {
        try
        {
            var all = stamps.ReadAll(ReadStamp);
            var files = new Dictionary<Route, CachedFile>(all.Length);
            var count = from.Read7BitEncodedInt();
            if (count != all.Length) return FrozenDictionary<Route, CachedFile>.Empty;
            for (var i = 0; i < count; i++) files.Add(new Route(from.ReadString()), ReadFile(from, all[i]));
            return files;
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            return FrozenDictionary<Route, CachedFile>.Empty;
        }
        finally
        {
            from.Dispose();
            stamps.Dispose();
        }
    }

    private static void Write(CacheWriter to, CachedFile file)
    {
        to.Write(file.Inputs);
        Write(to, file.Sha256);
        to.Write(file.Page is not null);
        if (file.Page is not { } page) return;
        to.WriteAll(page.Links, Write);
        to.Write(page.Words.Title);
        to.Write(page.Words.Summary);
        to.Write(page.Words.Headings);
        to.Write(page.Words.Body);
        to.Write(page.Words.Figure);
        to.WriteAll(page.Anchors.Links, static (w, link) =>
        {
            w.WriteShared(link.Value);
            w.Write7BitEncodedInt(link.Line);
            w.Write7BitEncodedInt(link.Column);
        });
        to.WriteAll(page.Anchors.Ids, static (w, id) => w.WriteShared(id));
        to.Write(page.Weight is not null);
        if (page.Weight is { } weight)
        {
            to.Write(weight.Page.Path);
            to.Write7BitEncodedInt(weight.Bytes);
            to.Write7BitEncodedInt(weight.Files);
        }

        to.WriteAll(page.Findings, Write);
    }

    private static CachedFile ReadFile(CacheReader from, FileStamp? stamp)
    {
        var (inputs, hash) = (from.ReadDigest(), ReadHash(from));
        return new CachedFile(inputs, hash, from.ReadBoolean() ? ReadPage(from) : null, stamp);
    }

    private static CachedPage ReadPage(CacheReader from) => new(
        from.ReadAll(static r => new ContentLink(new Route(r.ReadString()), r.ReadOptional(), r.ReadSpan())),
        new PageWords(from.ReadString(), from.ReadString(), from.ReadString(), from.ReadKept(), from.ReadString()),
        new PageAnchors(
            from.ReadAll(static r => new PlacedLink(r.ReadShared(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt())),
            from.ReadAll(static r => r.ReadShared())),
        from.ReadBoolean() ? new PageWeight(new Route(from.ReadString()), from.Read7BitEncodedInt(), from.Read7BitEncodedInt()) : null,
        from.ReadAll(ReadFinding));

    private static void Write(CacheWriter to, ContentLink link)
    {
        to.Write(link.Target.Path);
        to.WriteOptional(link.Anchor);
        to.Write(link.Span);
    }

    private static void Write(CacheWriter to, Diagnostic finding)
    {
        to.Write(finding.Rule.Code);
        to.Write7BitEncodedInt((int)finding.Severity);
        to.Write(finding.Span);
        to.Write(finding.Message);
        to.WriteOptional(finding.Hint);
        to.WriteOptional(finding.Excerpt);
    }

    private static Diagnostic ReadFinding(CacheReader from)
    {
        var code = from.ReadString();
        var rule = Rules.Find(code) ?? throw new FormatException($"No rule {code}.");
        return new Diagnostic(rule, (Severity)from.Read7BitEncodedInt(), from.ReadSpan(), from.ReadString(), from.ReadOptional(), from.ReadOptional());
    }

    private static void Write(CacheWriter to, SourceState file)
    {
        to.Write(file.Path);
        to.Write(file.Sha256 is not null);
        if (file.Sha256 is { } hash) Write(to, hash);
        Write(to, file.Stamp);
    }

    private static SourceState ReadSource(CacheReader from) => new(from.ReadString(), from.ReadBoolean() ? ReadHash(from) : null, ReadStamp(from));

    private static void Write(CacheWriter to, FileStamp? stamp)
    {
        to.Write(stamp is not null);
        if (stamp is not { } known) return;
        to.Write(known.Size);
        to.Write(known.Inode);
        to.Write(known.Changed);
        to.Write(known.Modified);
    }

    private static FileStamp? ReadStamp(CacheReader from) => from.ReadBoolean() ? new FileStamp(from.ReadInt64(), from.ReadUInt64(), from.ReadInt64(), from.ReadInt64()) : null;

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
}
