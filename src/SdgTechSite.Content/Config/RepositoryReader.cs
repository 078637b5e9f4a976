using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Reads the patterns for addresses in the content's repository, and holds them to https and to the placeholders that the program fills.</summary>
internal static class RepositoryReader
{
    private const string Scheme = "https://";

    public static RepositoryLinks Read(MappingReader site)
    {
        if (site.Mapping("repository") is not { } entry) return RepositoryLinks.None;
        var links = new RepositoryLinks(Pattern(entry, "source", "path", ["path", "line"]), Pattern(entry, "report", null, ["title", "url"]));
        entry.Done();
        return links;
    }

    private static string? Pattern(MappingReader entry, string key, string? required, string[] known)
    {
        if (entry.Text(key) is not { } pattern) return null;
        var hint = $"Placeholders here: {string.Join(", ", known.Select(k => $"{{{k}}}"))}.";
        if (!IsAddress(pattern.Value, known))
            return Wrong(pattern, entry, $"'{key}' is not an address with https.", "Write the whole address, with https:// in front and placeholders only after the host.");
        if (Placeholders(pattern.Value).FirstOrDefault(n => !known.Contains(n, StringComparer.Ordinal)) is { } strange)
            return Wrong(pattern, entry, $"'{key}' has the placeholder {{{strange}}}, which the program does not fill.", hint);
        if (required is not null && !pattern.Value.Contains($"{{{required}}}", StringComparison.Ordinal))
            return Wrong(pattern, entry, $"'{key}' lacks the placeholder {{{required}}}.", hint);
        return pattern.Value;
    }

    private static string? Wrong(Located<string> pattern, MappingReader entry, string message, string hint)
    {
        entry.Context.Bag.Add(Rules.RepositoryPattern.At(pattern.Span, message, hint));
        return null;
    }

    /// <summary>True for an address with https whose host is written out: content must not choose where readers are led.</summary>
    private static bool IsAddress(string value, string[] known)
    {
        var open = value.IndexOf('{', StringComparison.Ordinal);
        var host = open < 0 ? value : value[..open];
        if (!host.StartsWith(Scheme, StringComparison.Ordinal) || (open >= 0 && host.IndexOf('/', Scheme.Length) < 0)) return false;
        foreach (var name in known) value = value.Replace($"{{{name}}}", "x", StringComparison.Ordinal);
        return Uri.TryCreate(value, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 && parsed.UserInfo.Length == 0;
    }

    private static IEnumerable<string> Placeholders(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open) yield return text[(open + 1)..close];
        }
    }
}
