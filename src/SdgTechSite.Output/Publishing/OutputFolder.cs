using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Refuses output folders that cannot be replaced in one step, or that hold what must not be lost.</summary>
internal static class OutputFolder
{
    private const int MostNamed = 10;

    private static readonly StringComparison SameName = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Holds the place itself to the rules, before anything in it is looked at.</summary>
    public static void CheckPlace(string output, IEnumerable<string> protectedFolders, DiagnosticBag bag)
    {
        void Refuse(string reason) => bag.Add(Rules.BadOutputFolder.At(SourceSpan.OfFile(output), reason, "Name another folder with --output."));
        if (Path.GetDirectoryName(output) is null)
        {
            Refuse("The output folder is the root of the disk.");
            return;
        }

        if (new DirectoryInfo(output).LinkTarget is not null) Refuse("The output folder is a link.");
        if (File.Exists(output)) Refuse("The output is a file.");
        if (IsMountPoint(output)) Refuse("The output folder is a mount point, which cannot be exchanged in one step.");
        var real = RealPath(output);
        foreach (var folder in protectedFolders.Where(f => IsWithin(real, RealPath(f)) || IsWithin(RealPath(f), real)))
        {
            Refuse($"The output folder lies inside or around {folder}, which the build reads.");
        }
    }

    /// <summary>A finding for each of the first few files that the program did not write.</summary>
    public static void CheckForeign(string output, OldSite old, DiagnosticBag bag)
    {
        foreach (var entry in old.Foreign.Take(MostNamed))
        {
            bag.Add(Rules.ForeignFile.At(SourceSpan.OfFile($"{output}/{entry.Path}"), "The program did not write this file, so it will not delete it.", "Move it away, or keep it with --allow-foreign."));
        }
    }

    /// <summary>A folder that nobody may write to is not replaced, even by a user whom permissions do not stop.</summary>
    public static void ThrowIfReadOnly(string output)
    {
        const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && Directory.Exists(output) && (File.GetUnixFileMode(output) & Write) == UnixFileMode.None)
            throw new UnauthorizedAccessException($"The output folder is read-only: {output}");
    }

    private static bool IsWithin(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, SameName);

    /// <summary>The path with every link on the way to it followed.</summary>
    private static string RealPath(string path)
    {
        if (Path.GetDirectoryName(path) is not { } above) return path;
        var here = new DirectoryInfo(Path.Combine(RealPath(above), Path.GetFileName(path)));
        return here.LinkTarget is null ? here.FullName : here.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here.FullName;
    }

    private static bool IsMountPoint(string folder)
    {
        const string Mounts = "/proc/self/mountinfo";
        return File.Exists(Mounts) && File.ReadLines(Mounts).Select(l => l.Split(' ')).Any(f => f.Length > 4 && Unescape(f[4]) == folder);
    }

    /// <summary>The kernel writes blanks in names as octal numbers.</summary>
    private static string Unescape(string name) =>
        name.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
}
