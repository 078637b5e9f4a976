using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SdgTechSite.Rendering.Markdown.Directives;

/// <summary><c>:name[content]{attributes}</c> in running text.</summary>
internal sealed class DirectiveInline(string name, string content, string attributes) : LeafInline
{
    public string Name => name;

    public string Content => content;

    public string Attributes => attributes;

    /// <summary>True when the brace of the attributes is opened and never closed.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Finds inline directives: a colon that follows no letter or digit, a name, and a bracket right behind it. Every other colon is prose.</summary>
internal sealed class DirectiveParser : InlineParser
{
    public DirectiveParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1))) return false;
        var text = slice.AsSpan();
        var nameEnd = 1;
        while (nameEnd < text.Length && (char.IsAsciiLetter(text[nameEnd]) || text[nameEnd] == '-')) nameEnd++;
        if (nameEnd == 1 || nameEnd >= text.Length || text[nameEnd] != '[') return false;
        var close = text[nameEnd..].IndexOf(']');
        if (close < 0 || text[nameEnd..(nameEnd + close)].Contains('\n')) return false;
        var end = nameEnd + close + 1;
        var attributes = string.Empty;
        if (end < text.Length && text[end] == '{' && text[end..].IndexOf('}') is > 0 and var brace)
        {
            attributes = text.Slice(end + 1, brace - 1).ToString();
            end += brace + 1;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new DirectiveInline(text[1..nameEnd].ToString(), text.Slice(nameEnd + 1, close - 1).ToString(), attributes)
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + end - 1),
            Line = line,
            Column = column,
            IsOpen = end < text.Length && text[end] == '{' && attributes.Length == 0,
        };
        slice.Start += end;
        return true;
    }
}
