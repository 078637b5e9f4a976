namespace SdgTechSite.Output;

/// <summary>Something in a copy of a site; <paramref name="Trouble"/> says why it cannot be a file of one.</summary>
internal readonly record struct CopyEntry(string Path, string? Trouble);

/// <summary>A file of a copy, opened: its bytes, or why there are none. Neither means that it is not there.</summary>
internal readonly record struct CopyFile(Stream? Bytes, string? Trouble);

/// <summary>A copy of a site, wherever it lies.</summary>
internal interface ISiteCopy : IDisposable
{
    /// <summary>How findings name the copy, in front of a path.</summary>
    string Shown { get; }

    /// <summary>How many files may be read at once.</summary>
    int Jobs { get; }

    /// <summary>Everything in the copy; null where only what one asks for can be seen.</summary>
    IReadOnlyList<CopyEntry>? List();

    /// <summary>Opens a file. <paramref name="path"/> is one of the list, or of a manifest, and leads nowhere else.</summary>
    CopyFile Open(string path);
}
