using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>What a manifest says of a file beside its address.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListedFile(long Size, FileHash Sha256);
