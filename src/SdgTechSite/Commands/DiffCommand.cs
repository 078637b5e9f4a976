using System.CommandLine;
using System.Globalization;
using SdgTechSite.Build;
using SdgTechSite.Diagnostics;
using SdgTechSite.Diff;

namespace SdgTechSite.Commands;

/// <summary><c>sdgtech diff A B</c>: what changed between two folders or revisions.</summary>
internal sealed class DiffCommand
{
    private const int ScreenLines = 40;
    private const int ScreenColumns = 100;

    private readonly Argument<string?> _before = new("A") { Description = "A folder or a git revision (default: HEAD)", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _after = new("B") { Description = "A folder or a git revision (default: the working tree)", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _content = new("--content") { Description = "The content folder (default: content of the site you are in)", HelpName = "DIR" };
    private readonly Option<string> _format = new("--format") { Description = "How differences are printed", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _html = new("--html") { Description = "Write a page with before and after charts as well", HelpName = "FILE" };
    private readonly Option<bool> _all = new("--all") { Description = "Print everything, not only the largest changes" };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "End with 1 when there are differences" };
    private readonly Option<bool> _record = new("--record") { Description = "Add the changes of figures to changes.csv" };
    private readonly Option<string?> _date = new("--date") { Description = "The day that --record writes (default: as_of of the site)", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> _reason = new("--reason") { Description = "The reason that --record writes", HelpName = "TEXT" };

    public static Command Create()
    {
        var diff = new DiffCommand();
        diff._format.AcceptOnlyFromAmong("text", "markdown", "json");
        diff._date.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Day(result.Tokens[0].Value) is null) result.AddError($"--date takes a day in the form YYYY-MM-DD, such as 2026-11-24, and not '{result.Tokens[0].Value}'.");
        });
        var command = new Command("diff", "Say what changed between two folders or git revisions of the content: figures, pages, translations, metadata.")
        {
            diff._before, diff._after, diff._content, diff._format, diff._html, diff._all, diff._exitCode, diff._record, diff._date, diff._reason,
        };
        command.SetAction(diff.Execute);
        return command;
    }

    private int Execute(ParseResult parsed)
    {
        var start = Directory.GetCurrentDirectory();
        var result = DiffRunner.Run(new DiffRequest(start, SiteFolders.Find(start, parsed.GetValue(_content), null, null), parsed.GetValue(_before), parsed.GetValue(_after), Environment.ProcessorCount));
        if (result.Problem is { } problem) return Wrong(problem);
        if (result.Diff is not { } diff)
        {
            DiagnosticPrinter.For("text", all: true).Print([.. result.Findings], Console.Error);
            return ExitCode.ContentErrors;
        }

        Print(parsed, diff);
        if (parsed.GetValue(_html) is { } file) DiffRunner.WriteHtml(diff, Path.GetFullPath(file, start), parsed.GetValue(_all));
        if (parsed.GetValue(_record))
        {
            var record = DiffRunner.Record(result, parsed.GetValue(_date) is { } date ? Day(date) : null, parsed.GetValue(_reason));
            if (record.Problem is { } why) return Wrong(why);
            foreach (var line in Recorded(record, parsed.GetValue(_reason) is not null)) Console.Error.WriteLine(line);
        }

        return parsed.GetValue(_exitCode) && !diff.IsEmpty ? ExitCode.ContentErrors : ExitCode.Fine;
    }

    private void Print(ParseResult parsed, TreeDiff diff)
    {
        var (all, screen) = (parsed.GetValue(_all), !Console.IsOutputRedirected);
        if (parsed.GetValue(_format) == "json")
        {
            using var output = Console.OpenStandardOutput();
            JsonReport.Write(diff, output);
        }
        else if (parsed.GetValue(_format) == "markdown") Console.Out.Write(MarkdownReport.Write(diff, all));
        else Console.Out.Write(TextReport.Write(diff, screen ? Console.WindowWidth : ScreenColumns, all ? null : screen ? Math.Max(20, Console.WindowHeight - 2) : ScreenLines));
    }

    private static IEnumerable<string> Recorded(RecordResult record, bool hasReason)
    {
        if (record.Lines > 0) yield return $"Recorded {Of(record.Lines, "change")} in changes.csv.";
        if (record.Explained > 0) yield return $"Gave the reason to {Of(record.Explained, "line")} of changes.csv that had none.";
        if (record.Lines + record.Explained == 0) yield return "Nothing to record: changes.csv is up to date.";
        if (record.Unexplained == 0) yield break;
        yield return $"{Of(record.Unexplained, "line")} of changes.csv, added since A, {(record.Unexplained == 1 ? "gives" : "give")} no reason. " + (hasReason
            ? "They may be committed, so they stay as they are: compare with the last commit to give lines that are not committed the reason (sdgtech diff --record --reason ...), or write it into the column 'reason'."
            : "Give it with sdgtech diff --record --reason ...");
    }

    private static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static int Wrong(string problem)
    {
        Console.Error.WriteLine($"sdgtech: {problem}");
        return ExitCode.Usage;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
