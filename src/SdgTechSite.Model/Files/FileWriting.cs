using System.Runtime.InteropServices;

namespace SdgTechSite.Model;

/// <summary>The last writing of a file: its number on its disk, and the time in nanoseconds since 1970. No file has that of <c>default</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileWriting(ulong Inode, long Modified);
