namespace SdgTechSite.Model;

/// <summary>What lies in a folder under a name.</summary>
public enum EntryKind
{
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket or a device, which only Linux tells from a file: reading one may wait for ever.</summary>
    Other,
}

/// <summary>Something below a folder, by its path there with forward slashes.</summary>
public readonly record struct FolderEntry(string Path, EntryKind Kind)
{
    /// <summary>The number of what lies there on its disk, which all its names share; 0 where the system does not tell it with the name (any but Linux).</summary>
    public ulong Inode { get; init; }
}
