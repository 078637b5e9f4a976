using System.Text;
using SdgTechSite.Build;
using SdgTechSite.Import;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Import;

/// <summary>A folder with something to bring in, and the site that it is brought into.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-import-").FullName;

    public string Source => Path.Combine(_folder, "source");

    public string Content => Path.Combine(_folder, "site", "content");

    public ImportFolder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public ImportFolder With(string path, byte[] bytes)
    {
        var file = Path.Combine(Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>Puts the small site of the tests where the import goes to.</summary>
    public ImportFolder InSmallSite()
    {
        var site = Support.Repository.PathOf("tests", "sites", "small", "content");
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Content, Path.GetRelativePath(site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return this;
    }

    public ImportResult Repository(string? area = "404", Func<ImportRequest, ImportRequest>? change = null) => Run(ImportFormat.OpenSdg, Source, area, change);

    public ImportResult Table(ImportFormat format, string file, string? area = null, Func<ImportRequest, ImportRequest>? change = null) => Run(format, Path.Combine(Source, file), area, change);

    /// <summary>The rows of an indicator as the site has them.</summary>
    public List<Dictionary<string, string>> Figures(string id) => [.. Csv.Read(Text($"indicators/{id}/data.csv"))];

    public string Text(string path) => File.ReadAllText(Path.Combine(Content, path));

    /// <summary>Every file of the content folder with its bytes as text.</summary>
    public Dictionary<string, string> Tree() => !Directory.Exists(Content) ? [] : Directory.EnumerateFiles(Content, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Content, f), f => Convert.ToBase64String(File.ReadAllBytes(f)), StringComparer.Ordinal);

    /// <summary>Builds the site; no error may be found.</summary>
    public BuildResult Build()
    {
        var result = new SiteBuilder(TimeProvider.System).Run(new BuildRequest(SiteFolders.Find(Path.Combine(_folder, "site"), null, null, null), BuildMode.Publish, BuildOverrides.None, 2), null);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span.Path}:{d.Span.Line}: {d.Rule.Code} {d.Message}"));
        Assert.Null(result.Failure);
        return result;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ImportResult Run(ImportFormat format, string input, string? area, Func<ImportRequest, ImportRequest>? change)
    {
        var request = new ImportRequest(format, input, Content, new DateOnly(2026, 11, 25), BuiltIn.Words) { Area = area };
        var result = Importer.Run(change is null ? request : change(request));
        if (result.Usage is null) Assert.True(result.Report.AddsUp, TextReport.Write(result));
        return result;
    }
}
