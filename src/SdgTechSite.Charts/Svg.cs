using System.Globalization;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Charts;

/// <summary>Writes SVG: numbers with at most one decimal and a point, texts escaped.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();

    public Svg Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public Svg Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        _text.Append((rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture));
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
        Raw($"<path class=\"{cssClass}\" d=\"M").Number(x1).Raw(" ").Number(y1).Raw("L").Number(x2).Raw(" ").Number(y2).Raw("\"/>");

    /// <summary>A text at a point. <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public Svg Text(string cssClass, double x, double y, string anchor, string text, string direction = "ltr")
    {
        Raw($"<text class=\"{cssClass}\" x=\"").Number(x).Raw("\" y=\"").Number(y).Raw("\"");
        if (anchor != "start") Raw($" text-anchor=\"{anchor}\"");
        return Raw(">").Words(text, direction).Raw("</text>");
    }

    public Html ToHtml() => new(_text.ToString());
}
