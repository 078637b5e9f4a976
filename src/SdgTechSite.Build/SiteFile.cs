using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// A file of the site whose bytes are made when somebody asks for them: from one <paramref name="Indicator"/>, or from the whole site where there is none.
/// </summary>
internal sealed record SiteFile(Route Route, Indicator? Indicator, Func<byte[]> Bytes);

/// <summary>A file in which every indicator stands, each in a part of its own; <paramref name="Write"/> says how these come about.</summary>
internal sealed record PartedFile(Route Route, Action<IIndicatorParts, Stream> Write)
{
    /// <summary>The file as it is where all of it is made.</summary>
    public LargeFile Made => new(Route, to => Write(MadeParts.All, to));
}

/// <summary>A file that grows with the site, and is written piece by piece.</summary>
internal sealed record LargeFile(Route Route, Action<Stream> Write)
{
    /// <summary>Writes the file after that of the last build, where that takes less; false, with whatever was written until then, where it cannot be done.</summary>
    public Func<Stream, Stream, bool> TryUpdate { get; init; } = static (_, _) => false;

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }
}
