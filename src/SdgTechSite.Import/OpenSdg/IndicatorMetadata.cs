using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>The metadata of one indicator by language (the empty one where a file names none), and what an indicator takes from them.</summary>
internal sealed class IndicatorMetadata
{
    private readonly SortedDictionary<string, List<MetadataField>> _byLanguage = new(StringComparer.Ordinal);
    private readonly HashSet<MetadataField> _used = [];
    private readonly Dictionary<MetadataField, ImportKind> _fates = [];

    public List<FileTally> Files { get; } = [];

    public void Add(string language, List<MetadataField> fields)
    {
        if (_byLanguage.TryGetValue(language, out var known)) known.AddRange(fields.Where(f => !known.Any(k => k.Key == f.Key && k.Value.Length > 0)));
        else _byLanguage.Add(language, fields);
    }

    /// <summary>The unit that the metadata state, or nothing.</summary>
    public string Unit(Translations translations, string language) => UnitField(language) is not { } field ? string.Empty
        : Translations.IsKey(field.Value) ? translations.Key(language, field.Value) ?? field.Value : field.Value.Trim();

    /// <summary>The country or area that the figures are said to cover.</summary>
    public string? Coverage() => _byLanguage.Values.SelectMany(f => f).FirstOrDefault(f => f.Key == "national_geographical_coverage" && f.Value.Trim().Length > 0)?.Value.Trim();

    /// <summary>Gives the draft its title, sources and texts, and says in the report what became of each field.</summary>
    public void Apply(IndicatorDraft draft, Translations translations, IReadOnlyList<string> languages, ImportReport report)
    {
        draft.Title = Title(translations, languages);
        Sources(draft, languages[0], report);
        // A unit that no series has, because the rows name their own, stays a text.
        if (UnitField(languages[0]) is { } unit && draft.Series.Exists(s => s.Unit.IsOf(Unit(translations, languages[0])))) _used.Add(unit);
        foreach (var language in languages)
        {
            var body = Body(language, language == languages[0], draft.Title[language], translations);
            if (body.Length > 0) draft.Bodies[language] = body;
        }

        Account(languages, report);
    }

    private Localized Title(Translations translations, IReadOnlyList<string> languages)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages.Concat(translations.Languages).Concat(_byLanguage.Keys.Where(l => l.Length > 0)).Distinct(StringComparer.Ordinal))
        {
            foreach (var key in MetadataKeys.Titles)
            {
                var field = Find(language, key) ?? Find(string.Empty, key);
                if (field is null || field.Value.Trim().Length == 0) continue;
                var isKey = Translations.IsKey(field.Value.Trim());
                if (!isKey && field.Path != Find(language, key)?.Path && language != languages[0]) continue;
                var text = isKey ? translations.Key(language, field.Value.Trim()) : field.Value;
                if (text is null && language == languages[0]) _fates[field] = ImportKinds.NoTranslation;
                if (text is null || PlainText.Line(text).Length == 0) continue;
                texts[language] = PlainText.Line(text);
                _used.Add(field);
                break;
            }
        }

        return new Localized(texts);
    }

    private void Sources(IndicatorDraft draft, string language, ImportReport report)
    {
        var named = Value(language, "DATA_SOURCE") ?? Value(language, "SOURCE");
        named = named is null || PlainText.Line(named).Length == 0 ? null : named;
        draft.Sources.AddRange(SourceFields.Read(key => Find(language, key) ?? Find(string.Empty, key), named, _fates, (kind, field) => report.Add(kind, field.Key, new ImportPlace(field.Path, field.Line, 1, null))));
        if (draft.Sources.Count == 0 && named is not null) draft.Sources.Add(new SourceDraft(PlainText.Line(named, 200), PlainText.Line(named, 300), null, null));
    }

    /// <summary>The fields that say something to readers, each below its name.</summary>
    private string Body(string language, bool isDefault, string? title, Translations translations)
    {
        var body = new StringBuilder();
        var fields = (isDefault ? _byLanguage.GetValueOrDefault(string.Empty) ?? [] : []).Where(f => Find(language, f.Key) is not { Value.Length: > 0 }).Concat(_byLanguage.GetValueOrDefault(language) ?? []);
        foreach (var field in fields)
        {
            if (field.Value.Trim().Length == 0 || MetadataKeys.IsSteering(field.Key, field.Value) || _fates.ContainsKey(field) || (_used.Contains(field) && IsElsewhere(field.Key))) continue;
            var value = Translations.IsKey(field.Value.Trim()) ? translations.Key(language, field.Value.Trim()) : field.Value;
            if (value is null) continue;
            _used.Add(field);
            if (MetadataKeys.Titles.Contains(field.Key, StringComparer.Ordinal) && PlainText.Line(value) == title) continue;
            var label = translations.Key(language, $"metadata_fields.{field.Key}") ?? MetadataKeys.Label(field.Key);
            if (body.Length > 0 || field.Key != MetadataFile.BodyKey) body.Append('\n');
            if (field.Key != MetadataFile.BodyKey) body.Append("## ").Append(PlainText.Markdown(PlainText.Line(label, 120)).Trim()).Append("\n\n");
            body.Append(PlainText.Markdown(value));
        }

        return body.ToString();
    }

    /// <summary>Titles, units and sources stand in indicator.yaml.</summary>
    private static bool IsElsewhere(string key) => MetadataKeys.Titles.Contains(key, StringComparer.Ordinal) || MetadataKeys.Units.Contains(key, StringComparer.Ordinal)
;

    private void Account(IReadOnlyList<string> languages, ImportReport report)
    {
        foreach (var (language, fields) in _byLanguage)
        {
            foreach (var field in fields)
            {
                var kind = KindOf(field, language, languages);
                report.Add(kind, field.Key, new ImportPlace(field.Path, field.Line, 1, _fates.GetValueOrDefault(field) == kind ? PendingCells.Shorten(field.Value) : null));
            }
        }
    }

    private ImportKind KindOf(MetadataField field, string language, IReadOnlyList<string> languages)
    {
        if (field.Value.Trim().Length == 0) return ImportKinds.FieldEmpty;
        var fate = _fates.GetValueOrDefault(field);
        if (_used.Contains(field) || fate == ImportKinds.FieldUsed) return PlainText.HasHtml(field.Value) ? ImportKinds.FieldHtml : ImportKinds.FieldUsed;
        return fate ?? (language.Length > 0 && !languages.Contains(language, StringComparer.Ordinal) ? ImportKinds.FieldLanguage : ImportKinds.FieldUnused);
    }

    /// <summary>The first field that can be a unit.</summary>
    private MetadataField? UnitField(string language) =>
        MetadataKeys.Units.Select(key => Find(language, key) ?? Find(string.Empty, key)).FirstOrDefault(field => field is not null && field.Value.Trim().Length is > 0 and <= 80);

    private string? Value(string language, string key)
    {
        var field = Find(language, key) ?? Find(string.Empty, key);
        if (field is null || field.Value.Trim().Length == 0) return null;
        _used.Add(field);
        return field.Value.Trim();
    }

    private MetadataField? Find(string language, string key) => _byLanguage.GetValueOrDefault(language)?.Find(f => f.Key == key);
}
