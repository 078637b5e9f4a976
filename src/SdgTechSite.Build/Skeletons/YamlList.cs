using System.Text.RegularExpressions;

namespace SdgTechSite.Build;

/// <summary>Adds to lists in YAML that people wrote, and leaves every other character as it was.</summary>
internal static partial class YamlList
{
    /// <summary>
    /// The text with an entry (whose first line begins with <c>- </c>, the others are indented by two) at the end of the list, which is the last thing in
    /// the file. Null when the list is not written as a block.
    /// </summary>
    public static string? Append(string text, string key, string entry)
    {
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.TrimEnd().Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var at = lines.FindIndex(l => IsHead(l, key));
        if (at < 0) return null;
        lines[at] = EmptyList().Replace(lines[at], ":");
        var first = lines.Skip(at + 1).FirstOrDefault(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        var indent = first is null ? "  " : first[..^first.TrimStart().Length];
        lines.AddRange(entry.TrimEnd().Split('\n').Select(l => indent + l));
        return string.Join(newline, lines) + newline;
    }

    /// <summary>True for <c>key:</c> with an empty list or nothing behind it.</summary>
    private static bool IsHead(string line, string key)
    {
        if (!line.StartsWith(key + ":", StringComparison.Ordinal)) return false;
        var rest = line[(key.Length + 1)..].Trim();
        return rest.Length == 0 || rest[0] == '#' || (rest[0] == '[' && EmptyList().IsMatch(":" + rest));
    }

    /// <summary>The text with a tag at the end of <c>languages</c>, written as <c>[a, b]</c> or one below the other; null when it is written neither way.</summary>
    public static string? AddLanguage(string text, string tag)
    {
        var flow = FlowLanguages().Match(text);
        if (flow.Success) return text.Insert(flow.Groups["end"].Index, $", {tag}");
        var block = BlockLanguages().Match(text);
        return block.Success ? text.Insert(block.Index + block.Length, $"{block.Groups["lead"].Value}{tag}{(text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n")}") : null;
    }

    [GeneratedRegex(@":\s*\[\s*\]")]
    private static partial Regex EmptyList();

    [GeneratedRegex(@"^languages:[ \t]*\[[^\]\r\n#]*[^\]\s#](?<end>)\s*\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FlowLanguages();

    [GeneratedRegex(@"^languages:[ \t]*\r?\n((?<lead>[ \t]*-[ \t]+)[^\r\n]+\r?\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockLanguages();
}
