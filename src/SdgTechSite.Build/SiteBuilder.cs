using System.Collections.Immutable;
using SdgTechSite.Charts;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Rendering;
using SdgTechSite.Search;
using SdgTechSite.Site;

namespace SdgTechSite.Build;

/// <summary>The stages in order. Each takes what the one before it gave; all of them say what they found into one bag.</summary>
public sealed class SiteBuilder(TimeProvider time)
{
    /// <summary>So many bytes of long texts, and of what is known of pages, stay in memory; what is more goes into a temporary file.</summary>
    public long MostInMemory { get; init; } = KeptStore.UsualInMemory;

    /// <summary>Whether the old site is kept, for the next one to grow in it, by the numbers of files and of those that changed.</summary>
    public Func<int, int, bool> KeepsBefore { get; init; } = SiteBefore.IsWorthKeeping;

    /// <summary>
    /// Checks the content and, in <see cref="BuildMode.Publish"/>, puts the new site in the old one's place if nothing was wrong with it.
    /// Mistakes in content come back as diagnostics, trouble with the machine as <see cref="BuildResult.Failure"/>; neither throws.
    /// </summary>
    public BuildResult Run(BuildRequest request, IProgress<BuildProgress>? progress)
    {
        var run = new BuildRun(request, new StageClock(time, progress), progress);
        try
        {
            return Build(run);
        }
        catch (Exception exception) when (DamagedCacheException.IsIn(exception))
        {
            return Run(request with { Overrides = request.Overrides with { Clean = true } }, progress);
        }
        catch (Exception exception) when (Trouble(exception) is not null)
        {
            return run.Result($"{DiskTrouble.InWords(Trouble(exception)!)}. The old site, if there is one, stands as it was.");
        }
    }

    private BuildResult Build(BuildRun run)
    {
        var (request, clock, bag) = (run.Request, run.Clock, run.Bag);
        var last = BuildCache.Begin(request);
        var tree = run.Tree = clock.Run("list", () => SourceTree.Open(request.Folders.Content, request.Folders.Shown, bag));
        var listed = bag.ToSorted();
        var folder = run.Templates = TemplateFolder.Read(request.Folders.Templates);
        var cache = clock.Run("cache", () => BuildCache.Open(request, last, tree, files => BuildInputs.Of(request, folder, listed, files)));
        if (clock.Run("compare", cache.Standing) is { } standing) return run.Again(standing);

        return Build(run, tree, folder, cache);
    }

    private BuildResult Build(BuildRun run, SourceTree tree, TemplateFolder folder, BuildCache cache)
    {
        var clock = run.Clock;
        using var store = new KeptStore(MostInMemory);
        if (Read(run, tree, cache, store) is not { } content) return End(run);
        folder.ReportUnused(run.Bag);
        // Looking through the old site takes about as long as planning the new one.
        using var opening = new OpeningWriter(run, KeepsBefore);
        if (Make(run, content, folder, opening, cache, store) is not { } made) return End(run);
        using var draft = cache.Draft(run);
        // All of the site goes at once. Left to itself, memory would grow beside it for what comes now, and be largest at the very end.
        GC.Collect();
        run.AreLinksWhole = clock.Run("links", () => made.CheckLinks(run.Request.Jobs, run.Bag));
        var sources = cache.Sources;
        run.Written = clock.Run("publish", () => Publish(made.Writer, tree, sources, run));
        var result = End(run);
        cache.Save(run, result, made.Writer, draft, sources);
        return result;
    }

    /// <summary>The content as the command line wants it; null, with findings, where there is none to go on with.</summary>
    private static ContentModel? Read(BuildRun run, SourceTree tree, BuildCache cache, KeptStore store)
    {
        var read = run.Clock.Run("read", () => ContentReader.Read(tree, BuiltIn.Words, run.Request.Jobs, cache.Reading, store));
        run.Bag.AddRange(read.Diagnostics);
        if (read.Model is null || Override(read.Model, run) is not { } content) return null;
        (run.Severities, run.Budgets) = (content.Site.RuleSeverities, content.Site.Budgets);
        return content;
    }

    /// <summary>
    /// Makes all files of the site; null, with findings, where they cannot be written. Nobody needs the site itself after that, nor its content, and both may go before
    /// links are followed and it is published.
    /// </summary>
    private static MadeSite? Make(BuildRun run, ContentModel content, TemplateFolder folder, OpeningWriter opening, BuildCache cache, KeptStore store)
    {
        var (request, clock, bag) = (run.Request, run.Clock, run.Bag);
        var preparing = cache.Prepare();
        var site = clock.Run("plan", () => SitePlanner.Plan(content, drafts: false, bag));
        var templates = clock.Run("templates", () => TemplateSet.Parse(folder.Templates, bag));
        if (clock.Run("open", opening.Writer) is not { } writer)
        {
            // Until then it may find something.
            preparing.GetAwaiter().GetResult();
            return null;
        }

        var making = cache.Of(site, store);
        var all = clock.Run("downloads", () => DownloadStage.Write(site, writer, making, request.Jobs));
        try
        {
            var links = Pages(run, site, templates, folder, writer, making, all, store);
            cache.Keep(making.Made(links));
            return new MadeSite(writer, links, PageStage.Entries(site), making.AreLinksKept(writer));
        }
        finally
        {
            all.End();
        }
    }

    private static BuildResult End(BuildRun run)
    {
        BudgetCheck.Time(run);
        return run.Result(null);
    }

    /// <summary>Makes everything but the downloads; gives the pages with their links.</summary>
    private static LinkChecker Pages(BuildRun run, SiteModel site, TemplateSet templates, TemplateFolder folder, SiteWriter writer, CachedMaking making, PendingFile all, KeptStore store)
    {
        var (request, clock, bag, content) = (run.Request, run.Clock, run.Bag, site.Content);
        clock.Run("web", () => WebStage.Write(site, writer, making, request.Jobs));
        var weights = new PageWeights(content.Site.Budgets);
        var assets = clock.Run("assets", () => AssetStage.Write(folder.Assets, site.Content.Assets, (route, bytes) => writer.Write(route, weights.Asset(route, bytes)))) with { AllDataSize = () => all.Size };
        var (links, search) = (new LinkChecker(), site.Content.Site.Has(SitePart.Search) ? new SearchIndexer(site, store, making.KnownTerms) : null);
        clock.Run("pages", () => PageStage.Write(site, templates, assets, writer, making, links, search, weights, run));
        // The check of links must see it, and trouble with it is trouble with the site.
        _ = all.Size;
        if (search is not null) clock.Run("search", () => SearchStage.Write(search, writer, making, request.Jobs));
        BudgetCheck.Weights(site.Content.Site.Budgets, weights, bag);
        return links;
    }

    /// <summary>The content as the command line wants it: another address, fewer languages, less of it. Null, with a finding, when a language is not the site's.</summary>
    private static ContentModel? Override(ContentModel content, BuildRun run)
    {
        var wanted = run.Request.Overrides.Languages;
        var site = content.Site with
        {
            BaseUrl = run.Request.Overrides.BaseUrl is { } url ? url.TrimEnd('/') + "/" : content.Site.BaseUrl,
            LeftOut = run.Request.Overrides.Without,
        };
        foreach (var tag in wanted.Where(t => !site.Languages.Contains(t)))
        {
            run.Bag.Add(Rules.UnknownLanguage.At(SourceSpan.OfFile("--languages"), $"The site has no language '{tag}'.", Nearest.Hint(tag, site.Languages, "languages")));
        }

        if (wanted.Any(t => !site.Languages.Contains(t))) return null;
        return content with { Site = wanted.IsEmpty ? site : site with { Languages = [.. site.Languages.Where(l => wanted.Contains(l))] } };
    }

    private static PublishReport Publish(SiteWriter writer, SourceTree tree, ImmutableArray<SourceState> known, BuildRun run)
    {
        var unpublished = new PublishReport(writer.Count, writer.Bytes, 0, null);
        if (run.Request.Mode != BuildMode.Publish) return unpublished;
        // Looking at everything once more may find that a file is gone meanwhile. It takes as long as writing the manifest.
        var looking = Task.Run(() => tree.States(known));
        if (!run.MustNotPublish) writer.Complete(BuiltIn.Version, SourceTree.HashOf(tree.StatesAsRead(known)), run.Request.Overrides.Revision);
        var now = looking.GetAwaiter().GetResult();
        run.IsContentAsRead = known.Length == now.Length && known.Zip(now).All(f => f.First.IsStill(f.Second));
        return run.MustNotPublish ? unpublished : writer.Publish();
    }

    /// <summary>Disk and permission trouble, also when it comes out of several threads at once; null for anything else, which is a bug.</summary>
    private static Exception? Trouble(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception,
        AggregateException many when many.InnerExceptions.All(e => Trouble(e) is not null) => many.InnerExceptions[0],
        _ => null,
    };
}
