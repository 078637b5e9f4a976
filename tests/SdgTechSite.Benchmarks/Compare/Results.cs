using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SdgTechSite.Benchmarks.Compare;

/// <summary>All runs of all rounds, as Markdown for people and as JSON for machines.</summary>
internal sealed class Results(int pages, ImmutableArray<ImmutableArray<Run>> rounds)
{
    private ImmutableArray<string> Names => [.. rounds[0].Select(r => r.Contender)];

    public string ToMarkdown() => Costs() + Stages() + Aims();

    public void WriteJson(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("pages", pages);
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteStartArray("rounds");
        foreach (var round in rounds)
        {
            json.WriteStartArray();
            foreach (var run in round) Write(json, run);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Run run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Contender);
        json.WriteNumber("wall_s", Math.Round(run.Cost.Wall, 3));
        json.WriteNumber("cpu_s", Math.Round(run.Cost.Cpu, 3));
        json.WriteNumber("peak_mib", Math.Round(run.Cost.PeakMiB, 1));
        json.WriteNumber("files", run.Files);
        json.WriteNumber("bytes", run.Bytes);
        json.WriteStartObject("stages_s");
        foreach (var (stage, seconds) in run.Stages) json.WriteNumber(stage, seconds);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string Costs()
    {
        var text = new StringBuilder(Line($"# {pages} pages, {rounds.Length} rounds, {Environment.ProcessorCount} processors\n\nLeast, median and most; ratios are taken within each round.\n\n"));
        text.Append("| | wall s | CPU s | peak MiB | wall / Hugo | CPU / Hugo | peak / Hugo | files | MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var name in Names)
        {
            var last = Find(rounds[^1], name);
            string Cell(Func<Cost, double> number, string format) => Show(Spread.Of(rounds.Select(r => number(Find(r, name).Cost))), format);
            string Part(Func<Cost, double> number) => Show(Ratio(name, Contenders.Hugo, number), "0.000");
            text.Append(Line($"| {name} | {Cell(c => c.Wall, "0.00")} | {Cell(c => c.Cpu, "0.00")} | {Cell(c => c.PeakMiB, "0")} | {Part(c => c.Wall)} | {Part(c => c.Cpu)} | {Part(c => c.PeakMiB)} | {last.Files} | {last.Bytes / 1e6:0.0} |\n"));
        }

        return text.ToString();
    }

    /// <summary>One column a build of ours, one row a stage: medians.</summary>
    private string Stages()
    {
        var ours = Names.Where(n => !Find(rounds[0], n).Stages.IsEmpty).ToList();
        var text = new StringBuilder("\n## Our stages, seconds (median)\n\n| stage | ").AppendJoin(" | ", ours).Append(" |\n| --- |").Append(string.Concat(Enumerable.Repeat(" --- |", ours.Count))).Append('\n');
        foreach (var stage in ours.SelectMany(n => Find(rounds[0], n).Stages.Select(s => s.Stage)).Distinct(StringComparer.Ordinal))
        {
            var cells = ours.Select(n => Spread.Of(rounds.Select(r => Find(r, n).Stages.FirstOrDefault(s => s.Stage == stage).Seconds)).Median.ToString("0.00", CultureInfo.InvariantCulture));
            text.Append("| ").Append(stage).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    private string Aims()
    {
        var text = new StringBuilder("\n## Aims\n\n| ours | of | what | least, median, most | at most | |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var aim in Aim.All)
        {
            var found = aim.Of is { } of ? Ratio(aim.Ours, of, aim.Number) : Spread.Of(rounds.Select(r => aim.Number(Find(r, aim.Ours).Cost)));
            text.Append(Line($"| {aim.Ours} | {aim.Of ?? "MiB"} | {aim.What} | {Show(found, "0.000")} | {aim.AtMost:0.00} | {(found.Median <= aim.AtMost ? "met" : "missed")} |\n"));
        }

        return text.ToString();
    }

    private Spread Ratio(string name, string of, Func<Cost, double> number) => Spread.Of(rounds.Select(r => number(Find(r, name).Cost) / number(Find(r, of).Cost)));

    private static Run Find(ImmutableArray<Run> round, string name) => round.First(r => r.Contender == name);

    private static string Show(Spread spread, string format) =>
        string.Join(' ', new[] { spread.Least, spread.Median, spread.Most }.Select(n => n.ToString(format, CultureInfo.InvariantCulture)));

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
