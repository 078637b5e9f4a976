using System.Text;

namespace SdgTechSite.Diff;

/// <summary>
/// The content folder as it stands in a revision of its repository, written out as a folder. Files are taken as they are stored, without filters and hooks;
/// links and submodules are left out, since the content may not have any.
/// </summary>
public static class GitContent
{
    /// <summary>
    /// The object of the content folder in a revision, or null with <paramref name="problem"/> in words when there is none.
    /// <paramref name="shortName"/> is the revision's hash, shortened.
    /// </summary>
    public static string? Find(string contentFolder, string revision, out string shortName, out string problem)
    {
        shortName = string.Empty;
        problem = string.Empty;
        // What begins with a hyphen would be an option to git, whatever was meant.
        if (revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl)) problem = $"'{revision}' is neither a folder nor a revision.";
        else if (GitProgram.TryRun(contentFolder, out var error, "rev-parse", "--show-prefix") is not { } prefix) throw new GitException($"git does not know {contentFolder}: {error}");
        else if (GitProgram.TryRun(contentFolder, out _, "rev-parse", "--verify", "--quiet", "--short", revision + "^{}") is not { } name) problem = $"There is no folder and no revision '{revision}'.";
        else
        {
            shortName = Text(name);
            var folder = Text(prefix).TrimEnd('/');
            if (GitProgram.TryRun(contentFolder, out _, "rev-parse", "--verify", "--quiet", $"{shortName}:{folder}") is { } tree) return Text(tree);
            problem = $"In revision '{revision}' there is no folder {folder}.";
        }

        return null;
    }

    /// <summary>Writes the files of a tree object below a folder.</summary>
    public static void Write(string contentFolder, string tree, string to)
    {
        var files = List(contentFolder, tree);
        var blobs = GitProgram.Run(contentFolder, string.Concat(files.Select(f => f.Id + "\n")), "cat-file", "--batch");
        var at = 0;
        foreach (var (_, path) in files)
        {
            var file = Path.GetFullPath(Path.Combine(to, path));
            if (!file.StartsWith(Path.GetFullPath(to) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new GitException($"git names a file outside the content: {path}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = File.Create(file);
            stream.Write(Next(blobs, ref at));
        }
    }

    /// <summary>The files of a tree: <c>mode type id TAB path</c>, with a zero byte behind each.</summary>
    private static List<(string Id, string Path)> List(string contentFolder, string tree)
    {
        var files = new List<(string, string)>();
        foreach (var entry in Encoding.UTF8.GetString(GitProgram.Run(contentFolder, null, "ls-tree", "-r", "-z", "--full-tree", tree)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var about = entry[..tab].Split(' ');
            if (about[0] is "100644" or "100755") files.Add((about[2], entry[(tab + 1)..]));
        }

        return files;
    }

    /// <summary>The next blob: <c>id type size LF</c>, the bytes, LF.</summary>
    private static ReadOnlySpan<byte> Next(byte[] blobs, ref int at)
    {
        var end = Array.IndexOf(blobs, (byte)'\n', at);
        var header = end < 0 ? [] : Encoding.UTF8.GetString(blobs, at, end - at).Split(' ');
        if (header.Length != 3 || !int.TryParse(header[2], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size)) throw new GitException("git gave a file that cannot be read.");
        at = end + 1 + size + 1;
        return blobs.AsSpan(end + 1, size);
    }

    private static string Text(byte[] output) => Encoding.UTF8.GetString(output).TrimEnd('\n', '\r');
}
