using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SdgTechSite.Rendering.Markdown;

/// <summary>A line break in the source between two Chinese characters is no blank: Chinese is written without any.</summary>
internal static class CjkLineBreaks
{
    public static void Remove(Markdig.Syntax.MarkdownDocument document)
    {
        foreach (var line in document.Descendants<LineBreakInline>().Where(b => !b.IsHard).ToList())
        {
            if (IsCjk(LastCharacter(line.PreviousSibling)) && IsCjk(FirstCharacter(line.NextSibling))) line.Remove();
        }
    }

    private static char LastCharacter(Inline? inline) => inline switch
    {
        LiteralInline { Content.IsEmpty: false } literal => literal.Content[literal.Content.End],
        ContainerInline container => LastCharacter(container.LastChild),
        _ => '\0',
    };

    private static char FirstCharacter(Inline? inline) => inline switch
    {
        LiteralInline { Content.IsEmpty: false } literal => literal.Content[literal.Content.Start],
        ContainerInline container => FirstCharacter(container.FirstChild),
        _ => '\0',
    };

    private static bool IsCjk(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or >= '\u2014' and <= '\u201D';
}
