using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>The metadata of one indicator by language (the empty one where a file names none), and what an indicator takes from them.</summary>
internal sealed class IndicatorMetadata
{
    private const int MostSources = 12;
    private readonly SortedDictionary<string, List<MetadataField>> _byLanguage = new(StringComparer.Ordinal);
    private readonly HashSet<MetadataField> _used = [];

    public List<FileTally> Files { get; } = [];

    public void Add(string language, List<MetadataField> fields)
    {
        if (_byLanguage.TryGetValue(language, out var known)) known.AddRange(fields.Where(f => !known.Any(k => k.Key == f.Key && k.Value.Length > 0)));
        else _byLanguage.Add(language, fields);
    }

    /// <summary>The unit that the metadata state, or nothing.</summary>
    public string Unit(Translations translations, string language)
    {
        foreach (var key in MetadataKeys.Units)
        {
            var field = Find(language, key) ?? Find(string.Empty, key);
            if (field is null || field.Value.Trim().Length is 0 or > 80) continue;
            _used.Add(field);
            return Translations.IsKey(field.Value) ? translations.Key(language, field.Value) ?? field.Value : field.Value.Trim();
        }

        return string.Empty;
    }

    /// <summary>The country or area that the figures are said to cover.</summary>
    public string? Coverage() => _byLanguage.Values.SelectMany(f => f).FirstOrDefault(f => f.Key == "national_geographical_coverage" && f.Value.Trim().Length > 0)?.Value.Trim();

    /// <summary>Gives the draft its title, sources and texts, and says in the report what became of each field.</summary>
    public void Apply(IndicatorDraft draft, Translations translations, IReadOnlyList<string> languages, ImportReport report)
    {
        draft.Title = Title(translations, languages, report);
        Sources(draft, languages[0]);
        foreach (var language in languages)
        {
            var body = Body(language, language == languages[0], translations);
            if (body.Length > 0) draft.Bodies[language] = body;
        }

        Account(languages, report);
    }

    private Localized Title(Translations translations, IReadOnlyList<string> languages, ImportReport report)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages.Concat(translations.Languages).Concat(_byLanguage.Keys.Where(l => l.Length > 0)).Distinct(StringComparer.Ordinal))
        {
            foreach (var key in MetadataKeys.Titles)
            {
                var field = Find(language, key) ?? Find(string.Empty, key);
                if (field is null || field.Value.Trim().Length == 0) continue;
                _used.Add(field);
                var isKey = Translations.IsKey(field.Value.Trim());
                if (!isKey && field.Path != Find(language, key)?.Path && language != languages[0]) continue;
                var text = isKey ? translations.Key(language, field.Value.Trim()) : field.Value;
                if (text is null && language == languages[0]) report.Add(ImportKinds.NoTranslation, key, new ImportPlace(field.Path, field.Line, 1, field.Value));
                if (text is null || PlainText.Line(text).Length == 0) continue;
                texts[language] = PlainText.Line(text);
                break;
            }
        }

        return new Localized(texts);
    }

    private void Sources(IndicatorDraft draft, string language)
    {
        for (var i = 1; i <= MostSources; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            if (Value(language, $"source_active_{number}") is "false" or "False") continue;
            var (organisation, url) = (Value(language, $"source_organisation_{number}"), Value(language, $"source_url_{number}"));
            var name = Value(language, $"source_url_text_{number}") ?? Value(language, $"source_title_{number}");
            if ((organisation ?? name) is not { } publisher) continue;
            draft.Sources.Add(new SourceDraft(PlainText.Line(publisher, 200), PlainText.Line(name ?? publisher, 300), url is null ? null : PlainText.SafeUrl(url), Value(language, $"source_release_date_{number}") is { } date ? PlainText.Line(date, 100) : null));
        }

        if (draft.Sources.Count == 0 && (Value(language, "DATA_SOURCE") ?? Value(language, "SOURCE")) is { } source && PlainText.Line(source).Length > 0)
            draft.Sources.Add(new SourceDraft(PlainText.Line(source, 200), PlainText.Line(source, 300), null, null));
    }

    /// <summary>The fields that say something to readers, each below its name.</summary>
    private string Body(string language, bool isDefault, Translations translations)
    {
        var body = new StringBuilder();
        var fields = (isDefault ? _byLanguage.GetValueOrDefault(string.Empty) ?? [] : []).Where(f => Find(language, f.Key) is not { Value.Length: > 0 }).Concat(_byLanguage.GetValueOrDefault(language) ?? []);
        foreach (var field in fields)
        {
            if (field.Value.Trim().Length == 0 || MetadataKeys.IsSteering(field.Key, field.Value) || (_used.Contains(field) && IsElsewhere(field.Key))) continue;
            var value = Translations.IsKey(field.Value.Trim()) ? translations.Key(language, field.Value.Trim()) : field.Value;
            if (value is null) continue;
            _used.Add(field);
            var label = translations.Key(language, $"metadata_fields.{field.Key}") ?? MetadataKeys.Label(field.Key);
            if (field.Key != MetadataFile.BodyKey) body.Append("\n## ").Append(PlainText.Markdown(PlainText.Line(label, 120)).Trim()).Append("\n\n");
            body.Append(PlainText.Markdown(value));
        }

        return body.ToString();
    }

    /// <summary>Titles, units and sources stand in indicator.yaml.</summary>
    private static bool IsElsewhere(string key) => MetadataKeys.Titles.Contains(key, StringComparer.Ordinal) || MetadataKeys.Units.Contains(key, StringComparer.Ordinal)
        || key.StartsWith("source_organisation", StringComparison.Ordinal) || key.StartsWith("source_url", StringComparison.Ordinal) || key.StartsWith("source_title", StringComparison.Ordinal)
        || key.StartsWith("source_release", StringComparison.Ordinal);

    private void Account(IReadOnlyList<string> languages, ImportReport report)
    {
        foreach (var (language, fields) in _byLanguage)
        {
            foreach (var field in fields)
            {
                var kind = field.Value.Trim().Length == 0 ? ImportKinds.FieldEmpty
                    : !_used.Contains(field) ? (language.Length > 0 && !languages.Contains(language, StringComparer.Ordinal) ? ImportKinds.FieldLanguage : ImportKinds.FieldUnused)
                    : PlainText.HasHtml(field.Value) ? ImportKinds.FieldHtml : ImportKinds.FieldUsed;
                report.Add(kind, field.Key, new ImportPlace(field.Path, field.Line, 1, null));
            }
        }
    }

    private string? Value(string language, string key)
    {
        var field = Find(language, key) ?? Find(string.Empty, key);
        if (field is null || field.Value.Trim().Length == 0) return null;
        _used.Add(field);
        return field.Value.Trim();
    }

    private MetadataField? Find(string language, string key) => _byLanguage.GetValueOrDefault(language)?.Find(f => f.Key == key);
}
