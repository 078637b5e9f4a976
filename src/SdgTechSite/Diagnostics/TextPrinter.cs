using System.Collections.Immutable;
using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Diagnostics;

/// <summary>
/// For people: <c>path:line:col: error SDG1234: message</c>, the source line with a caret under the place, and the hint.
/// Many findings of one rule in one file, such as missing translations, are summed up after the first few unless <paramref name="all"/> are wanted.
/// </summary>
internal sealed class TextPrinter(bool all) : DiagnosticPrinter
{
    private const int WidestLine = 160;
    private const int ShownInFull = 3;

    public override void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var file in diagnostics.GroupBy(d => d.Span.Path, StringComparer.Ordinal)) PrintFile(file, writer);
        var codes = diagnostics.Select(d => d.Rule).Distinct().ToList();
        if (codes.Count == 1) writer.WriteLine($"What the rule means: {Help(codes[0])}");
        else if (codes.Count > 1) writer.WriteLine($"What a rule means: {Help(codes[0])}");
    }

    private void PrintFile(IGrouping<string, Diagnostic> file, TextWriter writer)
    {
        var shown = new Dictionary<DiagnosticRule, int>();
        foreach (var diagnostic in file)
        {
            var count = shown[diagnostic.Rule] = shown.GetValueOrDefault(diagnostic.Rule) + 1;
            if (all || count <= ShownInFull) PrintOne(diagnostic, writer);
        }

        foreach (var (rule, count) in shown)
        {
            if (!all && count > ShownInFull) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Key}: and {count - ShownInFull} more of {rule.Code} in this file (--all shows them)"));
        }
    }

    private static void PrintOne(Diagnostic diagnostic, TextWriter writer)
    {
        writer.WriteLine($"{diagnostic.Span}: {Word(diagnostic.Severity)} {diagnostic.Rule.Code}: {diagnostic.Message}");
        if (diagnostic.Excerpt is { Length: > 0 } line && diagnostic.Span.Line > 0) PrintExcerpt(diagnostic.Span, line, writer);
        if (diagnostic.Hint is { } hint) writer.WriteLine($"    hint: {hint}");
    }

    /// <summary>The line, cut to a window around the place when it is long, and a caret row that keeps tabs and wide characters in step.</summary>
    private static void PrintExcerpt(SourceSpan span, string line, TextWriter writer)
    {
        var column = Math.Clamp(span.Column - 1, 0, line.Length);
        var start = line.Length <= WidestLine ? 0 : Math.Max(0, column - (WidestLine / 2));
        var shown = line[start..Math.Min(line.Length, start + WidestLine)];
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var pad = string.Concat(shown[..Math.Min(shown.Length, column - start)].Select(c => c == '\t' ? "\t" : IsWide(c) ? "  " : " "));
        var marked = shown[Math.Min(shown.Length, column - start)..Math.Min(shown.Length, column - start + Math.Max(1, span.Length))];
        writer.WriteLine($"{number} | {shown}");
        writer.WriteLine($"      | {pad}{new string('^', Math.Max(1, marked.Sum(c => IsWide(c) ? 2 : 1)))}");
    }

    /// <summary>Chinese, Japanese and Korean characters take two cells of a terminal.</summary>
    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60';
}
