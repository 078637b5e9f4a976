using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;
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

    /// <summary>Reports templates of pages that the program does not have: nothing is made from them.</summary>
    public void ReportUnused(DiagnosticBag bag)
    {
        const string Pages = "templates/pages/";
        var known = BuiltIn.Templates().Select(f => f.Path).Where(IsPage).ToHashSet(StringComparer.Ordinal);
        foreach (var template in Templates.Where(t => IsPage(t.Path) && !known.Contains(t.Path)))
        {
            bag.Add(Rules.UnexpectedFile.At(SourceSpan.OfFile(template.Path), "No page is made from this template.", Nearest.Hint(template.Path[Pages.Length..], known.Select(k => k[Pages.Length..]), "templates")));
        }

        static bool IsPage(string path) => path.StartsWith(Pages, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Own(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(file => ("templates/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
