using System.Collections.Concurrent;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The site before the one that stands, in which the next one grows. Nearly all files of a large site are the same in the three of them after a small edit, and have their names there
/// already: linking each of them anew and taking the names away again is a fifth of such a build. Nothing in it is believed but that a name leads to the very file, by its inode, that the site
/// that stands has there; so it may be cut short or deleted as one likes. (Writing to a file in it writes to the site that stands: it is the same file.) Safe to use from any thread.
/// </summary>
public sealed class SiteBefore
{
    /// <summary>Smaller sites are linked in less time than anyone notices.</summary>
    private const int Large = 5000;

    /// <summary>One of so many files may be new; of what changed, the site before has the room that it took.</summary>
    private const int LeastShared = 10;

    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _makingRoom = new();
    private readonly string _folder;
    private readonly RouteTable<ListedFile> _standing;

    /// <summary>By the numbers of the files of the site that stands; 0 where the name is not there.</summary>
    private readonly ulong[] _inodes;

    private SiteBefore(string folder, RouteTable<ListedFile> standing)
        : this(folder, standing, new ulong[standing.Count])
    {
    }

    private SiteBefore(string folder, RouteTable<ListedFile> standing, ulong[] inodes) => (_folder, _standing, _inodes) = (folder, standing, inodes);

    /// <summary>True when a site of so many files, of which so many changed, is quicker to make where the one before stays.</summary>
    public static bool IsWorthKeeping(int files, int changed) => files >= Large && (long)changed * LeastShared <= files;

    /// <summary>
    /// The site before in a folder, of which only names of the <paramref name="standing"/> site are left; null where no site can grow in it: one of its folders has other <paramref name="rights"/> than
    /// those that are made anew, something in it is neither folder nor file or has a name that is no text, or the disk does not want to.
    /// </summary>
    internal static SiteBefore? In(string folder, RouteTable<ListedFile> standing, FolderRights rights)
    {
        try
        {
            var before = new SiteBefore(folder, standing);
            var (others, isUsable) = (new ConcurrentQueue<string>(), FileStamp.RightsOf(folder) is { } own && IsOpen(own, rights));
            if (isUsable) FolderList.Each(folder, entry =>
            {
                if (!before.CanHold(entry, rights)) isUsable = false;
                else if (entry.Kind == EntryKind.File && !before.TryAdd(entry)) others.Enqueue(entry.Path);
            });
            if (!isUsable) return null;
            foreach (var path in others) File.Delete(before.PathOf(path));
            return before;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same at another place, to which all of it was moved.</summary>
    internal SiteBefore MovedTo(string folder) => new(folder, _standing, _inodes);

    /// <summary>True where this name is that of the file with this inode.</summary>
    internal bool Has(string path, ulong inode) => _standing.Find(path) is { } number && _inodes[number] == inode && inode != 0;

    /// <summary>Takes away what has the name of a file that is to be written.</summary>
    internal void MakeRoom(string path)
    {
        var place = PathOf(path);
        if (_standing.Find(path) is { } number && _inodes[number] != 0) File.Delete(place);
        else if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
    }

    /// <summary>Takes away files that have the name of this folder, or of one above it.</summary>
    internal void MakeRoomForFolder(string folder)
    {
        lock (_makingRoom)
        {
            for (var above = folder; above.Length > _folder.Length; above = Path.GetDirectoryName(above)!)
            {
                if (File.Exists(above)) File.Delete(above);
            }
        }
    }

    private bool TryAdd(FolderEntry entry)
    {
        if (_standing.Find(entry.Path) is not { } number) return false;
        _inodes[number] = entry.Inode;
        return true;
    }

    private string PathOf(string path) => Path.Combine(_folder, path);

    /// <summary>Permissions of the folder itself are the user's, and are carried over from site to site.</summary>
    private static bool IsOpen(FolderRights own, FolderRights made) => own.Owner == made.Owner && own.Group == made.Group && ((UnixFileMode)own.Mode & Open) == Open;

    private bool CanHold(FolderEntry entry, FolderRights rights) => !entry.Path.Contains('\uFFFD', StringComparison.Ordinal) && entry.Kind switch
    {
        EntryKind.File => true,
        EntryKind.Folder => FileStamp.RightsOf(PathOf(entry.Path)) == rights,
        _ => false,
    };
}
