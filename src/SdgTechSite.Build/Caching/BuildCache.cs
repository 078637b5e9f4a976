using System.Collections.Immutable;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// What the last build left beside its site, as far as it can be trusted, and what this one leaves. A check neither reads nor leaves anything.
/// </summary>
internal sealed class BuildCache
{
    private readonly BuildRequest _request;
    private readonly Lazy<BuildInputs>? _inputs;
    private readonly SiteCache? _last;
    private readonly ImmutableArray<string> _paths;
    private MadePages? _made;

    /// <summary>True when the site that stands was read, and was not the one that the last build left.</summary>
    private bool _isDamaged;

    private BuildCache(BuildRequest request, Lazy<BuildInputs>? inputs, SiteCache? last, ImmutableArray<string> paths, Func<string, SourceState?> stateOf)
    {
        (_request, _inputs, _last, _paths) = (request, inputs, last, paths);
        Reading = last?.Reading ?? new ReadingMemory();
        Reading.Begin(path => stateOf(path)?.Sha256 is { } hash ? new Digest(hash.High) : null);
    }

    /// <summary>Begins to read what the last build left, if anything of it may be taken.</summary>
    public static Task<SiteCache?> Begin(BuildRequest request) => request.Mode == BuildMode.Publish && !request.Overrides.Clean
        ? Task.Run(() => CacheFile.Read(CacheFile.PathFor(request.Folders.Output)))
        : Task.FromResult<SiteCache?>(null);

    /// <summary>
    /// The cache of a request; <paramref name="inputsOf"/> puts its inputs together from the files of the <paramref name="tree"/>. Where a build left something, these are
    /// looked at now, and what is known of those that still have their stamp is believed; otherwise they are as they will have been read.
    /// </summary>
    public static BuildCache Open(BuildRequest request, Task<SiteCache?> begun, SourceTree tree, Func<ImmutableArray<SourceState>, BuildInputs> inputsOf)
    {
        if (request.Mode != BuildMode.Publish) return new BuildCache(request, null, null, [], static _ => null);
        if (begun.GetAwaiter().GetResult() is not { } last) return new BuildCache(request, new(() => inputsOf(tree.TakeStatesAsRead())), null, tree.Files, tree.StateAsRead);
        var now = inputsOf(tree.States(last.Sources));
        // Something changed: what is known of the files is read while the content is.
        if (last.Run != now.Run) _ = Task.Run(() => last.Files.Value);
        return new BuildCache(request, new(now), last, tree.Files, path => SourceState.In(now.Sources.Value, path));
    }

    /// <summary>What the last build read of the content, and this one will have read.</summary>
    public ReadingMemory Reading { get; }

    /// <summary>The files of the content as they lay there when the build began; none where nothing is left to the next one.</summary>
    public ImmutableArray<SourceState> Sources => _inputs?.Value.Sources.Value ?? [];

    /// <summary>The last build, when it was made from exactly what there is now and its site stands there, whole; otherwise null.</summary>
    public SiteCache? Standing()
    {
        if (_last is not { } last || last.Run != _inputs?.Value.Run) return null;
        if (last.Stamps is { } stamps && SiteWriter.Stands(_request.Folders.Output, _request.ProtectedFolders, stamps)) return last;
        using var writer = SiteWriter.Open(_request.Folders.Output, _request.ProtectedFolders, _request.Overrides.AllowForeignFiles, clean: false, compress: false, new DiagnosticBag(), new DiagnosticBag(), SiteBefore.IsWorthKeeping);
        if (writer is null || writer.OldManifest != last.Manifest) return null;
        // From before the files are read: what is written to after that has another one.
        var (now, each) = writer.StampsOfOld();
        _isDamaged = !writer.Stands(last.Manifest, _request.Jobs);
        if (_isDamaged) return null;
        if (now.All is not null && now.Count == last.FileCount && now.Count > SiteStamps.Few) CacheFile.Renew(CacheFile.PathFor(_request.Folders.Output), last with { Sources = Sources }, now, route => each.TryGetValue(route, out var stamp) ? stamp : null);
        return last;
    }

    /// <summary>Begins to put together what is asked for once the site is planned: the content was read.</summary>
    public Task Prepare() => Task.Run(() => _inputs?.Value);

    /// <summary>How the pages and files of a planned site are made; what is known of pages stays in <paramref name="store"/>.</summary>
    public CachedMaking Of(SiteModel site, KeptStore store)
    {
        var digests = _inputs is { } inputs ? new SiteDigests(site, inputs.Value) : null;
        // Nobody asks for them again until the site is published.
        _inputs?.Value.Sources.Shelve(store, _paths);
        return new CachedMaking(digests, _last, _request.Folders.Output, believesStamps: !_isDamaged, store);
    }

    /// <summary>Takes what the next build is to know of the pages, all of which were made.</summary>
    public void Keep(MadePages made) => _made = made;

    /// <summary>Begins to write what is left to the next build, as far as it is known once all of a site was made; null where nothing will be left.</summary>
    public CacheDraft? Draft(BuildRun run) => _made is null || _inputs is null || run.MustNotPublish ? null : CacheFile.Begin(CacheFile.PathFor(_request.Folders.Output), Reading, _made.Terms);

    /// <summary>
    /// Leaves a site that was put in place, and was made of these <paramref name="sources"/>, to the next build. Content that changed while it was read is left out: nobody knows what such a site shows.
    /// </summary>
    public void Save(BuildRun run, BuildResult result, SiteWriter writer, CacheDraft? draft, ImmutableArray<SourceState> sources)
    {
        if (draft is null || _made is not { } made || run.Written?.Manifest is not { } manifest || !run.IsContentAsRead || _inputs?.Value is not { } inputs) return;
        var summary = result.Summary;
        var cache = new SiteCache(inputs.Run, manifest, run.AreLinksWhole, [.. result.Diagnostics.Where(d => d.Rule != Rules.BuildTooLong)], summary.Pages, summary.Files, summary.Bytes, sources, null, Reading, new(SearchTerms.None), new(CachedFiles.None));
        var removing = Task.Run(writer.RemoveOld);
        var stamps = removing.ContinueWith(_ => writer.Stamps(), TaskScheduler.Default);
        CacheFile.Finish(draft, cache, made, made.Of(writer), () => (stamps.GetAwaiter().GetResult(), writer.MadeStamps()));
        // Also where the cache could not be written: the next build must not begin before.
        removing.GetAwaiter().GetResult();
    }
}
