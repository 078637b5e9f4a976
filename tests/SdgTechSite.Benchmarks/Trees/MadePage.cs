using System.Collections.Immutable;
using System.Globalization;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary>What is said of an indicator, in English: the same in every generator's tree.</summary>
internal sealed record MadePage(int Number, int Goal, string Code, string Title, string Summary, int Unit, int Source, string Date, ImmutableArray<string> Tags)
{
    private const int Goals = 17;
    private static readonly string[] Openings = ["Share of", "Number of", "Growth of", "Reach of", "Cost of"];
    private static readonly string[] Who = ["households with", "schools that have", "clinics near", "firms that use", "districts covered by", "people trained in"];
    private static readonly string[] What = ["fast lines", "roof panels", "soil probes", "digital papers", "open registers", "rapid tests", "mobile purses", "electric buses"];

    /// <summary>The code with hyphens, as addresses have it.</summary>
    public string Slug => Code.Replace('.', '-');

    public string Target => Code[..Code.LastIndexOf('.')];

    public static MadePage Of(TreeSize size, int number)
    {
        var draw = new Draw(size.Seed, number, "facts");
        var tags = new SortedSet<string>(StringComparer.Ordinal);
        var title = $"{draw.Of(Openings)} {draw.Of(Who)} {draw.Of(What)}";
        while (tags.Count < 3) tags.Add(Lexicon.Tags[draw.Below(Lexicon.Tags.Length)]);
        return new MadePage(
            number,
            (number % Goals) + 1,
            CodeOf(number),
            title,
            new Prose(draw, "en").Paragraph(24),
            draw.Below(Lexicon.Units.Length),
            draw.Below(Lexicon.Sources.Length),
            string.Create(CultureInfo.InvariantCulture, $"2025-{1 + draw.Below(12):00}-{1 + draw.Below(28):00}"),
            [.. tags]);
    }

    /// <summary>The code of a page, for links to it.</summary>
    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{(number % Goals) + 1}.{(number / Goals / 5) + 1}.{(number / Goals % 5) + 1}");
}
