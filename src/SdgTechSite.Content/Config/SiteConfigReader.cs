using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Reads <c>site.yaml</c> into one complete object: what the file leaves out gets its default here and nowhere else.</summary>
internal static class SiteConfigReader
{
    private const int DefaultSourceAge = 1095;

    /// <summary>The site's languages, needed before anything else can be checked; empty when the file does not say.</summary>
    public static ImmutableArray<string> Languages(YamlMapping root, DiagnosticBag bag)
    {
        var reader = new MappingReader(root, new ReadContext([], bag, new TranslationTally(), KeptStore.InMemory, new SharedTexts()));
        var languages = ImmutableArray.CreateBuilder<string>();
        foreach (var tag in reader.Texts("languages", required: true))
        {
            if (Locale.Find(tag.Value) is null) bag.Add(Rules.UnknownLanguage.At(tag.Span, $"'{tag.Value}' is not a language tag that the program knows.", "Use a tag such as en, zh or ar."));
            else if (languages.Contains(tag.Value)) bag.Add(Rules.DuplicateId.At(tag.Span, $"The language '{tag.Value}' is listed twice.", "Keep one of the two."));
            else languages.Add(tag.Value);
        }

        if (languages.Count == 0 && reader.Find("languages") is YamlList { Items.IsEmpty: true } none) bag.Add(Rules.BadValue.At(none.Span, "The site has no language.", "List at least one, the default first: languages: [en]."));
        return languages.ToImmutable();
    }

    public static SiteConfig Read(YamlMapping root, ReadContext context, IReadOnlyCollection<string> pageSlugs)
    {
        var reader = new MappingReader(root, context);
        CheckFormat(reader);
        reader.Find("languages");
        var publisher = reader.Mapping("publisher", required: true);
        var config = new SiteConfig(
            reader.RequireLocalized("title"),
            reader.RequireLocalized("description"),
            context.Languages,
            new Publisher(publisher?.RequireLocalized("name") ?? LocalizedText.Empty, publisher is null ? null : Urls.Read(publisher, "url")),
            reader.RequireText("licence")?.Value ?? string.Empty,
            reader.RequireDate("as_of")?.Value ?? DateOnly.MinValue,
            BaseUrl(reader),
            RepositoryReader.Read(reader),
            SourceAge(reader),
            Navigation(reader, pageSlugs),
            KeyFigureReader.ReadStory(reader, "key_figures"),
            BudgetReader.Read(reader),
            Severities(reader));
        publisher?.Done();
        reader.Done();
        return config;
    }

    private static int SourceAge(MappingReader reader)
    {
        if (reader.Int("max_source_age_days") is not { } days) return DefaultSourceAge;
        if (days.Value <= 0) reader.Context.Bag.Add(Rules.BadValue.At(days.Span, $"A source cannot be {days.Value} days old.", "Write how many days a source may be old, such as 1095."));
        return days.Value;
    }

    private static void CheckFormat(MappingReader reader)
    {
        if (reader.RequireInt("format") is { Value: not 1 } format)
            reader.Context.Bag.Add(Rules.BadFormat.At(format.Span, $"Format {format.Value} is not known.", "This program knows format 1."));
    }

    private static string? BaseUrl(MappingReader reader)
    {
        if (reader.Text("base_url") is not { } url) return null;
        if (Uri.TryCreate(url.Value, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") return url.Value.TrimEnd('/') + "/";
        reader.Context.Bag.Add(Rules.BadValue.At(url.Span, "'base_url' is not an absolute address.", "Write it with https:// in front."));
        return null;
    }

    private static ImmutableArray<Located<string>> Navigation(MappingReader reader, IReadOnlyCollection<string> pageSlugs)
    {
        var known = Keys.FixedPages.Keys.Concat(pageSlugs).ToList();
        var entries = reader.Texts("navigation");
        foreach (var entry in entries.Where(e => !known.Contains(e.Value, StringComparer.Ordinal)))
        {
            reader.Context.Bag.Add(Rules.UnknownPage.At(entry.Span, $"There is no page '{entry.Value}'.", Nearest.Hint(entry.Value, known, "pages")));
        }

        return entries.IsEmpty
            ? [new("indicators", reader.Span), new("goals", reader.Span)]
            : [.. entries.Where(e => known.Contains(e.Value, StringComparer.Ordinal))];
    }

    private static FrozenDictionary<string, Severity> Severities(MappingReader reader)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        if (reader.Mapping("rules") is not { } rules) return severities.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var (key, _) in rules.Entries())
        {
            var severity = rules.Choice("" + key.Value, required: true, ("error", Severity.Error), ("warning", Severity.Warning), ("off", Severity.Off));
            if (Rules.Find(key.Value) is not { } rule)
            {
                reader.Context.Bag.Add(Rules.UnknownRule.At(key.Span, $"There is no rule {key.Value}.", Nearest.Hint(key.Value, Rules.All.Select(r => r.Code), "rules")));
            }
            else if (rule.Severity == Severity.Error && severity is Severity.Off or Severity.Warning)
            {
                reader.Context.Bag.Add(Rules.BadValue.At(key.Span, $"{rule.Code} is an error and stays one.", "Only warnings can be raised, lowered or switched off."));
            }
            else if (severity is { } value) severities[rule.Code] = value;
        }

        return severities.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
