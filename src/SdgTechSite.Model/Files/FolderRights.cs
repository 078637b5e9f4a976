using System.Runtime.InteropServices;

namespace SdgTechSite.Model;

/// <summary>Who owns a folder, by the numbers of Unix, and what who may do in it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FolderRights(uint Owner, uint Group, int Mode);
