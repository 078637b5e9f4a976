using SdgTechSite.Import.Names;
using SdgTechSite.Model;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>What a file of an Open SDG repository is for. <c>Language</c> is null where the path names none.</summary>
internal sealed record RepositoryFile(string FullName, string Shown, string Role, string? Language, string Stem);

/// <summary>Lists a repository in one order, links not followed, and tells data, metadata and translations apart by where they lie.</summary>
internal static class RepositoryFiles
{
    private const int Most = 100_000;
    private static readonly string[] MetadataFolders = ["meta", "metadata", "indicator-config", "indicator_config"];

    public static List<RepositoryFile> List(string root, ImportReport report)
    {
        var found = new List<RepositoryFile>();
        var hasData = Directory.Exists(Path.Combine(root, "data"));
        List(new DirectoryInfo(root), string.Empty, hasData, found, report);
        found.Sort((a, b) => string.CompareOrdinal(a.Shown, b.Shown));
        return found;
    }

    private static void List(DirectoryInfo folder, string path, bool hasData, List<RepositoryFile> found, ImportReport report)
    {
        IEnumerable<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report.Add(ImportKinds.UnreadableFile, report.Begin(path, "folder"), exception.Message);
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name is ".git" || found.Count >= Most) continue;
            var shown = path + entry.Name;
            if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) report.Add(ImportKinds.LinkFile, report.Begin(shown, "link"));
            else if (entry is DirectoryInfo below) List(below, shown + "/", hasData, found, report);
            else found.Add(Classify(entry.FullName, shown, hasData));
        }
    }

    private static RepositoryFile Classify(string fullName, string shown, bool hasData)
    {
        var parts = shown.Split('/');
        var (folder, extension) = (parts.Length > 1 ? parts[0].ToLowerInvariant() : string.Empty, Path.GetExtension(shown).ToLowerInvariant());
        var stem = Path.GetFileNameWithoutExtension(shown);
        var language = parts[..^1].Skip(1).FirstOrDefault(IsLanguage);
        if (extension == ".csv" && (hasData ? folder == "data" : IndicatorName.Read(stem) is not null)) return new RepositoryFile(fullName, shown, "data", null, stem);
        if (extension is ".yml" or ".yaml" && folder == "translations") return new RepositoryFile(fullName, shown, "translation", language, stem);
        if (extension is ".md" or ".yml" or ".yaml" && MetadataFolders.Contains(folder, StringComparer.Ordinal) && IndicatorName.Read(stem) is not null) return new RepositoryFile(fullName, shown, "metadata", language, stem);
        if (parts.Length == 1 && stem is "config_data" && extension is ".yml" or ".yaml") return new RepositoryFile(fullName, shown, "configuration", null, stem);
        return new RepositoryFile(fullName, shown, parts.Length == 1 && stem.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) ? "licence" : "other", null, stem);
    }

    private static bool IsLanguage(string name) => name.Length is >= 2 and <= 12 && name.Length != 4 && Locale.Find(name) is not null;
}
