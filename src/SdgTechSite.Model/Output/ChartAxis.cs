namespace SdgTechSite.Model;

/// <summary>
/// How values lie on an axis: what the unit makes possible, and how a value of the axis is written in the page's language with so many decimals.
/// </summary>
public sealed record ChartAxis(double? Floor, double? Ceiling, Func<double, int, string> FormatTick);
