using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Markdown.Directives;

/// <summary>The <c>key=value</c> pairs between the braces of a directive.</summary>
internal static class DirectiveAttributes
{
    /// <summary>The pairs, or null and a finding when they cannot be read.</summary>
    public static Dictionary<string, string>? Parse(DirectiveInline directive, MarkdownRun run)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in directive.Attributes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && equals < part.Length - 1 && pairs.TryAdd(part[..equals], part[(equals + 1)..].Trim('"'))) continue;
            run.Report(Rules.UnknownFigure, run.Place(directive.Span), $"'{part}' is not an attribute.", "Write attributes as name=value with spaces between: {area=001 year=2020}.");
            return null;
        }

        return pairs;
    }
}
