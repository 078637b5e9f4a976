namespace SdgTechSite.Model;

/// <summary>What lies in a folder under a name. Everything that is neither a folder nor a link counts as a file.</summary>
public enum EntryKind
{
    File,
    Folder,
    Link,
}

/// <summary>Something in a folder, by its name there or by its path with forward slashes below another folder.</summary>
public readonly record struct FolderEntry(string Path, EntryKind Kind);
