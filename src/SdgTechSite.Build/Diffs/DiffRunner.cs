using SdgTechSite.Charts;
using SdgTechSite.Content;
using SdgTechSite.Diff;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Reads the two trees and compares them; writes what comes of it.</summary>
public static class DiffRunner
{
    /// <summary>Trouble with git or the disk is an <see cref="IOException"/>.</summary>
    public static DiffResult Run(DiffRequest request)
    {
        using var before = DiffTree.Find(request, request.Before ?? "HEAD", workingTree: false);
        using var after = DiffTree.Find(request, request.After, workingTree: request.After is null);
        if ((before.Problem ?? after.Problem) is { } problem) return new DiffResult(null, problem, [], null);
        var (old, now) = (Read(before, request.Jobs), Read(after, request.Jobs));
        if (old.Side is null || now.Side is null) return new DiffResult(null, null, [.. old.Side is null ? old.Findings : [], .. now.Side is null ? now.Findings : []], null);
        return new DiffResult(Differ.Compare(old.Side, now.Side), null, [], after.IsRevision ? null : after.Folder) { SinceCommit = before.IsRevision && request.Before is null or "HEAD" };
    }

    /// <summary>The page with before and after charts.</summary>
    public static void WriteHtml(TreeDiff diff, string file, bool all) => File.WriteAllText(file, HtmlReport.Write(diff, new ChartRenderer(), all));

    /// <summary>
    /// Records the changes of figures in <c>changes.csv</c> of the newer tree. A reason also goes to the lines of a run before that gave none, as long as they are
    /// not committed.
    /// </summary>
    public static RecordResult Record(DiffResult result, DateOnly? date, string? reason)
    {
        if (result.RecordFolder is not { } folder) return new RecordResult(0, 0, 0, "--record writes into a folder: leave B out, or name one.");
        var diff = result.Diff!;
        var record = ChangeRecord.Of(diff, date ?? diff.After.Content.Site.AsOf, reason);
        if (record.Problem is not null) return new RecordResult(0, 0, 0, record.Problem);
        var open = ChangeRecord.WithoutReason(diff).Where(line => !record.Replaced.Any(r => r.Line.Span == line.Span)).ToList();
        var lines = record.Count;
        var explains = reason is not null && result.SinceCommit;
        if (explains) record = record.Giving(reason!, open);
        var outcome = new RecordResult(lines, explains ? open.Count : 0, explains ? 0 : open.Count, null);
        if (record.Count == 0) return outcome;
        var file = Path.Combine(folder, "changes.csv");
        var text = File.Exists(file) ? File.ReadAllText(file) : null;
        File.WriteAllText(file, ChangeFile.Write(text, diff.After.Content.Changes, record));
        return outcome;
    }

    private static (DiffSide? Side, IReadOnlyList<Diagnostic> Findings) Read(DiffTree from, int jobs)
    {
        var bag = new DiagnosticBag();
        var tree = SourceTree.Open(from.Folder, from.Shown, bag);
        var read = ContentReader.Read(tree, BuiltIn.Words, jobs);
        bag.AddRange(read.Diagnostics);
        var severities = read.Model?.Site.RuleSeverities;
        var findings = SilencedFindings.Apply(bag.ToSorted(), tree.Silences)
            .Select(d => d with { Severity = severities?.GetValueOrDefault(d.Rule.Code, d.Severity) ?? d.Severity })
            .Where(d => d.Severity != Severity.Off);
        return read.Model is { } model ? (new DiffSide(from.Name, model, [.. findings]), []) : (null, [.. findings]);
    }
}
