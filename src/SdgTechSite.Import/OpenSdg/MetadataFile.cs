using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>A metadata field as it stands in a file.</summary>
internal sealed record MetadataField(string Key, string Value, string Path, int Line);

/// <summary>Reads the fields of a metadata file: YAML, or the front matter of Markdown with the text behind it as a field of its own.</summary>
internal static class MetadataFile
{
    public const string BodyKey = "body";

    private static readonly System.Buffers.SearchValues<char> KeyCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>The fields; null when nothing could be read, which the report says.</summary>
    public static List<MetadataField>? Read(RepositoryFile file, FileTally tally, ImportReport report)
    {
        if (TextFile.Open(file.FullName, tally, report)?.ReadAll(tally, report) is not { } text) return null;
        var fields = new List<MetadataField>();
        var (yaml, offset, body) = file.Shown.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? FrontMatter(text) : (text, 0, string.Empty);
        try
        {
            AddTree(YamlTree.Read(yaml), file.Shown, offset, fields, report);
        }
        catch (FormatException exception)
        {
            AddLines(yaml, file.Shown, offset, fields);
            report.Add(fields.Count > 0 ? ImportKinds.LinewiseYaml : ImportKinds.BrokenYaml, tally, exception.Message);
            if (fields.Count == 0) return null;
        }

        if (body.Trim().Length > 0) fields.Add(new MetadataField(BodyKey, body, file.Shown, offset));
        return fields;
    }

    private static (string Yaml, int Offset, string Body) FrontMatter(string text)
    {
        var start = text.TrimStart('\n', ' ', '\uFEFF');
        if (!start.StartsWith("---", StringComparison.Ordinal)) return (string.Empty, 0, text);
        var first = start.IndexOf('\n', StringComparison.Ordinal);
        if (first < 0) return (string.Empty, 0, string.Empty);
        var close = start.IndexOf("\n---", first, StringComparison.Ordinal);
        if (close < 0) return (start[(first + 1)..], 1, string.Empty);
        var after = start.IndexOf('\n', close + 1);
        return (close <= first ? string.Empty : start[(first + 1)..(close + 1)], 1, after < 0 ? string.Empty : start[after..]);
    }

    private static void AddTree(YamlTree root, string path, int offset, List<MetadataField> fields, ImportReport report)
    {
        foreach (var (key, value) in root.Entries)
        {
            if (value.Scalar is { } text) fields.Add(new MetadataField(key, text, path, value.Line + offset));
            else if (value.Items.Count > 0 && value.Items.All(i => i.Scalar is not null)) fields.Add(new MetadataField(key, string.Join("; ", value.Items.Select(i => i.Scalar)), path, value.Line + offset));
            else if (value.Items.Count + value.Entries.Count == 0 && !value.IsOpaque) fields.Add(new MetadataField(key, string.Empty, path, value.Line + offset));
            else report.Add(ImportKinds.FieldDeep, key, new ImportPlace(path, value.Line + offset, 1, null));
        }

        foreach (var (key, line) in root.Twice) report.Add(ImportKinds.FieldTwice, key, new ImportPlace(path, line + offset, 1, null));
    }

    /// <summary>For YAML that is none, such as a value with a colon in it: keys at the start of a line, and what follows up to the next.</summary>
    private static void AddLines(string yaml, string path, int offset, List<MetadataField> fields)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = offset;
        foreach (var line in yaml.Split('\n'))
        {
            number++;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).IndexOfAnyExcept(KeyCharacters) < 0)
            {
                var value = line[(colon + 1)..].Trim().Trim('"', '\'');
                if (seen.Add(line[..colon])) fields.Add(new MetadataField(line[..colon], value is ">-" or "|-" or ">" or "|" ? string.Empty : value, path, number));
            }
            else if (fields.Count > 0 && line.Trim().Length > 0) fields[^1] = fields[^1] with { Value = (fields[^1].Value + "\n" + line.Trim()).Trim() };
        }
    }
}
