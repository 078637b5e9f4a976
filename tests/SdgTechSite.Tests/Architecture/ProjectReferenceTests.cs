using System.Xml.Linq;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Architecture;

/// <summary>The arrows of src/README.md, read off the project files.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] Stages =
        ["SdgTechSite.Charts", "SdgTechSite.Content", "SdgTechSite.Diff", "SdgTechSite.Output", "SdgTechSite.Rendering", "SdgTechSite.Search", "SdgTechSite.Site"];

    [Fact]
    public void The_model_depends_on_nothing()
    {
        Assert.Empty(References("SdgTechSite.Model"));
        Assert.Empty(Packages("SdgTechSite.Model"));
    }

    [Fact]
    public void Stages_know_the_model_and_nothing_else()
    {
        foreach (var stage in Stages) Assert.Equal(["SdgTechSite.Model"], References(stage));
    }

    [Fact]
    public void Build_puts_the_stages_together_and_the_program_knows_build_import_and_preview()
    {
        Assert.Equal([.. Stages.Append("SdgTechSite.Model").Order(StringComparer.Ordinal)], References("SdgTechSite.Build"));
        Assert.Equal(["SdgTechSite.Build"], References("SdgTechSite.Preview"));
        Assert.Equal(["SdgTechSite.Build", "SdgTechSite.Import", "SdgTechSite.Preview"], References("SdgTechSite"));
    }

    [Fact]
    public void Import_writes_content_and_knows_the_model_alone() => Assert.Equal(["SdgTechSite.Model"], References("SdgTechSite.Import"));

    [Fact]
    public void Every_project_of_src_is_in_one_of_these_rooms()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf("src"), "SdgTechSite*").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal([.. Stages.Concat(["SdgTechSite", "SdgTechSite.Build", "SdgTechSite.Import", "SdgTechSite.Model", "SdgTechSite.Preview"]).Order(StringComparer.Ordinal)], folders);
    }

    private static string[] References(string project) =>
        [.. Items(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))).Order(StringComparer.Ordinal)];

    private static string[] Packages(string project) => [.. Items(project, "PackageReference")];

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants(kind).Select(e => e.Attribute("Include")!.Value);
}
