using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Program;

/// <summary>What <c>new</c> writes, and what it refuses to write.</summary>
public sealed class SkeletonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-new-").FullName;

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("ar,en,zh,fr,es,ru")]
    public void A_new_site_builds_without_a_finding_outside_any_repository(string languages)
    {
        Fine(_folder, "new", "site", "x", "--lang", languages);
        var site = Path.Combine(_folder, "x");
        var run = Fine(site, "build");
        Assert.Empty(run.Errors);
        foreach (var language in languages.Split(',')) Assert.True(File.Exists(Path.Combine(site, "site-output", language, "indicators", "7-1-1.html")));
        Assert.Empty(Fine(site, "check", "--strict").Errors);
        Assert.True(File.Exists(Path.Combine(site, "content", ".schema", "indicator.json")));
        Assert.Contains("./content/.schema/site.json", File.ReadAllText(Path.Combine(site, ".vscode", "settings.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_of_a_new_site_are_those_of_the_shipped_content()
    {
        Fine(_folder, "new", "site", "x");
        var shipped = File.ReadLines(Repository.PathOf("content", "indicators", "7-1-1", "data.csv")).Where(l => l.StartsWith("access,001,", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',').Skip(1).Take(3)));
        var own = File.ReadLines(Path.Combine(_folder, "x", "content", "indicators", "7-1-1", "data.csv")).Skip(1).Select(l => l.TrimEnd(','));
        Assert.Equal(shipped, own);
    }

    [Fact]
    public void Skeletons_of_every_kind_pass_the_check_with_warnings_at_most()
    {
        Fine(_folder, "new", "site", "x", "--lang", "en,zh");
        var site = Path.Combine(_folder, "x");
        string[][] all = [["indicator", "9.5.1"], ["indicator", "17.b.1"], ["page", "our-data"], ["technology", "drones"], ["platform", "igf"], ["platform", "wsis"], ["language", "fr"], ["language", "sw"], ["page", "later", "--lang", "fr"]];
        foreach (var arguments in all)
        {
            Fine(site, ["new", .. arguments]);
            var check = Sdgtech.Run(site, "check", "--all");
            Assert.True(check.Code == 0, $"{string.Join(' ', arguments)}: {check.Errors}");
        }

        Assert.True(File.Exists(Path.Combine(site, "content", "pages", "later", "fr.md")));
        Assert.False(File.Exists(Path.Combine(site, "content", "pages", "later", "zh.md")));
        Assert.Contains("languages: [en, zh, fr, sw]", File.ReadAllText(Path.Combine(site, "content", "site.yaml")), StringComparison.Ordinal);
        Fine(site, "build");
    }

    [Theory]
    [InlineData("such as 9.5.1", "indicator", "nine")]
    [InlineData("goals.yaml", "indicator", "19.1.1")]
    [InlineData("Nothing is overwritten", "indicator", "7.1.1")]
    [InlineData("lower-case", "page", "Our Data")]
    [InlineData("Nothing is overwritten", "page", "about")]
    [InlineData("lower-case", "technology", "../secret")]
    [InlineData("another id", "technology", "power-grids")]
    [InlineData("language tag", "language", "klingon")]
    [InlineData("already", "language", "en")]
    [InlineData("Known languages: en", "page", "later", "--lang", "fr")]
    public void What_cannot_be_is_refused_with_a_hint_and_nothing_is_written(string hint, params string[] arguments)
    {
        Fine(_folder, "new", "site", "x");
        var site = Path.Combine(_folder, "x");
        var before = SiteCopy.TreeOf(site);
        var run = Sdgtech.Run(site, ["new", .. arguments]);
        Assert.Equal(2, run.Code);
        Assert.Contains(hint, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SiteCopy.TreeOf(site));
    }

    [Fact]
    public void A_folder_with_something_in_it_and_a_place_without_a_site_are_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "thesis.txt"), "years of work");
        Assert.Equal(2, Sdgtech.Run(_folder, "new", "site", ".").Code);
        Assert.Contains("sdgtech new language de", Sdgtech.Run(_folder, "new", "site", "y", "--lang", "de").Errors, StringComparison.Ordinal);
        var run = Sdgtech.Run(_folder, "new", "page", "about");
        Assert.Equal(2, run.Code);
        Assert.Contains("sdgtech new site", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Schemas_are_written_where_they_are_wanted()
    {
        Fine(_folder, "schema", "--to", "s");
        Assert.True(File.Exists(Path.Combine(_folder, "s", "site.json")));
        Assert.Equal(2, Sdgtech.Run(_folder, "schema").Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Errors) Fine(string folder, params string[] arguments)
    {
        var run = Sdgtech.Run(folder, arguments);
        Assert.True(run.Code == 0, $"{string.Join(' ', arguments)}: {run.Errors}{run.Output}");
        return run;
    }
}
