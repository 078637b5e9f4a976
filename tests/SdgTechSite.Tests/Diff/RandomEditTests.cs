#pragma warning disable CA5394 // Edits need no secret numbers, only ones that come again with their seed.
using System.Globalization;
using SdgTechSite.Diff;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Diff;

/// <summary>Cells of the shipped figures, edited at random between two revisions: the diff lists exactly these.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 40;
    private static readonly string[] Files = ["7-1-1", "9-5-1", "17-8-1", "3-b-1"];

    [Fact]
    public void A_diff_between_two_revisions_lists_exactly_the_changed_cells()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        using var site = SiteCopy.OfShippedContent().Committed();
        var expected = new List<string>();
        foreach (var id in Files) Edit(Path.Combine(site.Folder, "content", "indicators", id, "data.csv"), id.Replace('-', '.'), random, expected);
        site.Commit();

        Assert.NotEmpty(expected);
        var diff = Compared.Run(site.Folder, "HEAD~1", "HEAD").Diff!;
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(Compared.Lines(diff).Order(StringComparer.Ordinal)), $"SEED={seed}: {string.Join('\n', Compared.Lines(diff).Except(expected, StringComparer.Ordinal))}");
        Assert.Empty(diff.Pages);
        Assert.Empty(diff.Translations);
        Assert.Empty(diff.Metadata);
        Assert.All(diff.Indicators, i => Assert.False(i.Doubtful));

        // Each change is the largest of those that follow.
        foreach (var indicator in diff.Indicators)
        {
            var shares = indicator.Figures.Where(f => f.Kind == FigureKind.Changed).Select(f => Math.Abs(f.PerCent ?? double.PositiveInfinity)).ToList();
            Assert.Equal(shares.OrderDescending(), shares);
        }
    }

    /// <summary>Changes, removes and adds rows of a file, and notes each in the words of <see cref="Compared.Lines"/>.</summary>
    private static void Edit(string file, string code, Random random, List<string> expected)
    {
        var lines = File.ReadAllLines(file).ToList();
        var header = lines[0].Split(',');
        var (value, year) = (Array.IndexOf(header, "value"), Array.IndexOf(header, "year"));
        // Rows with a quoted cell are left alone, so that this test needs no reader of its own.
        var rows = Enumerable.Range(1, lines.Count - 1).Where(i => !lines[i].Contains('"', StringComparison.Ordinal) && lines[i].Split(',')[value].Length > 0).OrderBy(_ => random.Next()).Take(Edits);
        var removed = new List<int>();
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in rows.ToList())
        {
            var cells = lines[i].Split(',');
            var number = double.Parse(cells[value], CultureInfo.InvariantCulture);
            var old = number.ToString(CultureInfo.InvariantCulture);
            var now = Math.Round(number * random.NextDouble(), 3);
            switch (random.Next(3))
            {
                case 0 when !now.Equals(number):
                    cells[value] = now.ToString("R", CultureInfo.InvariantCulture);
                    lines[i] = string.Join(',', cells);
                    expected.Add(Line(code, header, cells, old, cells[value]));
                    break;
                case 1:
                    removed.Add(i);
                    expected.Add(Line(code, header, cells, old, string.Empty));
                    break;
                case 2:
                    cells[year] = "1901";
                    if (!added.Add(Line(code, header, cells, string.Empty, string.Empty))) break;
                    lines.Add(string.Join(',', cells));
                    expected.Add(Line(code, header, cells, string.Empty, old));
                    break;
            }
        }

        foreach (var i in removed.OrderDescending()) lines.RemoveAt(i);
        File.WriteAllLines(file, lines);
    }

    private static string Line(string code, string[] header, string[] cells, string old, string now)
    {
        string Cell(string column) => Array.IndexOf(header, column) is >= 0 and var i ? cells[i] : string.Empty;
        var series = Cell("series") is { Length: > 0 } named ? named : Only[code];
        var members = header.Select((column, i) => (column, cell: cells[i])).Where(c => c.cell.Length > 0 && c.column is not "series" and not "area" and not "year" and not "value" and not "status" and not "bound" and not "note" and not "source");
        var about = string.Join(';', members.Select(m => $"{m.column}={m.cell}"));
        return $"{code} {series} {Cell("area")}{(about.Length == 0 ? string.Empty : " " + about)} {Cell("year")}: {old} -> {now}";
    }

    /// <summary>The series of files that need not name it.</summary>
    private static readonly Dictionary<string, string> Only = new(StringComparer.Ordinal) { ["9.5.1"] = "research-spending", ["17.8.1"] = "internet-use" };
}
