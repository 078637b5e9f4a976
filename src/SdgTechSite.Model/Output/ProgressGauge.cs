namespace SdgTechSite.Model;

/// <summary>A value on a gauge with its label.</summary>
public sealed record GaugeMark(double Value, string Label);

/// <summary>How far from the base year's figure to the target: three marks on one line.</summary>
public sealed record ProgressGauge(ChartWords Words, GaugeMark Base, GaugeMark Latest, GaugeMark Target);
