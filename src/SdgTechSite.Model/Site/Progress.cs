using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>How a series stands on its way, from best to worst, and the case in which that cannot be said.</summary>
public enum ProgressCategory
{
    NotAssessed,
    TargetAchieved,
    Substantial,
    Moderate,
    Limited,
    Deterioration,
}

/// <summary>What progress is computed from: two observations of one row, the good direction, and the target or limit where there is one.</summary>
public sealed record ProgressInput(double Base, double Current, int BaseYear, int CurrentYear, Direction Direction, Target? Target, double? Limit);

/// <summary>
/// Progress with its working: <paramref name="Required"/> and <paramref name="Actual"/> are growth rates a year (0.01 is one per cent), <paramref name="Measure"/> is
/// what the category is read off, <paramref name="Score"/> runs from -5 to 5. What was not needed or could not be computed is null.
/// </summary>
public sealed record Progress(ProgressInput Input, ProgressCategory Category, double? Required, double? Actual, double? Measure, double? Score);

/// <summary>Progress of an indicator in one area, over all that stands for it there. <paramref name="Score"/> is null where it was not assessed.</summary>
public sealed record IndicatorProgress(ProgressCategory Category, double? Score);

/// <summary>The names of the categories, in downloads and as keys of the interface's words.</summary>
public static class ProgressCategories
{
    /// <summary>From best to worst, then those that could not be assessed.</summary>
    public static ImmutableArray<ProgressCategory> Ranked { get; } =
    [
        ProgressCategory.TargetAchieved, ProgressCategory.Substantial, ProgressCategory.Moderate, ProgressCategory.Limited, ProgressCategory.Deterioration, ProgressCategory.NotAssessed,
    ];

    public static string Id(ProgressCategory category) => category switch
    {
        ProgressCategory.TargetAchieved => "target_achieved",
        ProgressCategory.Substantial => "substantial_progress",
        ProgressCategory.Moderate => "moderate_progress",
        ProgressCategory.Limited => "limited_progress",
        ProgressCategory.Deterioration => "deterioration",
        _ => "not_assessed",
    };
}
