namespace SdgTechSite.Model;

/// <summary>What lies in a folder under a name. Everything that is neither a folder nor a link counts as a file.</summary>
public enum EntryKind
{
    File,
    Folder,
    Link,
}

/// <summary>Something below a folder, by its path there with forward slashes.</summary>
public readonly record struct FolderEntry(string Path, EntryKind Kind);
