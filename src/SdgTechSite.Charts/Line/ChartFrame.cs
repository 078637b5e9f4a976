using SdgTechSite.Model;

namespace SdgTechSite.Charts.Line;

/// <summary>
/// The size of one drawing, in units of its view box (about CSS pixels). A chart is drawn twice, for a desk and for a phone, and the stylesheet
/// shows one of them: scaled down, letters would be too small to read.
/// </summary>
internal sealed record ChartFrame(string Name, double Width, double Height, double LabelWidth)
{
    public const double FontSize = 13;
    public const double LineHeight = 15;
    private const double Bottom = 30;

    public static ChartFrame Wide { get; } = new("wide", 720, 380, 170);

    public static ChartFrame Narrow { get; } = new("narrow", 360, 360, 104);

    /// <summary>Where the plot starts: behind the widest number of the value axis.</summary>
    public double PlotLeft { get; private init; } = 46;

    /// <summary>This frame with room at its start for the numbers of the value axis.</summary>
    public ChartFrame WithTicks(IEnumerable<string> ticks) => this with { PlotLeft = Math.Max(PlotLeft, ticks.Max(TextWidth) + 14) };

    public double PlotRight => Width - LabelWidth - 12;

    public double PlotTop { get; } = 22;

    public double PlotBottom => Height - Bottom;

    /// <summary>About how wide a text is drawn: Latin letters half their height, Chinese ones all of it.</summary>
    public static double TextWidth(string text) => text.Sum(c => c switch { >= '\u2E80' and <= '\uFFEF' => 1.0, ' ' or '.' or ',' or 'i' or 'l' or 'I' or '(' or ')' => 0.33, '%' or 'M' or 'W' or 'm' or 'w' or '—' or '…' => 0.86, >= 'A' and <= 'Z' => 0.68, _ => 0.54 }) * FontSize;
}
