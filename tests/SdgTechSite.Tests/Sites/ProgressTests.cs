using System.Globalization;
using SdgTechSite.Model;
using SdgTechSite.Site;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>Progress by worked cases: the measure and the score within a millionth, the category exactly.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void Worked_cases_come_out_as_they_were_worked()
    {
        var wrong = new List<string>();
        foreach (var row in Csv.Read(File.ReadAllText(Repository.PathOf("tests", "SdgTechSite.Tests", "Sites", "data", "progress-cases.csv"))))
        {
            var target = Number(row["target"]) is { } value ? new Target(value, (int)Number(row["target_year"])!.Value) : null;
            var input = new ProgressInput(
                Number(row["base"])!.Value,
                Number(row["current"])!.Value,
                (int)Number(row["base_year"])!.Value,
                (int)Number(row["current_year"])!.Value,
                row["direction"] == "1" ? Direction.Increase : Direction.Decrease,
                target,
                Number(row["limit"]));
            var progress = ProgressCalculator.Compute(input);
            if (ProgressCategories.Id(progress.Category) != row["category"] || !Near(progress.Measure, Number(row["measure"])) || !Near(progress.Score, Number(row["score"])))
                wrong.Add($"{string.Join(',', row.Values)} came out as {progress.Measure} {ProgressCategories.Id(progress.Category)} {progress.Score}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Near(double? actual, double? expected) => expected is null ? actual is null : actual is { } value && Math.Abs(value - expected.Value) <= 1e-6;

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
