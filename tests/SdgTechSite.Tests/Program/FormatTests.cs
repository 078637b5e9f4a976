using System.Text.Json;
using NJsonSchema;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Program;

/// <summary>Findings in the shapes that people and machines read.</summary>
public sealed class FormatTests
{
    private const string Data = "content/indicators/9-8-1/data.csv";

    [Fact]
    public async Task Sarif_is_as_its_standard_asks()
    {
        using var site = Broken().With("content/assets/an odd: name.txt", "x").With("content/notes.txt", "x");
        var log = Sdgtech.Run(site.Folder, "check", "--format", "sarif").Errors;
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("tests", "SdgTechSite.Tests", "Contract", "sarif-2.1.0.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(log).Select(e => e.ToString()));
        using var json = JsonDocument.Parse(log);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.All(run.GetProperty("results").EnumerateArray(), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()]));
        var region = run.GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == "SDG1302").GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((3, 10, 13, "abc"), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32(), region.GetProperty("snippet").GetProperty("text").GetString()));
    }

    [Fact]
    public void A_check_without_findings_is_a_whole_log_as_well()
    {
        using var site = SiteCopy.Of("small");
        using var json = JsonDocument.Parse(Sdgtech.Run(site.Folder, "check", "--format", "sarif").Errors);
        Assert.Empty(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public void Annotations_escape_what_would_end_them()
    {
        using var site = SiteCopy.Of("small").With("content/50%, a: b.txt", "x");
        var line = Sdgtech.Run(site.Folder, "check", "--format", "github").Errors.Split('\n').Single(l => l.Contains("SDG1002", StringComparison.Ordinal));
        Assert.StartsWith("::warning file=content/50%25%2C a%3A b.txt,title=SDG1002%3A A file has no meaning where it stands::Nothing reads this file.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_findings_of_one_rule_in_one_file_are_summed_up_for_people_and_not_for_machines()
    {
        using var site = SiteCopy.Of("small").With("content/vocabulary/areas.csv", "id,type,iso3,region,subregion,groups,name_en,name_zh\n001,world,,,,,World,\n002,region,,,,,Africa,\n150,region,,,,,Europe,\n404,country,KEN,002,,,Kenya,\n250,country,FRA,150,,,France,\n");
        var text = Sdgtech.Run(site.Folder, "check").Errors;
        Assert.Equal(3, text.Split("areas.csv:").Length - 2);
        Assert.Contains("content/vocabulary/areas.csv: and 2 more of SDG1402 in this file", text, StringComparison.Ordinal);
        Assert.Contains("sdgtech explain SDG1402", text, StringComparison.Ordinal);
        Assert.Equal(5, Sdgtech.Run(site.Folder, "check", "--all").Errors.Split("areas.csv:").Length - 1);
        using var json = JsonDocument.Parse(Sdgtech.Run(site.Folder, "check", "--format", "json").Errors);
        Assert.Equal(5, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Explain_has_a_page_for_every_rule_with_a_mistake_and_how_it_is_mended()
    {
        Assert.All(Rules.All, rule =>
        {
            var example = RuleExample.Of(rule);
            Assert.True(example is { Wrong.Length: > 0, Right.Length: > 0 } && example.Wrong != example.Right, rule.Code);
        });
        var page = Sdgtech.Run(Path.GetTempPath(), "explain", "SDG1101").Output;
        Assert.Contains("    lisence: CC-BY-4.0", page, StringComparison.Ordinal);
        Assert.Contains("Mended:\n    licence: CC-BY-4.0", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static SiteCopy Broken() => SiteCopy.Of("small").Change(Data, "001,2011,34.25", "001,2011,abc").Change("content/site.yaml", "licence:", "lisence:");
}
