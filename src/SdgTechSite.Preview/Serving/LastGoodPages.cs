using System.Collections.Concurrent;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>The pages that readers looked at, as they last were without an error of their own.</summary>
internal sealed class LastGoodPages
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<Route, PreviewPage> _pages = new();

    /// <summary>The page itself when nothing is wrong with it, else what it last looked like, with what is wrong now.</summary>
    public PreviewPage InPlaceOf(Route route, PreviewPage page)
    {
        if (page.HasErrors) return _pages.TryGetValue(route, out var good) ? good with { Findings = page.Findings } : page;
        if (_pages.Count >= Most) _pages.Clear();
        _pages[route] = page;
        return page;
    }
}
