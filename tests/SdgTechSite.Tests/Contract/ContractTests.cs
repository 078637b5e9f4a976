using SdgTechSite.Content.Contract;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Contract;

/// <summary>
/// The contract that schemas and the handbook are written from is what the readers accept: a mapping with one strange key makes the checker list every key it
/// knows there and every one it misses, and both lists must be the contract's.
/// </summary>
public sealed class ContractTests
{
    private const string Strange = "zzqq";
    private const string Indicator = "content/indicators/9-8-2/indicator.yaml";
    private const string Report = "content/report/report.yaml";

    /// <summary>Name of the shape, the file it stands in, and a text that has it with the strange key alone.</summary>
    public static TheoryData<string, string, string> Mappings() => new()
    {
        { "site", "content/site.yaml", "languages: [en]\nzzqq: 1\n" },
        { "publisher", "content/site.yaml", "languages: [en]\npublisher: { zzqq: 1 }\n" },
        { "repository", "content/site.yaml", "languages: [en]\nrepository: { zzqq: 1 }\n" },
        { "budgets", "content/site.yaml", "languages: [en]\nbudgets: { zzqq: 1 }\n" },
        { "key-figure", "content/site.yaml", "languages: [en]\nkey_figures: [ { zzqq: 1 } ]\n" },
        { "goals", "content/vocabulary/goals.yaml", "zzqq: 1\n" },
        { "goal", "content/vocabulary/goals.yaml", "goals: [ { zzqq: 1 } ]\n" },
        { "units", "content/vocabulary/units.yaml", "zzqq: 1\n" },
        { "unit", "content/vocabulary/units.yaml", "units: [ { zzqq: 1 } ]\n" },
        { "dimensions", "content/vocabulary/dimensions.yaml", "zzqq: 1\n" },
        { "dimension", "content/vocabulary/dimensions.yaml", "dimensions: [ { zzqq: 1 } ]\n" },
        { "member", "content/vocabulary/dimensions.yaml", "dimensions: [ { id: a, name: { en: A }, members: [ { zzqq: 1 } ] } ]\n" },
        { "technologies", "content/vocabulary/technologies.yaml", "zzqq: 1\n" },
        { "technology", "content/vocabulary/technologies.yaml", "technologies: [ { zzqq: 1 } ]\n" },
        { "platforms", "content/vocabulary/platforms.yaml", "zzqq: 1\n" },
        { "platform", "content/vocabulary/platforms.yaml", "platforms: [ { zzqq: 1 } ]\n" },
        { "synonyms", "content/vocabulary/synonyms.yaml", "zzqq: 1\n" },
        { "indicator", Indicator, "zzqq: 1\n" },
        { "series", Indicator, "series: [ { zzqq: 1 } ]\n" },
        { "target", Indicator, "series: [ { id: a, target: { zzqq: 1 } } ]\n" },
        { "source", Indicator, "sources: [ { zzqq: 1 } ]\n" },
        { "chart", Indicator, "series: [ { id: a, unit: percent } ]\nchart: { zzqq: 1 }\n" },
        { "observation", Indicator, "series: [ { id: a, unit: percent } ]\nobservations: [ { zzqq: 1 } ]\n" },
        { "value", Indicator, "series: [ { id: a, unit: percent } ]\nobservations: [ { area: \"001\", values: { 2010: { zzqq: 1 } } } ]\n" },
        { "report", Report, "zzqq: 1\n" },
        { "section", Report, "sections: [ { zzqq: 1 } ]\n" },
        { "part", Report, "sections: [ { id: \"1\", parts: [ { zzqq: 1 } ] } ]\n" },
        { "paragraph", Report, "paragraphs: [ { zzqq: 1 } ]\n" },
        { "claim", Report, "paragraphs: [ { number: 1, claims: [ { zzqq: 1 } ] } ]\n" },
        { "figure", Report, "paragraphs: [ { number: 1, claims: [ { figures: [ { zzqq: 1 } ] } ] } ]\n" },
        { "unmeasured", Report, "unmeasured: [ { zzqq: 1 } ]\n" },
        { "narrative", "content/indicators/9-8-2/en.md", "---\nzzqq: 1\n---\n" },
        { "page", "content/pages/about/en.md", "---\nzzqq: 1\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void The_checker_knows_and_misses_the_keys_of_the_contract(string name, string file, string text)
    {
        var shape = Shapes().Single(s => s.Name == name);
        using var site = SiteCopy.Of("small").With(file, text);
        var found = site.Check().Diagnostics.Where(d => d.Span.Path == file).ToList();
        var unknown = Assert.Single(found, d => d.Rule == Rules.UnknownKey && d.Message.Contains($"'{Strange}'", StringComparison.Ordinal));
        var known = unknown.Hint!["Known keys: ".Length..].TrimEnd('.').Split(", ");
        Assert.Equal(shape.Keys.Select(k => k.Name).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));

        var isTop = !text.Contains($"{{ {Strange}", StringComparison.Ordinal);
        var (line, column) = isTop ? (1, 1) : (unknown.Span.Line, unknown.Span.Column - 2);
        var missing = found.Where(d => (d.Span.Line, d.Span.Column) == (line, column) && (d.Rule == Rules.MissingKey || d.Rule == Rules.SeriesWithoutSource))
            .Select(d => d.Rule == Rules.SeriesWithoutSource ? "sources" : d.Message.Split('\'')[1]);
        var required = shape.Keys.Where(k => k.Required && !(name == "site" && k.Name == "languages")).Select(k => k.Name);
        Assert.Equal(required.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shape_with_named_keys_is_held_to_the_checker()
    {
        Assert.Equal(Shapes().Where(s => s.Keys.Length > 0).Select(s => s.Name).Order(StringComparer.Ordinal), Mappings().Select(m => m.Data.Item1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_says_what_it_means_in_both_languages_of_the_handbook()
    {
        var keys = Shapes().SelectMany(s => s.Keys.Concat(s.Others is null ? [] : [s.Others]));
        Assert.All(keys, k => Assert.True(k.Meaning.Length > 5 && k.MeaningZh.Length > 2 && k.Meaning[^1] == '.' && k.MeaningZh[^1] is '。', k.Name));
    }

    private static IEnumerable<ShapeSpec> Shapes() =>
        ContentContract.Files.Concat(ContentContract.FrontMatter).SelectMany(f => Below(f.Root)).DistinctBy(s => s.Name);

    private static IEnumerable<ShapeSpec> Below(ShapeSpec shape) =>
        shape.Keys.Concat(shape.Others is null ? [] : [shape.Others]).Where(k => k.Shape is not null).SelectMany(k => Below(k.Shape!)).Prepend(shape);
}
