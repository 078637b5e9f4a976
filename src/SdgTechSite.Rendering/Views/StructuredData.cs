using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>
/// What a page says to machines in the vocabulary of schema.org: the way up to it and, on the pages that are one, the site, the catalogue or the data set.
/// It is data that no browser runs, and holds no character that could end it early.
/// </summary>
internal static class StructuredData
{
    /// <summary>JSON-LD, or nothing for pages that have nothing to say.</summary>
    public static Html? Of(ViewContext view, PageHead head)
    {
        var nodes = new List<JsonObject>();
        if (!head.Crumbs.IsEmpty) nodes.Add(Crumbs(view, head));
        if (view.Page is HomePage) nodes.Add(WebSite(view, head));
        if (view.Page is DataPage) nodes.Add(Catalogue(view, head));
        if (view.Page is IndicatorPage { Indicator: var indicator }) nodes.Add(Dataset(view, head, indicator));
        if (nodes.Count == 0) return null;
        var root = nodes.Count == 1 ? nodes[0] : new JsonObject { ["@graph"] = JsonTree.List(nodes) };
        root.Insert(0, "@context", "https://schema.org");
        return new Html(JsonTree.ToText(root));
    }

    private static JsonObject Crumbs(ViewContext view, PageHead head)
    {
        var items = head.Crumbs.Select((crumb, i) => new JsonObject { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = Plain(crumb.Name), ["item"] = Address(view, crumb.Key) })
            .Append(new JsonObject { ["@type"] = "ListItem", ["position"] = head.Crumbs.Length + 1, ["name"] = head.Title });
        return new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = JsonTree.List(items) };
    }

    private static JsonObject WebSite(ViewContext view, PageHead head)
    {
        var site = About(view, head, "WebSite");
        // Whoever asks does so from elsewhere, so the address must be whole.
        if (view.Content.Site.BaseUrl is not null && view.Content.Site.Has(SitePart.Search))
        {
            site["potentialAction"] = new JsonObject
            {
                ["@type"] = "SearchAction",
                ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = Address(view, Keys.Search) + "?q={search_term_string}" },
                ["query-input"] = "required name=search_term_string",
            };
        }

        return site;
    }

    private static JsonObject Catalogue(ViewContext view, PageHead head)
    {
        var catalogue = About(view, head, "DataCatalog");
        catalogue["license"] = LicenceOf(view.Content.Site.Licence);
        catalogue["dateModified"] = Iso(view.Content.Site.AsOf);
        return catalogue;
    }

    private static JsonObject Dataset(ViewContext view, PageHead head, Indicator indicator)
    {
        var coverage = Coverage.Of(indicator.Series);
        var dataset = About(view, head, "Dataset");
        dataset["identifier"] = indicator.Code;
        dataset["isAccessibleForFree"] = true;
        dataset["license"] = Licences(indicator);
        dataset["creator"] = JsonTree.List(indicator.Sources.Select(s => s.Publisher).Distinct(StringComparer.Ordinal).Select(Organization));
        dataset["variableMeasured"] = JsonTree.List(indicator.Series.Select(s => (JsonNode)view.In(s.Title).Text));
        dataset["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = view.Text("nav.data"), ["url"] = Address(view, Keys.Data) };
        if (coverage.Figures > 0) dataset["temporalCoverage"] = string.Create(CultureInfo.InvariantCulture, $"{coverage.First}/{coverage.Last}");
        if (coverage.Areas.Select(a => view.Areas[a]).FirstOrDefault(a => a.Type == AreaType.World) is { } world) dataset["spatialCoverage"] = view.In(world.Name).Text;
        dataset["distribution"] = JsonTree.List(DataFormat.Of(view.Content.Site).Select(f => new JsonObject
        {
            ["@type"] = "DataDownload",
            ["encodingFormat"] = f.MediaType,
            ["contentUrl"] = Address(view, Keys.Download(indicator.Id, f.Extension)),
        }));
        return dataset;
    }

    /// <summary>What every thing that has a page says of itself.</summary>
    private static JsonObject About(ViewContext view, PageHead head, string type)
    {
        var publisher = Organization(view.In(view.Content.Site.Publisher.Name).Text);
        if (view.Content.Site.Publisher.Url is { } url) publisher["url"] = url;
        return new JsonObject
        {
            ["@type"] = type,
            ["name"] = head.Title,
            ["description"] = head.Description,
            ["url"] = Address(view, view.Page.Key),
            ["inLanguage"] = view.Page.Language,
            ["publisher"] = publisher,
        };
    }

    private static JsonObject Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static JsonNode Licences(Indicator indicator)
    {
        var all = indicator.Traits.Licences.Select(LicenceOf).ToList();
        return all.Count == 1 ? all[0] : JsonTree.List(all);
    }

    private static JsonNode LicenceOf(string id) => Licence.AddressOf(id) is { } address ? address : new JsonObject { ["@type"] = "CreativeWork", ["name"] = id };

    private static string Address(ViewContext view, string key) => Address(view, new Route($"{view.Page.Language}/{key}"));

    /// <summary>The whole address where the site's own is known; else relative to the page, as JSON-LD reads it.</summary>
    private static string Address(ViewContext view, Route route) => view.Content.Site.BaseUrl is { } site ? site + route.Path : route.From(view.Page.Route);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The words of a marked-up name.</summary>
    private static string Plain(Html name)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in name.Value)
        {
            if (c == '<') inTag = true;
            else if (c == '>') inTag = false;
            else if (!inTag) text.Append(c);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
