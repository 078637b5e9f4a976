using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Charts;

/// <summary>What tests of drawings share: chart words, points, and where texts lie.</summary>
internal static class Drawn
{
    public static ChartWords Words { get; } = new("c", "Title", "Description", "ltr", "en");

    public static ChartAxis Axis { get; } = new(null, null, (value, decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    public static ChartPoint Point(double value, char status = 'A', Bound bound = Bound.None, int year = 2020) =>
        new(year, value, status, bound, double.IsNaN(value) ? string.Empty : value.ToString(CultureInfo.InvariantCulture));

    public static Phrase En(string text) => new(text, "en");

    /// <summary>Both drawings of a chart, for a desk and for a phone.</summary>
    public static IReadOnlyList<IElement> Of(Html html) => [.. new HtmlParser().ParseDocument(html.Value).QuerySelectorAll("svg")];

    public static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>Every line of text with the box that it takes (letters about seven wide).</summary>
    public static IEnumerable<(string Text, double Left, double Right, double Baseline)> Texts(IElement svg)
    {
        foreach (var text in svg.QuerySelectorAll("text"))
        {
            foreach (var line in text.QuerySelectorAll("tspan").DefaultIfEmpty(text))
            {
                var (x, width) = (Number(line, "x"), line.TextContent.Length * 6.4);
                var left = text.GetAttribute("text-anchor") switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
                yield return (line.TextContent, left, left + width, Number(line, "y"));
            }
        }
    }

    /// <summary>Fails when two texts lie on each other, or one leaves the drawing.</summary>
    public static void IsLegible(IElement svg)
    {
        var size = svg.GetAttribute("viewBox")!.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var texts = Texts(svg).ToList();
        Assert.All(texts, t => Assert.True(t.Left >= -8 && t.Right <= size[2] + 8 && t.Baseline > 8 && t.Baseline <= size[3], $"{t} leaves {size[2]} x {size[3]}"));
        for (var i = 0; i < texts.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var apart = Math.Abs(texts[i].Baseline - texts[k].Baseline) >= 12 || texts[i].Left >= texts[k].Right - 3 || texts[k].Left >= texts[i].Right - 3;
                Assert.True(apart, $"{texts[i]} lies on {texts[k]}");
            }
        }
    }

    /// <summary>Fails when a number is none, or a drawing does not say what it is.</summary>
    public static void IsSound(IElement svg, string role = "img")
    {
        Assert.DoesNotContain("NaN", svg.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(role, svg.GetAttribute("role"));
        Assert.Equal("Title", svg.QuerySelector("title")!.TextContent);
        Assert.Equal("Description", svg.QuerySelector("desc")!.TextContent);
        Assert.Equal("ltr", svg.GetAttribute("direction"));
    }
}
