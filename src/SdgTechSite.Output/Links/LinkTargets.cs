using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Where a link leads; without a route, nowhere. Notes whether another page leads there.</summary>
internal sealed class LinkTarget(Route? route)
{
    public Route? Route => route;

    public string BelowLanguage { get; } = route is { } known ? Below(known) : string.Empty;

    public bool Reached { get; set; }

    /// <summary>The same page in other languages has the same path below the language's folder; a link between the two does not make it found.</summary>
    public static string Below(Route route) => route.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? route.Path[(slash + 1)..] : "/" + route.Path;
}

/// <summary>
/// Resolves the paths of links. A site has a hundred times as many links as places they lead to, and pages of one folder write them alike, so that each
/// is resolved once.
/// </summary>
internal sealed class LinkTargets(IReadOnlySet<Route> files)
{
    private readonly Dictionary<string, Dictionary<string, LinkTarget>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>What was reached from pages so far.</summary>
    public IEnumerable<Route> Reached => _byFolder.Values.SelectMany(f => f.Values).Where(t => t.Reached).Select(t => t.Route).OfType<Route>();

    /// <summary>Where links lead from one page, by their path without anchor.</summary>
    public Func<ReadOnlySpan<char>, LinkTarget> From(Route page)
    {
        var folder = page.Path[..(page.Path.LastIndexOf('/') + 1)];
        if (!_byFolder.TryGetValue(folder, out var known)) _byFolder[folder] = known = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var own = new LinkTarget(page);
        return path =>
        {
            if (path.IsEmpty) return own;
            if (!lookup.TryGetValue(path, out var target)) lookup[path] = target = Resolve(page, path.ToString());
            return target;
        };
    }

    private LinkTarget Resolve(Route page, string path) =>
        !path.StartsWith('/') && page.Resolve(Uri.UnescapeDataString(path)) is { } route && files.Contains(route) ? new LinkTarget(route) : new LinkTarget(null);
}
