using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// What the last build left beside its site, as far as it can be trusted, and what this one leaves. A check neither reads nor leaves anything.
/// </summary>
internal sealed class BuildCache
{
    private readonly BuildRequest _request;
    private readonly BuildInputs? _inputs;
    private readonly SiteCache? _last;
    private CachedMaking? _making;

    private BuildCache(BuildRequest request, BuildInputs? inputs, SiteCache? last) => (_request, _inputs, _last) = (request, inputs, last);

    /// <summary>The cache of a request, whose <paramref name="inputs"/> are only looked at when it has one.</summary>
    public static BuildCache Open(BuildRequest request, Func<BuildInputs> inputs)
    {
        if (request.Mode != BuildMode.Publish) return new BuildCache(request, null, null);
        // The one is reading and hashing, the other making objects: together they take as long as the longer one.
        var last = Task.Run(() => request.Overrides.Clean ? null : CacheFile.Read(CacheFile.PathFor(request.Folders.Output)));
        var now = inputs();
        var known = last.GetAwaiter().GetResult();
        // Something changed: what is known of the files is read while the content is.
        if (known is not null && known.Run != now.Run) _ = Task.Run(() => known.Files.Value);
        return new BuildCache(request, now, known);
    }

    /// <summary>The last build, when it was made from exactly what there is now and its site stands there, whole; otherwise null.</summary>
    public SiteCache? Standing()
    {
        if (_last is not { } last || last.Run != _inputs?.Run) return null;
        using var writer = SiteWriter.Open(_request.Folders.Output, _request.ProtectedFolders, _request.Overrides.AllowForeignFiles, clean: false, compress: false, new DiagnosticBag());
        return writer?.Stands(last.Manifest, _request.Jobs) == true ? last : null;
    }

    /// <summary>How the pages and files of a planned site are made.</summary>
    public CachedMaking Of(SiteModel site) =>
        _making = new CachedMaking(_inputs is { } inputs ? new SiteDigests(site, inputs) : null, _last, _request.Folders.Output);

    /// <summary>
    /// Leaves a site that was put in place to the next build. Content that changed while it was read is left out: nobody knows what such a site shows.
    /// </summary>
    public void Save(BuildRun run, BuildResult result)
    {
        if (_making is not { } making || _inputs is not { } inputs || run.Written?.Manifest is not { } manifest || run.PublishedContent != inputs.ContentSha256) return;
        var summary = result.Summary;
        CacheFile.Write(
            CacheFile.PathFor(_request.Folders.Output),
            new SiteCache(inputs.Run, manifest, run.AreLinksWhole, [.. result.Diagnostics.Where(d => d.Rule != Rules.BuildTooLong)], summary.Pages, summary.Files, summary.Bytes, new(() => making.Made)));
    }
}
