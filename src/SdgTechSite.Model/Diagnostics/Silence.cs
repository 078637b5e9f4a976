using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// A comment that lets one finding pass, with the reason: <c># allow SDG1510: the name of a licence</c>, or the same between <c>&lt;!--</c> and
/// <c>--&gt;</c>. It holds for its own line and the one below, and for what is said of its file as a whole.
/// </summary>
public sealed record Silence(SourceSpan Span, string Code, string Reason)
{
    private const string Mark = "allow SDG";

    /// <summary>All of them in a file.</summary>
    public static ImmutableArray<Silence> In(string text, string path)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal)) return [];
        var found = ImmutableArray.CreateBuilder<Silence>();
        var (number, inCode) = (0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            // Code in Markdown shows how such a comment is written, and lets nothing pass.
            if (IsFence(line, path)) inCode = !inCode;
            if (inCode) continue;
            var at = line.IndexOf(Mark);
            if (at < 0 || !IsComment(line[..at])) continue;
            var rest = line[(at + "allow ".Length)..];
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length])) length++;
            var reason = rest[length..].TrimStart(": ").ToString().Replace("-->", string.Empty, StringComparison.Ordinal).Trim();
            found.Add(new Silence(new SourceSpan(path, number, at + 1, "allow ".Length + length), rest[..length].ToString(), reason));
        }

        return found.ToImmutable();
    }

    public bool Covers(Diagnostic diagnostic) =>
        string.Equals(Code, diagnostic.Rule.Code, StringComparison.Ordinal)
        && string.Equals(Span.Path, diagnostic.Span.Path, StringComparison.Ordinal)
        && (diagnostic.Span.Line == Span.Line || diagnostic.Span.Line == Span.Line + 1 || diagnostic.Span.Line == 0);

    private static bool IsFence(ReadOnlySpan<char> line, string path) => path.EndsWith(".md", StringComparison.Ordinal) && line.TrimStart().StartsWith("```");

    private static bool IsComment(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd();
        return (text.EndsWith("#") && !text.EndsWith("`#")) || (text.EndsWith("<!--") && !text.EndsWith("`<!--"));
    }
}
