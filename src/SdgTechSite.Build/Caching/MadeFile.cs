using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>A file as it is written; without <paramref name="Bytes"/> the old site has it, just as it is, and <paramref name="Seen"/> is its stamp from before that was found.</summary>
internal sealed record MadeFile(byte[]? Bytes, long Size, FileHash Sha256, FileStamp? Seen)
{
    public static MadeFile Of(byte[] bytes) => new(bytes, bytes.Length, FileHash.Of(bytes), null);

    public void WriteTo(SiteWriter writer, Route route)
    {
        if (Bytes is { } bytes) writer.Write(route, bytes, Sha256);
        else writer.Take(new ManifestEntry(route, Size, Sha256), Seen);
    }
}

/// <summary>A page and what else came out of rendering it.</summary>
internal sealed record MadePage(CachedPage Page, MadeFile File);
