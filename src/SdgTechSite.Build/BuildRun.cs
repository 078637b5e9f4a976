using System.Collections.Frozen;
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

    public PublishReport? Written { get; set; }

    public int Pages { get; set; }

    /// <summary>True once something was found that keeps the site from being published.</summary>
    public bool MustNotPublish => Found().Any(d => SeverityOf(d) == Severity.Error || (request.Overrides.Strict && SeverityOf(d) == Severity.Warning));

    /// <summary>What came of it; <paramref name="failure"/> says why the machine stood in the way.</summary>
    public BuildResult Result(string? failure)
    {
        // A run that a machine's trouble or broken content cut short says nothing about comments.
        if (Pages > 0) Bag.AddRange(SilencedFindings.Check(Bag.ToSorted(), Tree?.Silences ?? [], everyText: request.Overrides.Languages.IsEmpty));
        var diagnostics = Found().Select(d => d with { Severity = SeverityOf(d) }).Where(d => d.Severity != Severity.Off).Select(WithExcerpt);
        var written = Written ?? new PublishReport(0, 0, 0);
        return new BuildResult([.. diagnostics], new BuildSummary(Pages, written.Files, written.Bytes, written.Changed, clock.Stages), failure);
    }

    private IEnumerable<Diagnostic> Found() => SilencedFindings.Apply(Bag.ToSorted(), Tree?.Silences ?? []);

    private Severity SeverityOf(Diagnostic diagnostic) => Severities.GetValueOrDefault(diagnostic.Rule.Code, diagnostic.Severity);

    private Diagnostic WithExcerpt(Diagnostic diagnostic)
    {
        var (path, line) = (diagnostic.Span.Path, diagnostic.Span.Line);
        if (line == 0) return diagnostic;
        var template = Templates?.Templates.FirstOrDefault(t => t.Path == path);
        return diagnostic with { Excerpt = template is not null ? template.Text.Split('\n').ElementAtOrDefault(line - 1)?.TrimEnd('\r') : Tree?.Line(path, line) };
    }
}
