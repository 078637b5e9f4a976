using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Site;

/// <summary>Gives every address that a page had once a place in each language, unless it leaves the language's folder or something else has it.</summary>
internal static class RedirectPlanner
{
    private const string Ending = ".html";

    public static ImmutableArray<Redirect> Plan(ContentModel content, ImmutableArray<SitePage> pages, DiagnosticBag bag)
    {
        if (content.Pages.All(p => p.Aliases.IsEmpty)) return [];
        var taken = pages.ToDictionary(p => p.Route.Path, p => $"the page {p.Route}", StringComparer.OrdinalIgnoreCase);
        var bySlug = pages.OfType<ProsePage>().ToLookup(p => p.Page.Slug, StringComparer.Ordinal);
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var page in content.Pages)
        {
            foreach (var alias in page.Aliases) redirects.AddRange(Of(alias, bySlug[page.Slug], taken, bag));
        }

        return [.. redirects.OrderBy(r => r.From)];
    }

    private static IEnumerable<Redirect> Of(Located<string> alias, IEnumerable<ProsePage> pages, Dictionary<string, string> taken, DiagnosticBag bag)
    {
        if (KeyOf(alias.Value) is not { } key)
        {
            bag.Add(Rules.BadRoute.At(alias.Span, $"'{alias.Value}' is no address below a language's folder.", "Write it as old-name or old-folder/old-name: letters, digits, hyphens and underscores."));
            yield break;
        }

        foreach (var page in pages)
        {
            var route = new Route($"{page.Language}/{key}");
            if (taken.TryAdd(route.Path, $"an alias of {page.Page.Span.Path}")) yield return new Redirect(route, page);
            else
            {
                bag.Add(Rules.DuplicateRoute.At(alias.Span, $"The address {route} is taken already by {taken[route.Path]}.", "Remove the alias: readers find something else there."));
                yield break;
            }
        }
    }

    /// <summary>The key of an old address, with or without its ending; null when it is none.</summary>
    private static string? KeyOf(string alias)
    {
        var path = alias.EndsWith(Ending, StringComparison.Ordinal) ? alias[..^Ending.Length] : alias;
        return path.Length <= 200 && path.Split('/').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) ? path + Ending : null;
    }
}
