using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>A copy in a folder. Names at the top that begin with a dot are not looked at, since a build leaves them alone as well; links are never followed.</summary>
internal sealed class FolderCopy(string folder, string shown) : ISiteCopy
{
    public string Shown => shown.TrimEnd('/') + "/";

    public int Jobs => Environment.ProcessorCount;

    public IReadOnlyList<CopyEntry> List() =>
        [.. FolderList.Of(folder).Where(e => e.Kind != EntryKind.Folder).Select(e => new CopyEntry(e.Path, WhyNotRead(e.Kind)))];

    private static string? WhyNotRead(EntryKind kind) => kind switch
    {
        EntryKind.Link => "It is a link, and links are not followed.",
        EntryKind.Other => "It is a pipe, a socket or a device, and none of these is read.",
        _ => null,
    };

    public CopyFile Open(string path)
    {
        try
        {
            return new CopyFile(File.OpenRead(Path.Combine(folder, path)), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CopyFile(null, $"It cannot be read: {exception.Message}");
        }
    }

    public void Dispose()
    {
        // Each file is closed by who opened it.
    }
}
