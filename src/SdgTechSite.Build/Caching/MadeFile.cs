using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// A file as it is written; without <paramref name="Bytes"/> the old site has it, just as it is, and <paramref name="Seen"/> is its stamp from before that was found.
/// <paramref name="Inputs"/> are what it was made from, if the next build is to know.
/// </summary>
internal sealed record MadeFile(ManifestEntry Entry, byte[]? Bytes, FileStamp? Seen, Digest? Inputs)
{
    public static MadeFile Of(Route route, byte[] bytes, Digest? inputs) => new(ManifestEntry.Of(route, bytes), bytes, null, inputs);

    public void WriteTo(SiteWriter writer)
    {
        if (Bytes is { } bytes) writer.Write(Entry, bytes, Inputs);
        else writer.Take(Entry, Seen, Inputs);
    }
}

/// <summary>A page and what else came out of rendering it.</summary>
internal sealed record MadePage(KeptPage Page, MadeFile File);
