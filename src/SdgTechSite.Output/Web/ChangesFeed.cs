using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The record of changes as an Atom feed in one language: an entry for each day and indicator, the newest first. Entries keep their ids when the site moves
/// to another address, since these are named after the publisher.
/// </summary>
public static class ChangesFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 200;

    public static byte[] Write(SiteModel site, string language)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, XmlFiles.Settings)) Feed(xml, new FeedContext(site, language));
        return stream.ToArray();
    }

    private static void Feed(XmlWriter xml, FeedContext feed)
    {
        var entries = feed.Content.Changes.GroupBy(c => (c.Date, c.IndicatorCode)).OrderByDescending(g => g.Key.Date).ThenBy(g => g.Key.IndicatorCode, StringComparer.Ordinal).Take(MostEntries).ToList();
        xml.WriteStartElement(null, "feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", Atom, feed.Id(feed.Content.Site.AsOf.Year, string.Empty));
        xml.WriteElementString("title", Atom, $"{feed.In(feed.Content.Site.Title)}: {feed.Words.Text("nav.changes")}");
        xml.WriteElementString("subtitle", Atom, feed.Words.Text("changes.lead"));
        xml.WriteElementString("updated", Atom, Time(entries.Count > 0 ? entries[0].Key.Date : feed.Content.Site.AsOf));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, feed.In(feed.Content.Site.Publisher.Name));
        xml.WriteEndElement();
        xml.WriteElementString("rights", Atom, feed.Content.Site.Licence);
        Link(xml, "self", "application/atom+xml", feed.Link(Keys.ChangesFeed));
        Link(xml, "alternate", "text/html", feed.Link(Keys.Changes));
        foreach (var entry in entries) Entry(xml, feed, entry.Key.Date, entry.Key.IndicatorCode, [.. entry]);
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, FeedContext feed, DateOnly date, string code, ImmutableArray<FigureChange> changes)
    {
        var indicator = feed.Content.FindIndicator(code);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, feed.Id(date.Year, $"/{date.Iso()}/{code}"));
        xml.WriteElementString("title", Atom, $"{code} {(indicator is null ? feed.Words.Text("changes.gone") : feed.In(indicator.Title))}");
        xml.WriteElementString("updated", Atom, Time(date));
        Link(xml, "alternate", "text/html", $"{feed.Link(Keys.Changes)}#{Keys.ChangesDay(date)}");
        if (indicator is not null) Link(xml, "related", "text/html", feed.Link(Keys.Indicator(indicator.Id)));
        xml.WriteElementString("summary", Atom, Summary(feed, changes));
        xml.WriteEndElement();
    }

    /// <summary>How many figures were changed, removed and added, and why.</summary>
    private static string Summary(FeedContext feed, ImmutableArray<FigureChange> changes)
    {
        var counts = changes.GroupBy(c => c.Kind).OrderBy(g => g.Key)
            .Select(g => feed.Words.Text("changes." + g.Key.ToString().ToLowerInvariant(), ("n", feed.Locale.Number(g.Count(), 0))));
        return string.Join(" · ", counts.Concat(changes.Select(c => c.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Take(3)));
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateOnly date) => date.Iso() + "T00:00:00Z";

    /// <summary>One feed while it is written: its site and language, and how it names things.</summary>
    private sealed record FeedContext(SiteModel Site, string Language)
    {
        public ContentModel Content => Site.Content;

        public UiWords Words { get; } = Site.Content.Words[Language];

        public Locale Locale { get; } = Locale.Find(Language)!;

        public string In(LocalizedText text) => text.In(Language, Content.Site.DefaultLanguage).Text;

        /// <summary>The feed lies in its language's folder, next to what it links to.</summary>
        public string Link(string key) => Content.Site.BaseUrl is null ? key : Site.AddressOf(new Route($"{Language}/{key}"));

        /// <summary>A tag URI: the publisher's host, or the site's, and a year in which it was theirs.</summary>
        public string Id(int year, string path)
        {
            var host = new[] { Content.Site.Publisher.Url, Content.Site.BaseUrl }.Select(u => Uri.TryCreate(u, UriKind.Absolute, out var url) ? url.IdnHost : string.Empty).FirstOrDefault(h => h.Length > 0);
            return string.Create(CultureInfo.InvariantCulture, $"tag:{host ?? "site.invalid"},{(path.Length == 0 ? 2018 : year)}:{Language}/changes{path}");
        }
    }
}
