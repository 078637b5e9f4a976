using System.Globalization;
using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>Reads the numbered sources of an indicator's metadata: <c>source_organisation_1</c>, <c>source_url_1</c> and so on.</summary>
internal static class SourceFields
{
    private const int Most = 12;
    private static readonly string[] Parts = ["organisation", "url", "url_text", "title", "release_date"];

    /// <summary>The sources, in their order, those without a name named by <paramref name="fallback"/>; what became of each of their fields goes to <paramref name="fates"/>.</summary>
    public static IEnumerable<SourceDraft> Read(Func<string, MetadataField?> find, string? fallback, Dictionary<MetadataField, ImportKind> fates, Action<ImportKind, MetadataField> warn)
    {
        for (var i = 1; i <= Most; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            MetadataField? Field(string part) => find($"source_{part}_{number}") is { } field && field.Value.Trim().Length > 0 ? field : null;
            if (find($"source_active_{number}")?.Value.Trim() is "false" or "False") Mark(Parts.Select(Field), ImportKinds.FieldInactive, fates);
            else if (One(Field, fallback, fates, warn) is { } source) yield return source;
        }
    }

    private static SourceDraft? One(Func<string, MetadataField?> field, string? fallback, Dictionary<MetadataField, ImportKind> fates, Action<ImportKind, MetadataField> warn)
    {
        var (organisation, address, date) = (field("organisation"), field("url"), field("release_date"));
        var name = field("url_text") ?? field("title");
        var url = address is null ? null : Address(address, fates);
        if (organisation is null && name is null && url is null)
        {
            Mark([date], ImportKinds.FieldNameless, fates);
            return null;
        }

        if (organisation is null && name is null && fallback is null) warn(ImportKinds.SourceFromAddress, address!);
        Mark([organisation, name, date], ImportKinds.FieldUsed, fates);
        var host = fallback ?? (url is null ? string.Empty : new Uri(url).Host);
        return new SourceDraft(PlainText.Line((organisation ?? name)?.Value ?? host, 200), PlainText.Line((name ?? organisation)?.Value ?? host, 300), url, date is null ? null : PlainText.Line(date.Value.Trim(), 100));
    }

    private static string? Address(MetadataField field, Dictionary<MetadataField, ImportKind> fates)
    {
        var lines = field.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (whole, completed) = (PlainText.SafeUrl(lines[0]), PlainText.CompletedUrl(lines[0]));
        fates[field] = whole is null && completed is null ? ImportKinds.FieldBadAddress : lines.Length > 1 ? ImportKinds.FieldAddresses : whole is not null ? ImportKinds.FieldUsed : ImportKinds.FieldAddress;
        return whole ?? completed;
    }

    private static void Mark(IEnumerable<MetadataField?> fields, ImportKind fate, Dictionary<MetadataField, ImportKind> fates)
    {
        foreach (var field in fields.OfType<MetadataField>()) fates[field] = fate;
    }
}
