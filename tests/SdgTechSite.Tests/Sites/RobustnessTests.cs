using CsCheck;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>Whatever stands in a content file, the build answers with findings, never with an exception.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Files =
    [
        "content/site.yaml", "content/vocabulary/units.yaml", "content/vocabulary/areas.csv", "content/vocabulary/dimensions.yaml", "content/report/report.yaml",
        "content/indicators/9-8-1/indicator.yaml", "content/indicators/9-8-1/data.csv", "content/indicators/9-8-1/en.md", "content/pages/about/zh.md",
    ];

    private static readonly string[] Pieces = ["\n", "\"", "'", ",", ":", "{", "}", "[", "]", "- ", "---\n", "\t", "  ", "&a", "*a", "!x", "|", "#", "\uFEFF", "\0", "中", "<b>", ":figure[", "]{", ":::", "|---|", "0", "9.10", "~", "null"];

    /// <summary>The parser itself runs off the end of some broken text.</summary>
    [Theory]
    [InlineData("a: \"\\")]
    [InlineData("a: \"\\x")]
    [InlineData("a: 'b")]
    public void Text_that_breaks_off_is_a_finding_in_its_file(string text)
    {
        using var site = SiteCopy.Of("small").With("content/vocabulary/units.yaml", text);
        var result = site.Check();
        Assert.Null(result.Failure);
        Assert.Contains(result.Diagnostics, d => d.Span.Path.EndsWith("units.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_can_be_set_against_an_area_whose_figures_are_all_missing()
    {
        const string Data = "content/indicators/9-8-1/data.csv";
        using var site = SiteCopy.Of("small").Change(Data, "250,2010,77.28,,,,", "250,2010,,,M,,").Change(Data, "250,2014,83.75,,B,,", "250,2014,,,M,,");
        Assert.Null(site.Check().Failure);
    }

    [Fact]
    public void A_file_with_pieces_put_in_or_cut_out_gives_findings_and_no_exception()
    {
        var edits = Gen.Select(Gen.Int[0, Files.Length - 1].Select(i => Files[i]), Gen.Int[0, 2_000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]));
        edits.Array[1, 4].Sample(
            changes =>
            {
                using var site = SiteCopy.Of("small");
                foreach (var (file, at, cut, piece) in changes) site.Splice(file, at, cut, piece);
                return site.Check().Failure is null;
            },
            iter: 600,
            threads: 2);
    }
}
