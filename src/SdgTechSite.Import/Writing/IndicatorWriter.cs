using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.OpenSdg;
using SdgTechSite.Import.Tables;
using SdgTechSite.Model;

namespace SdgTechSite.Import.Writing;

/// <summary>What the writers of content need to know of the import as a whole.</summary>
internal sealed record WritingContext(
    ImportContext Import,
    TargetTree Target,
    IReadOnlyList<string> Languages,
    Func<string, string?, Localized> NameOf,
    string Repository,
    string Licence,
    DateOnly Retrieved)
{
    public string Default => Languages[0];
}

/// <summary>Writes the folder of an indicator: <c>indicator.yaml</c>, <c>data.csv</c> and a text in each language.</summary>
internal static class IndicatorWriter
{
    public static void Write(IndicatorDraft draft, WritingContext context)
    {
        var folder = Folder(draft.Name);
        var title = TitleOf(draft, context);
        string[] seriesIds = [.. SeriesIds(draft)];
        string[] rowSources = [.. draft.RowSources.Entries.Select((_, i) => $"row-{i + 1}")];
        context.Target.Put(folder + "indicator.yaml", Encoding.UTF8.GetBytes(Yaml(draft, title, seriesIds, rowSources, context)));
        context.Target.Put(folder + "data.csv", DataCsv.Write(draft, seriesIds, rowSources, context.Import));
        foreach (var language in context.Languages)
        {
            if (language != context.Default && title[language] is null && !draft.Bodies.ContainsKey(language)) continue;
            context.Target.Put($"{folder}{language}.md", Encoding.UTF8.GetBytes(Page(title[language] ?? title[context.Default]!, draft.Bodies.GetValueOrDefault(language))));
        }
    }

    /// <summary>Where an indicator stands.</summary>
    public static string Folder(IndicatorName name) => $"indicators/{name.Id}/";

    private static Localized TitleOf(IndicatorDraft draft, WritingContext context)
    {
        var place = ImportPlace.OfFile(draft.Name.Id);
        if (draft.Title.IsEmpty) context.Import.Report.Add(ImportKinds.TitleFromCode, string.Empty, place);
        else if (draft.Title[context.Default] is null) context.Import.Report.Add(ImportKinds.BorrowedText, "title", place);
        return draft.Title.WithDefault(context.Default, draft.Name.Code);
    }

    /// <summary>Ids by the names of the series; where several have one name, the unit goes along.</summary>
    private static IEnumerable<string> SeriesIds(IndicatorDraft draft)
    {
        var pool = new IdPool("series");
        foreach (var series in draft.Series)
        {
            var word = series.Text.Length == 0 ? "figures" : series.Text;
            var shared = draft.Series.Count(s => string.Equals(s.Text, series.Text, StringComparison.OrdinalIgnoreCase)) > 1;
            yield return pool[pool.Take(shared ? $"{word} {series.Unit.Id}" : word)];
        }
    }

    private static string Yaml(IndicatorDraft draft, Localized title, string[] seriesIds, string[] rowSources, WritingContext context)
    {
        var yaml = new StringBuilder();
        yaml.Append("code: ").Append(YamlText.Quote(draft.Name.Code)).Append('\n');
        yaml.Append(CultureInfo.InvariantCulture, $"goal: {draft.Name.Goal}\n");
        yaml.Append("title: ").Append(YamlText.Map(title, context.Default)).Append('\n');
        var named = Sources(draft, context);
        yaml.Append("series:\n");
        for (var i = 0; i < draft.Series.Count; i++)
        {
            var series = draft.Series[i];
            if (series.Unit.Id == "not-stated") context.Import.Report.Add(ImportKinds.NoUnit, string.Empty, ImportPlace.OfFile(draft.Name.Id, seriesIds[i]));
            yaml.Append("  - id: ").Append(YamlText.Quote(seriesIds[i])).Append('\n');
            yaml.Append("    title: ").Append(YamlText.Map(SeriesTitle(draft, series, title, context), context.Default)).Append('\n');
            yaml.Append("    unit: ").Append(YamlText.Quote(series.Unit.Id)).Append('\n');
            yaml.Append("    direction: none\n");
            if (series.Dimensions.Count > 0) yaml.Append("    dimensions: [").AppendJoin(", ", series.Dimensions.Select(d => YamlText.Quote(context.Import.Vocabulary.Dimensions[d].Id))).Append("]\n");
            yaml.Append("    sources: [").AppendJoin(", ", named.Select((_, n) => $"source-{n + 1}").Concat(series.Sources.Select(s => rowSources[s]))).Append("]\n");
        }

        yaml.Append("sources:\n");
        for (var i = 0; i < named.Count; i++) Source(yaml, $"source-{i + 1}", named[i], context);
        for (var i = 0; i < rowSources.Length; i++)
        {
            var text = PlainText.Line(draft.RowSources.Entries[i].Text, 300);
            Source(yaml, rowSources[i], new SourceDraft(PlainText.Line(text, 200), text, null, null), context);
        }

        return yaml.ToString();
    }

    private static List<SourceDraft> Sources(IndicatorDraft draft, WritingContext context)
    {
        if (draft.Sources.Count > 0) return draft.Sources;
        if (draft.RowSources.Entries.Count == 0) context.Import.Report.Add(ImportKinds.NoSource, string.Empty, ImportPlace.OfFile(draft.Name.Id));
        return [new SourceDraft(context.Repository, context.Repository, null, null)];
    }

    private static Localized SeriesTitle(IndicatorDraft draft, SeriesDraft series, Localized title, WritingContext context)
    {
        if (series.Text.Length == 0) return title;
        var names = context.NameOf(series.Text, "Series");
        return names.Map(t => PlainText.Line(t)).Or(context.Default, PlainText.Line(series.Title ?? series.Text));
    }

    private static void Source(StringBuilder yaml, string id, SourceDraft source, WritingContext context)
    {
        yaml.Append("  - id: ").Append(id).Append('\n');
        yaml.Append("    publisher: ").Append(YamlText.Quote(source.Publisher)).Append('\n');
        yaml.Append("    dataset: ").Append(YamlText.Quote(source.Dataset)).Append('\n');
        if (source.Url is { } url) yaml.Append("    url: ").Append(YamlText.Quote(url)).Append('\n');
        yaml.Append("    licence: ").Append(YamlText.Quote(context.Licence)).Append('\n');
        yaml.Append("    retrieved: ").Append(context.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        if (source.Vintage is { } vintage) yaml.Append("    vintage: ").Append(YamlText.Quote(vintage)).Append('\n');
    }

    private static string Page(string summary, string? body)
    {
        var allow = TypedNumbers.In(summary).Any() ? "# allow SDG1510: as the source has it\n" : string.Empty;
        return $"---\n{allow}summary: {YamlText.Quote(summary)}\n---\n{body}";
    }
}
