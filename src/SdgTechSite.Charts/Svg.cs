using System.Globalization;
using System.Text;
using SdgTechSite.Charts.Line;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Writes SVG: numbers with at most one decimal and a point, texts escaped.</summary>
internal sealed class Svg(int capacity = 256)
{
    private readonly StringBuilder _text = new(capacity);

    public bool IsEmpty => _text.Length == 0;

    public Svg Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds what was drawn apart.</summary>
    public Svg Add(Svg other)
    {
        _text.Append(other._text);
        return this;
    }

    public Svg Number(double value)
    {
        Span<char> room = stackalloc char[24];
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        var at = room.Length;
        var (rest, tenth) = Math.DivRem(Math.Abs(tenths), 10);
        if (tenth != 0) (room[--at], room[--at]) = ((char)('0' + tenth), '.');
        do
        {
            (rest, var digit) = Math.DivRem(rest, 10);
            room[--at] = (char)('0' + digit);
        }
        while (rest > 0);
        if (tenths < 0) room[--at] = '-';
        _text.Append(room[at..]);
        return this;
    }

    public Svg Escaped(string text)
    {
        Html.AppendEscaped(_text, text);
        return this;
    }

    /// <summary>Words that keep the order of their own script within a drawing that runs left to right (Unicode's first-strong isolate).</summary>
    public Svg Words(string text, string direction) => direction == "rtl" ? Escaped($"\u2068{text}\u2069") : Escaped(text);

    public Svg Line(string cssClass, double x1, double y1, double x2, double y2) =>
        Raw("<path class=\"").Raw(cssClass).Raw("\" d=\"M").Number(x1).Raw(" ").Number(y1).Raw("L").Number(x2).Raw(" ").Number(y2).Raw("\"/>");

    /// <summary>A text at a point. <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public Svg Text(string cssClass, double x, double y, string anchor, string text, string direction = "ltr")
    {
        Raw("<text class=\"").Raw(cssClass).Raw("\" x=\"").Number(x).Raw("\" y=\"").Number(y).Raw("\"");
        if (anchor != "start") Raw(" text-anchor=\"").Raw(anchor).Raw("\"");
        return Raw(">").Words(text, direction).Raw("</text>");
    }

    /// <summary>Opens a drawing with its title and description; what it shows runs left to right in every language.</summary>
    public Svg Open(ChartWords words, string cssClass, string name, double width, double height, string role = "img")
    {
        var id = $"{words.Id}-{name}";
        Raw($"<svg class=\"{cssClass}\" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height);
        Raw($"\" direction=\"ltr\" role=\"{role}\" aria-labelledby=\"{id}-t {id}-d\" fill=\"none\" stroke=\"none\" font-size=\"{ChartFrame.FontSize.ToString(CultureInfo.InvariantCulture)}\">");
        return Raw($"<title id=\"{id}-t\">").Escaped(words.Title).Raw($"</title><desc id=\"{id}-d\">").Escaped(words.Description).Raw("</desc>");
    }

    /// <summary>A name in lines, one below the other, marked with its language where that is not the page's.</summary>
    public Svg Lines(string cssClass, double x, double y, string anchor, IReadOnlyList<string> lines, string language, ChartWords words)
    {
        Raw($"<text class=\"{cssClass}\"");
        if (anchor != "start") Raw($" text-anchor=\"{anchor}\"");
        if (language != words.Language) Raw($" lang=\"{language}\"");
        Raw(">");
        for (var i = 0; i < lines.Count; i++)
            Raw("<tspan x=\"").Number(x).Raw("\" y=\"").Number(y + (i * ChartFrame.LineHeight)).Raw("\">").Words(lines[i], words.Direction).Raw("</tspan>");
        return Raw("</text>");
    }

    /// <summary>A text with its middle at a place, moved so that it stays between two others.</summary>
    public Svg Within(string cssClass, double x, double y, double left, double right, string text, string direction)
    {
        var half = (ChartFrame.TextWidth(text) / 2) + 2;
        return Text(cssClass, Math.Max(left + half, Math.Min(right - half, x)), y, "middle", text, direction);
    }

    public Html ToHtml() => new(_text.ToString());
}
