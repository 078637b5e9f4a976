using System.Buffers;
using System.Text;

namespace SdgTechSite.Model;

/// <summary>Text that is HTML already. Everything of another type is escaped when it reaches a page.</summary>
public readonly record struct Html(string Value)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static Html Empty { get; } = new(string.Empty);

    /// <summary>Escapes the five characters that mean something in HTML text and quoted attributes.</summary>
    public static Html Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return new Html(text);
        var builder = new StringBuilder(text.Length + 16);
        AppendEscaped(builder, text);
        return new Html(builder.ToString());
    }

    /// <summary>Appends <paramref name="text"/> escaped, without a string in between.</summary>
    public static void AppendEscaped(StringBuilder builder, ReadOnlySpan<char> text)
    {
        int next;
        while ((next = text.IndexOfAny(Special)) >= 0)
        {
            builder.Append(text[..next]);
            builder.Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(next + 1)..];
        }

        builder.Append(text);
    }

    public override string ToString() => Value ?? string.Empty;
}
