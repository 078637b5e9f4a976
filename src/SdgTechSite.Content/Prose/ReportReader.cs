using System.Collections.Immutable;
using SdgTechSite.Content.Vocabularies;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Prose;

/// <summary>Reads <c>report/report.yaml</c>: the sections and paragraphs, and what each paragraph bears on.</summary>
internal static class ReportReader
{
    private const string Path = "report/report.yaml";

    /// <summary>The report, or null when the site follows none.</summary>
    public static Report? Read(SourceTree tree, ReadContext context, VocabularyResult names, IReadOnlyCollection<string> indicatorCodes)
    {
        if (!tree.Contains(Path) || tree.ReadText(Path) is not { } text || YamlReader.ReadMapping(text, tree.Show(Path), context.Bag) is not { } root) return null;
        var file = new MappingReader(root, context);
        var symbol = file.RequireText("symbol");
        var url = Urls.Require(file, "url");
        var title = file.RequireLocalized("title");
        var sections = file.Mappings("sections", required: true).Select(Section).ToImmutableArray();
        var unmeasured = Unmeasured(file, indicatorCodes);
        var paragraphs = ParagraphReader.Read(file, names, [.. indicatorCodes.Concat(unmeasured.Select(u => u.Code))]);
        file.Done();
        return new Report(symbol?.Value ?? string.Empty, url ?? string.Empty, title, sections, paragraphs, unmeasured);
    }

    private static ReportSection Section(MappingReader entry)
    {
        var section = new ReportSection(
            entry.RequireText("id")?.Value ?? string.Empty,
            entry.RequireLocalized("title"),
            entry.RequireInt("first")?.Value ?? 0,
            entry.RequireInt("last")?.Value ?? 0,
            [.. entry.Mappings("parts").Select(Part)]);
        if (!Ids.IsWellFormed(section.Id)) entry.Context.Bag.Add(Rules.BadName.At(entry.Span, $"'{section.Id}' cannot be the id of a section.", "Ids are lower-case ASCII letters, digits and hyphens."));
        if (section.First > section.Last) entry.Context.Bag.Add(Rules.BadValue.At(entry.Span, "The section ends before it starts.", "'first' is at most 'last'."));
        entry.Done();
        return section;
    }

    private static ReportPart Part(MappingReader entry)
    {
        var part = new ReportPart(entry.RequireLocalized("title"), entry.RequireInt("first")?.Value ?? 0, entry.RequireInt("last")?.Value ?? 0);
        if (part.First > part.Last) entry.Context.Bag.Add(Rules.BadValue.At(entry.Span, "The part ends before it starts.", "'first' is at most 'last'."));
        entry.Done();
        return part;
    }

    /// <summary>Indicators without figures here. One that has figures after all is reported: it is measured.</summary>
    private static ImmutableArray<UnmeasuredIndicator> Unmeasured(MappingReader file, IReadOnlyCollection<string> indicatorCodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unmeasured = ImmutableArray.CreateBuilder<UnmeasuredIndicator>();
        foreach (var entry in file.Mappings("unmeasured"))
        {
            var code = entry.RequireText("code");
            var (title, reason) = (entry.RequireLocalized("title"), entry.RequireProse("reason"));
            entry.Done();
            if (code is not { } given) continue;
            if (indicatorCodes.Contains(given.Value, StringComparer.Ordinal)) entry.Context.Bag.Add(Rules.BadValue.At(given.Span, $"The site has figures for {given.Value}.", "Take it out of 'unmeasured'."));
            else if (!seen.Add(given.Value)) entry.Context.Bag.Add(Rules.DuplicateId.At(given.Span, $"{given.Value} stands twice in 'unmeasured'.", "Keep one of the two."));
            else unmeasured.Add(new UnmeasuredIndicator(given.Value, title, reason));
        }

        return unmeasured.ToImmutable();
    }
}
