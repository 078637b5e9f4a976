using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Contract;

/// <summary>The handbook says what the program does.</summary>
public sealed class HandbookTests
{
    [Fact]
    public void The_references_in_the_repository_are_those_of_the_program()
    {
        foreach (var (path, text) in HandbookPages.All())
        {
            var file = Repository.PathOf("content", path);
            if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{path} is old: accept it with ACCEPT=1.");
        }
    }

    [Fact]
    public void Every_rule_stands_in_both_languages()
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var page = HandbookPages.All().Single(p => p.Path == $"pages/handbook-rules/{language}.md").Text;
            Assert.All(Rules.All, r => Assert.Contains($"\n## {r.Code}: ", page, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("`<!-- allow SDG1510: reason -->`")]
    [InlineData("```\n<!-- allow SDG1510 -->\n# allow SDG9999\n```")]
    public void Code_that_shows_how_a_finding_is_let_pass_lets_nothing_pass(string text)
    {
        using var site = SiteCopy.Of("small").Change("content/indicators/9-8-1/en.md", "Surveys differ.", $"Surveys differ.\n\n{text}\n\n");
        Assert.Empty(site.Check().Diagnostics);
    }
}
