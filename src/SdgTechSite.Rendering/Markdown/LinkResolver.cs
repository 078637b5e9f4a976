using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Markdown;

/// <summary>Takes the links that editors write, from one file of the content tree to another, to links between pages.</summary>
internal static class LinkResolver
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];

    /// <summary>The address to put on the page, or null and a finding.</summary>
    public static string? Link(string url, SourceSpan span, MarkdownRun run)
    {
        if (Scheme(url) is { } scheme) return ExternalLink(url, scheme, span, run);
        var (path, anchor) = Split(url);
        if (path.Length == 0)
        {
            run.Links.Add(new ContentLink(run.Context.Page.Route, anchor, span));
            return "#" + anchor;
        }

        if (Resolve(path, span, run) is not { } target) return null;
        if (Route(target, run) is not { } route)
        {
            if (target.StartsWith("indicators/", StringComparison.Ordinal) && run.Site.Content.BrokenIndicators.Contains(target.Split('/')[1].Replace('-', '.'))) return null;
            run.Report(Rules.BrokenLink, span, $"The link leads to '{path}', which is not there.", Hint(target, run));
            return null;
        }

        run.Links.Add(new ContentLink(route, anchor, span));
        return anchor is null ? route.From(run.Context.Page.Route) : $"{route.From(run.Context.Page.Route)}#{anchor}";
    }

    /// <summary>The address of an image, or null and a finding.</summary>
    public static string? Image(string url, SourceSpan span, MarkdownRun run)
    {
        if (Scheme(url) is not null)
        {
            run.Report(Rules.MissingImage, span, "An image of another host cannot be shown.", "Put the file into assets/: pages load nothing from elsewhere.");
            return null;
        }

        if (Resolve(url, span, run) is not { } target) return null;
        if (run.Context.FindAsset(target) is { } route) return route.From(run.Context.Page.Route);
        run.Report(Rules.MissingImage, span, $"The image '{url}' is not there.", Nearest.Hint(target, run.Site.Content.Assets.Select(a => a.Path), "images"));
        return null;
    }

    private static string? ExternalLink(string url, string scheme, SourceSpan span, MarkdownRun run)
    {
        if (Schemes.Contains(scheme, StringComparer.Ordinal) && !url.Any(char.IsControl)) return url;
        run.Report(Rules.UnsafeLink, span, $"Links with '{scheme}:' are not allowed.", "Use https, http or mailto.");
        return null;
    }

    /// <summary>
    /// What stands before a colon, when that comes before any slash, question mark or hash: read as a browser would, without the
    /// blanks and control characters that it drops.
    /// </summary>
    private static string? Scheme(string url)
    {
        var bare = new string([.. url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);
        if (bare.StartsWith("//", StringComparison.Ordinal) || bare.StartsWith('\\')) return "//";
        var end = bare.IndexOfAny([':', '/', '?', '#']);
        return end >= 0 && bare[end] == ':' ? bare[..end].ToLowerInvariant() : null;
    }

    private static (string Path, string? Anchor) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, null) : (url[..hash], Uri.UnescapeDataString(url[(hash + 1)..]));
    }

    /// <summary>The path below the content folder, or null and a finding when it climbs out of it.</summary>
    private static string? Resolve(string path, SourceSpan span, MarkdownRun run)
    {
        var here = run.Document.Path.Split('/');
        var folder = new Route(string.Join('/', here[Math.Max(0, here.Length - 3)..]));
        if (path.StartsWith('/'))
        {
            run.Report(Rules.BrokenLink, span, "Links start from the file they stand in, not from the root.", "Write a relative path, such as ../../pages/about/en.md.");
            return null;
        }

        if (folder.Resolve(Uri.UnescapeDataString(path)) is { } target) return target.Path;
        run.Report(Rules.LeavesTree, span, $"The link '{path}' leaves the content folder.", "Use fewer '../'.");
        return null;
    }

    private static Route? Route(string target, MarkdownRun run)
    {
        var key = target.Split('/') switch
        {
            ["indicators", var id, var name] when name == "indicator.yaml" || name.EndsWith(".md", StringComparison.Ordinal) => Keys.Indicator(id),
            ["pages", var slug, var name] when name.EndsWith(".md", StringComparison.Ordinal) => Keys.Page(slug),
            ["assets", ..] => null,
            _ => string.Empty,
        };
        return key is null ? run.Context.FindAsset(target) : run.Site.Find(run.Context.Locale.Tag, key)?.Route;
    }

    private static string? Hint(string target, MarkdownRun run)
    {
        var content = run.Site.Content;
        var known = content.Indicators.Select(i => $"indicators/{i.Id}/indicator.yaml")
            .Concat(content.Pages.SelectMany(p => p.Documents.Keys.Select(l => $"pages/{p.Slug}/{l}.md")))
            .Concat(content.Assets.Select(a => a.Path));
        return Nearest.Match(target, known) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : "Links are relative paths to .md or indicator.yaml files of the content folder, such as ../../pages/about/en.md.";
    }
}
