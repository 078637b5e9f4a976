using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Site;

namespace SdgTechSite.Build;

/// <summary>
/// What a save made of the site. <paramref name="Site"/> is null when there is too little content to go on; it is there in spite of errors, as far as
/// the content could be read.
/// </summary>
public sealed record PreviewBuild(PreviewSite? Site, ImmutableArray<Diagnostic> Findings)
{
    public bool HasErrors => Findings.Any(d => d.Severity == Severity.Error);
}

/// <summary>
/// Makes sites to look at, one after the other, at <paramref name="address"/>. What did not change since the last one is not read again; pages wait
/// until somebody asks for them. Drafts are shown.
/// </summary>
public sealed class PreviewBuilder(SiteFolders folders, string address, int jobs)
{
    private readonly ReadingMemory _memory = new();
    private (string State, ParsedTemplates Parsed)? _templates;

    /// <summary>
    /// Reads and plans the site as it lies on disk now. The stamps say in which state every file of the content, and the templates together, were seen
    /// last; they decide what is read again. Trouble with the disk comes out as <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
    /// </summary>
    public PreviewBuild Build(IReadOnlyDictionary<string, string> content, string templates)
    {
        var bag = new DiagnosticBag();
        var tree = SourceTree.Open(folders.Content, folders.Shown, bag);
        var stamps = content.AsParallel().Select(f => (f.Key, Stamp: new DigestWriter().Add(f.Value).Close())).ToDictionary(f => f.Key, f => f.Stamp, StringComparer.Ordinal);
        _memory.Begin(path => stamps.TryGetValue(path, out var stamp) ? stamp : null);
        var read = ContentReader.Read(tree, BuiltIn.Words, jobs, _memory);
        bag.AddRange(read.Diagnostics);
        if (_templates?.State != templates) _templates = (templates, ParsedTemplates.Read(folders.Templates));
        var parsed = _templates.Value.Parsed;
        bag.AddRange(parsed.Found.ToSorted());
        string? Line(SourceSpan span) => parsed.Line(span) ?? tree.Line(span.Path, span.Line);
        if (read.Model is not { } model) return new PreviewBuild(null, new Weighing(tree.Silences, FrozenDictionary<string, Severity>.Empty, Line).Of(bag));

        var weighing = new Weighing(tree.Silences, model.Site.RuleSeverities, Line);
        var site = SitePlanner.Plan(model with { Site = model.Site with { BaseUrl = address } }, drafts: true, bag);
        return new PreviewBuild(new PreviewSite(site, parsed, bag, weighing), weighing.Of(bag));
    }
}
