using System.IO.Enumeration;
using System.Runtime.InteropServices;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>
/// What lies in one folder, with what is a folder and what a link; links are not followed. Linux tells that with each name, while .NET asks for every file by its whole path,
/// which takes four times as long; so on Linux its own calls are used, and stamps are asked for in the open folder. Safe to ask from several threads.
/// </summary>
public sealed partial class OpenFolder : IDisposable
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    private readonly string _path;
    private readonly string _prefix;
    private readonly nint _stream;
    private readonly int _handle;

    private OpenFolder(string path, string prefix, nint stream)
    {
        (_path, _prefix, _stream) = (path, prefix, stream);
        try
        {
            if (stream != 0) _handle = HandleOf(stream);
            Entries = stream != 0 ? Told() : new FileSystemEnumerable<FolderEntry>(path, (ref FileSystemEntry e) => new FolderEntry(string.Concat(prefix, e.FileName), KindOf(ref e)), OneFolder);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>In the order of the system, read as they are gone through, which can be done once: a folder may hold half a million files.</summary>
    public IEnumerable<FolderEntry> Entries { get; }

    /// <summary>
    /// Opens a folder; the paths of what is in it begin with <paramref name="prefix"/>. Throws as <see cref="Directory"/> does where it cannot be read: .NET says best why.
    /// </summary>
    public static OpenFolder At(string path, string prefix) => new(path, prefix, FileStamp.CanAsk && Environment.Is64BitProcess ? Open(path) : 0);

    /// <summary>As <see cref="FileStamp.Of(string)"/>.</summary>
    public FileStamp? StampOf(FolderEntry file) => _stream == 0 ? FileStamp.Of(Path.Join(_path, NameOf(file))) : FileStamp.Of(_handle, _path, NameOf(file));

    /// <summary>How many bytes a file has; null where it is none, or is gone.</summary>
    public long? LengthOf(FolderEntry file)
    {
        if (_stream != 0) return FileStamp.LengthOf(_handle, NameOf(file));
        return new FileInfo(Path.Join(_path, NameOf(file))) is { Exists: true } info && !info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? info.Length : null;
    }

    public void Dispose()
    {
        if (_stream != 0) _ = Close(_stream);
    }

    private ReadOnlySpan<char> NameOf(FolderEntry entry) => entry.Path.AsSpan(_prefix.Length);

    private IEnumerable<FolderEntry> Told()
    {
        while (TryTell() is { } entry) yield return entry;
    }

    private unsafe FolderEntry? TryTell()
    {
        Entry* told;
        while ((told = Next(_stream)) is not null)
        {
            var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(told->Name);
            if (name.SequenceEqual("."u8) || name.SequenceEqual(".."u8)) continue;
            var path = _prefix + Encoding.UTF8.GetString(name);
            return new FolderEntry(path, KindOf(told->Kind) ?? FileStamp.KindOf(_handle, path.AsSpan(_prefix.Length))) { Inode = told->Inode };
        }

        return Marshal.GetLastPInvokeError() is not 0 and var error ? throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{_path}'") : null;
    }

    /// <summary>As numbers of <c>d_type</c>; null where the disk does not keep it with the name.</summary>
    private static EntryKind? KindOf(byte kind) => kind switch
    {
        0 => null,
        4 => EntryKind.Folder,
        8 => EntryKind.File,
        10 => EntryKind.Link,
        _ => EntryKind.Other,
    };

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;

    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string folder);

    [LibraryImport("libc", EntryPoint = "dirfd")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int HandleOf(nint stream);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial Entry* Next(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(nint stream);

    /// <summary><c>struct dirent</c> of Linux on 64-bit machines.</summary>
    [StructLayout(LayoutKind.Explicit)]
    private unsafe struct Entry
    {
        [FieldOffset(0)]
        public ulong Inode;

        [FieldOffset(18)]
        public byte Kind;

        /// <summary>Where the name begins, which ends with a zero.</summary>
        [FieldOffset(19)]
        public fixed byte Name[1];
    }
}
