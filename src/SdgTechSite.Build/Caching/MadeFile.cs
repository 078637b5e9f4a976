using System.Security.Cryptography;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>A file as it is written; without <paramref name="Bytes"/> the old site has it, just as it is.</summary>
internal sealed record MadeFile(byte[]? Bytes, long Size, string Sha256)
{
    public static MadeFile Of(byte[] bytes) => new(bytes, bytes.Length, HashOf(bytes));

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void WriteTo(SiteWriter writer, Route route)
    {
        if (Bytes is { } bytes) writer.Write(route, bytes, Sha256);
        else writer.Take(new ManifestEntry(route, Size, Sha256));
    }
}

/// <summary>A page and what else came out of rendering it.</summary>
internal sealed record MadePage(CachedPage Page, MadeFile File);
