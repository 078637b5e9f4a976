using System.Collections.Frozen;

namespace SdgTechSite.Model;

/// <summary>An example of a mistake that a rule finds: in which file, what is wrong there, and how it reads when it is mended.</summary>
public sealed record RuleExample(string Place, string Wrong, string Right)
{
    private static readonly Lazy<FrozenDictionary<string, RuleExample>> All = new(Read);

    /// <summary>The example of a rule, or null when there is none.</summary>
    public static RuleExample? Of(DiagnosticRule rule) => All.Value.GetValueOrDefault(rule.Code);

    private static FrozenDictionary<string, RuleExample> Read()
    {
        using var reader = Resources.Open("rule-examples.txt");
        var blocks = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return blocks.Where(b => !b.StartsWith('#')).Select(Parse).ToFrozenDictionary(p => p.Code, p => p.Example, StringComparer.Ordinal);
    }

    private static (string Code, RuleExample Example) Parse(string block)
    {
        var lines = block.Trim('\n').Split('\n');
        var (code, place) = lines[0].IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? (lines[0][..blank], lines[0][(blank + 1)..]) : (lines[0], string.Empty);
        return (code, new RuleExample(place, Lines(lines, "- "), Lines(lines, "+ ")));
    }

    private static string Lines(string[] lines, string mark) => string.Join('\n', lines.Skip(1).Where(l => l.StartsWith(mark, StringComparison.Ordinal)).Select(l => l[mark.Length..]));
}
