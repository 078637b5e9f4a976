using System.Globalization;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Holds a build to the budgets of <c>site.yaml</c> that only a whole build can be held to.</summary>
internal static class BudgetCheck
{
    private const int Named = 3;

    public static void Weights(Budgets budgets, PageWeights weights, DiagnosticBag bag)
    {
        if (budgets.PageWeight is { } most && weights.Over(p => p.Bytes / PageWeights.Kilobyte, most.Value) is { Count: > 0 } heavy)
            bag.Add(Rules.PageTooHeavy.At(most.Span, $"The first view weighs more than {most.Value:0.#} KB on {Names(heavy, p => $"{p.Bytes / PageWeights.Kilobyte:0.0} KB")}.", "Shorten these pages, or raise the budget."));
        if (budgets.Requests is { } files && weights.Over(p => p.Files, files.Value) is { Count: > 0 } many)
            bag.Add(Rules.TooManyRequests.At(files.Span, $"The first view needs more than {files.Value} files on {Names(many, p => $"{p.Files} files")}.", "Put files of the template together, or raise the budget."));
    }

    /// <summary>Said after everything else, and nowhere but in the findings: no byte of the site depends on the clock.</summary>
    public static void Time(BuildRun run)
    {
        var taken = run.Clock.Stages.Sum(s => s.Time.TotalSeconds);
        if (run.Budgets.BuildSeconds is not { } most || taken <= most.Value) return;
        run.Bag.Add(Rules.BuildTooLong.At(most.Span, string.Create(CultureInfo.InvariantCulture, $"The build took {taken:0.0} seconds; the budget is {most.Value}."), "Look at the times of the stages, or raise the budget."));
    }

    private static string Names(IReadOnlyList<PageWeight> pages, Func<PageWeight, FormattableString> measure)
    {
        var named = string.Join(", ", pages.Take(Named).Select(p => $"{p.Page} ({FormattableString.Invariant(measure(p))})"));
        return pages.Count > Named ? string.Create(CultureInfo.InvariantCulture, $"{named} and {pages.Count - Named} more") : named;
    }
}
