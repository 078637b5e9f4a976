using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// A file of the site whose bytes are made when somebody asks for them: from one <paramref name="Indicator"/>, or from the whole site where there is none.
/// </summary>
internal sealed record SiteFile(Route Route, Indicator? Indicator, Func<byte[]> Bytes);

/// <summary>A file that grows with the site, and is written piece by piece into a stream in which one may go back.</summary>
internal sealed record LargeFile(Route Route, Action<Stream> Write)
{
    /// <summary>Writes the file over that of the last build, where that takes less; false, with whatever is there then, where it cannot be done.</summary>
    public Func<Stream, bool> TryUpdate { get; init; } = static _ => false;

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }
}
