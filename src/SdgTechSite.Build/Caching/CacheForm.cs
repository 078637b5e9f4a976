using System.Collections.Immutable;
using System.Security.Cryptography;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>How a <see cref="SiteCache"/> is written as bytes and read again, part by part in the same order.</summary>
internal static class CacheForm
{
    /// <summary>What is known of each file but its stamp, and before that the texts of links, and the places of parts.</summary>
    public static void WriteFiles(CacheWriter to, MadePages made, IEnumerable<CachedFile> files)
    {
        made.Texts.Write(to);
        to.WriteAll(made.Parts.OrderBy(p => p.Key).ToList(), static (w, parts) =>
        {
            w.Write(parts.Key.Path);
            w.WritePart(parts.Value.Read());
        });
        to.WriteEach(files, static (w, file) =>
        {
            w.Write(file.Entry.Route.Path);
            w.Write7BitEncodedInt64(file.Entry.Size);
            Write(w, file.Entry.Sha256);
            w.Write(file.Inputs);
            w.Write(file.Page is not null);
            if (file.Page is { } page) w.WritePart(page.Bytes.Read());
        });
    }

    /// <summary>The last part: everything else, and the stamps of the files.</summary>
    public static void WriteRest(CacheWriter to, SiteCache cache, IEnumerable<FileStamp?> stamps)
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
        to.WriteEach(stamps, Write);
    }

    /// <summary>Reads the last part; <paramref name="files"/> and <paramref name="indicators"/> once they are asked for.</summary>
    public static SiteCache Read(Func<CacheReader> files, Func<CacheReader> indicators, CacheReader rest)
    {
        var first = new Lazy<(SearchTerms Terms, CacheReader Indicators)>(() => indicators() is var from ? (SearchTerms.Read(from), from) : default);
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
            new ReadingMemory(() => first.Value.Indicators),
            new(() => TermsIn(first)),
            null!);
        return cache with { Files = new(() => ReadFiles(files, rest)) };
    }

    private static SearchTerms TermsIn(Lazy<(SearchTerms Terms, CacheReader Indicators)> part)
    {
        try
        {
            return part.Value.Terms;
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            return SearchTerms.None;
        }
    }

    private static CachedFiles ReadFiles(Func<CacheReader> files, CacheReader stamps)
    {
        try
        {
            var from = files();
            var all = new CachedFiles(LinkTexts.Read(from), from.ReadAll(static r => (r.ReadString(), r.ReadPart())));
            while (from.ReadBoolean())
            {
                if (!stamps.ReadBoolean() || !all.TryAdd(ReadFile(from, all.Texts), ReadStamp(stamps))) return CachedFiles.None;
            }

            return all;
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            return CachedFiles.None;
        }
    }

    private static CachedFile ReadFile(CacheReader from, LinkTexts texts)
    {
        var entry = new ManifestEntry(new Route(from.ReadString()), from.Read7BitEncodedInt64(), ReadHash(from));
        return new CachedFile(from.ReadDigest(), entry, from.ReadBoolean() ? new KeptPage(KeptBytes.Of(from.ReadPart()), entry.Route, texts) : null);
    }

    public static void Write(CacheWriter to, Diagnostic finding)
    {
        to.Write(finding.Rule.Code);
        to.Write7BitEncodedInt((int)finding.Severity);
        to.Write(finding.Span);
        to.Write(finding.Message);
        to.WriteOptional(finding.Hint);
        to.WriteOptional(finding.Excerpt);
    }

    public static Diagnostic ReadFinding(CacheReader from)
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
