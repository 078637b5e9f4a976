using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>One build while it runs: what was asked for, what has been found so far, and what there is to say at the end.</summary>
internal sealed class BuildRun(BuildRequest request, StageClock clock, IProgress<BuildProgress>? progress)
{
    public BuildRequest Request => request;

    public StageClock Clock => clock;

    public IProgress<BuildProgress>? Progress => progress;

    public DiagnosticBag Bag { get; } = new();

    public SourceTree? Tree { get; set; }

    public TemplateFolder? Templates { get; set; }

    public FrozenDictionary<string, Severity> Severities { get; set; } = FrozenDictionary<string, Severity>.Empty;

    public Budgets Budgets { get; set; } = Budgets.None;

    public PublishReport? Written { get; set; }

    /// <summary>True when nobody wrote to the content between the beginning of the build and the end.</summary>
    public bool IsContentAsRead { get; set; }

    /// <summary>True once all links were looked at and nothing was wrong with them, not even what comments let pass.</summary>
    public bool AreLinksWhole { get; set; }

    public int Pages { get; set; }

    public int Taken { get; set; }

    /// <summary>True once something was found that keeps the site from being published.</summary>
    public bool MustNotPublish => Found().Any(d => d.Severity == Severity.Error || (request.Overrides.Strict && d.Severity == Severity.Warning));

    /// <summary>What came of it; <paramref name="failure"/> says why the machine stood in the way.</summary>
    public BuildResult Result(string? failure)
    {
        // A run that a machine's trouble or broken content cut short says nothing about comments.
        if (Pages > 0) Bag.AddRange(SilencedFindings.Check(Bag.ToSorted(), Tree?.Silences ?? [], everyText: request.Overrides.Languages.IsEmpty));
        var written = Written ?? new PublishReport(0, 0, 0, null);
        return new BuildResult(Found(), new BuildSummary(Pages, Taken, written.Files, written.Bytes, written.Changed, clock.Stages), failure);
    }

    /// <summary>What came of the last build, whose site still stands: the same findings, and nothing written.</summary>
    public BuildResult Again(SiteCache last) => new(last.Findings, new BuildSummary(last.Pages, last.Pages, last.FileCount, last.Bytes, 0, clock.Stages), null);

    private ImmutableArray<Diagnostic> Found() => new Weighing(Tree?.Silences ?? [], Severities, Line).Of(Bag);

    private string? Line(SourceSpan span)
    {
        var template = Templates?.Templates.FirstOrDefault(t => t.Path == span.Path);
        return template is not null ? template.Text.Split('\n').ElementAtOrDefault(span.Line - 1)?.TrimEnd('\r') : Tree?.Line(span.Path, span.Line);
    }
}
