using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Rendering;

namespace SdgTechSite.Build;

/// <summary>
/// The templates and assets of a site: those of the program, each replaced by the file of that name in the site's own folder
/// where there is one. Only names that stay below the folder are read; links are not followed.
/// </summary>
internal sealed record TemplateFolder(ImmutableArray<TemplateSource> Templates, ImmutableArray<(string Path, byte[] Bytes)> Assets)
{
    private const string AssetPrefix = "templates/assets/";

    public static TemplateFolder Read(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in BuiltIn.Templates()) files[path] = bytes;
        foreach (var (path, bytes) in Own(folder)) files[path] = bytes;
        return new TemplateFolder(
            [.. files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => new TemplateSource(f.Key, Encoding.UTF8.GetString(f.Value)))],
            [.. files.Where(f => f.Key.StartsWith(AssetPrefix, StringComparison.Ordinal)).Select(f => (f.Key["templates/".Length..], f.Value))]);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Own(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(file => ("templates/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
