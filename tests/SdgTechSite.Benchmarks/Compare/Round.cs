using System.Globalization;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>
/// One round: every contender once, each into a fresh folder and without a cache of an earlier run. Rounds follow one another, so that whatever else the machine
/// does meets all of them alike.
/// </summary>
internal sealed class Round(Tools tools, int number)
{
    public IEnumerable<Run> Of()
    {
        yield return Bare();
        var hugo = Hugo(Contenders.Hugo, "hugo.out", "config.toml");
        yield return hugo;
        yield return Pagefind(hugo);
        tools.Fresh("hugo.out");
        yield return Hugo(Contenders.HugoWithoutCharts, "hugo.out", "without-chart.toml,config.toml");
        tools.Fresh("hugo.out");
        yield return Eleventy();
        tools.Fresh(Path.Combine("11ty", "_site"));
        foreach (var run in Ours(tools, number)) yield return run;
        yield return Copy();
        tools.Fresh("sdgtech.out");
    }

    /// <summary>
    /// Ours cold, then over what it wrote: with nothing changed, with one sentence more on one page, and another (the first edit gives every file a second name, those after it have them), and with
    /// another figure.
    /// </summary>
    public static IEnumerable<Run> Ours(Tools tools, int number)
    {
        var output = tools.Fresh("sdgtech.out");
        yield return Build(tools, Contenders.Ours, output);
        yield return Build(tools, Contenders.OursUnchanged, output);
        var indicator = Path.Combine(tools.Folder("sdgtech"), "content", "indicators", "1-1-1");
        foreach (var contender in new[] { Contenders.OursEdited, Contenders.OursEditedAgain })
        {
            File.AppendAllText(Path.Combine(indicator, "en.md"), string.Create(CultureInfo.InvariantCulture, $"\nWords of round `{number}`.\n"));
            yield return Build(tools, contender, output);
        }

        EditFigure(Path.Combine(indicator, "data.csv"));
        yield return Build(tools, Contenders.OursFigure, output);
    }

    /// <summary>Puts another last digit into the first figure.</summary>
    private static void EditFigure(string file)
    {
        var lines = File.ReadAllLines(file);
        var (column, cells) = (Array.IndexOf(lines[0].Split(','), "value"), lines[1].Split(','));
        cells[column] = string.Create(CultureInfo.InvariantCulture, $"{cells[column][..^1]}{(cells[column][^1] - '0' + 1) % 10}");
        lines[1] = string.Join(',', cells);
        File.WriteAllLines(file, lines);
    }

    private static Run Build(Tools tools, string name, string output, params string[] options)
    {
        var (cost, printed) = Measured.Run(tools.Work, tools.Ours, ["build", "--content", Path.Combine(tools.Folder("sdgtech"), "content"), "--output", output, .. options]);
        return Run.Of(name, cost, output, printed);
    }

    private Run Bare()
    {
        var run = Build(tools, Contenders.OursBare, tools.Fresh("sdgtech.out"), "--without", "search,xlsx");
        tools.Fresh("sdgtech.out");
        return run;
    }

    private Run Hugo(string name, string to, string configuration)
    {
        var output = tools.Fresh(to);
        var (cost, printed) = Measured.Run(tools.Folder("hugo"), tools.Hugo, "--quiet", "--config", configuration, "--cacheDir", tools.Fresh("hugo.cache"), "--destination", output);
        return Run.Of(name, cost, output, printed);
    }

    /// <summary>What Hugo took before, and Pagefind over its pages after it.</summary>
    private Run Pagefind(Run hugo)
    {
        var output = tools.Folder("hugo.out");
        var (cost, printed) = Measured.Run(tools.Work, tools.Pagefind, "--site", output);
        return Run.Of(Contenders.HugoWithPagefind, hugo.Cost + cost, output, printed);
    }

    private Run Eleventy()
    {
        var output = tools.Fresh(Path.Combine("11ty", "_site"));
        var (cost, printed) = Measured.Run(tools.Folder("11ty"), "node", tools.Eleventy, "--quiet");
        return Run.Of(Contenders.Eleventy, cost, output, printed);
    }

    private Run Copy()
    {
        var to = tools.Fresh("copy.out");
        var (cost, printed) = Measured.Run(tools.Work, "cp", "-r", tools.Folder("sdgtech.out"), to);
        var run = Run.Of(Contenders.Copy, cost, to, printed);
        tools.Fresh("copy.out");
        return run;
    }
}
