using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>What every view needs to put one page into words: the site, the page, its language, and the ways to link from it.</summary>
internal sealed record ViewContext(SiteModel Site, SitePage Page, Locale Locale, UiWords Words, PageAssets Assets, IChartRenderer Charts, DiagnosticBag Bag)
{
    public ContentModel Content => Site.Content;

    public string Fallback => Site.Content.Site.DefaultLanguage;

    public AreaList Areas => Site.Content.Vocabulary.Areas;

    /// <summary>The link from this page to the page of that key in the same language.</summary>
    public string Link(string key) => Site.Find(Page.Language, key) is { } page ? Href(page.Route) : throw new InvalidOperationException($"No page {key}.");

    /// <summary>
    /// The link from this page to a file of the site: relative, so that it works under any address and on a disk. Hosts show the page for unknown addresses at
    /// any depth, so that page alone links from the site's known address, if it has one.
    /// </summary>
    public string Href(Route route) => Page is NotFoundPage && Content.Site.BaseUrl is { } address
        ? new Uri(address).AbsolutePath + route.Path
        : route.From(Page.Route);

    /// <summary>A link to a row of figures: its page and anchor.</summary>
    public string Link(Indicator indicator, Series series, ObservationRow row)
    {
        var place = Site.PlaceOf(indicator, series, row);
        return $"{Link(place.Key)}#{place.Anchor}";
    }

    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => Words.Text(key, values);

    /// <summary>A counted message with the count in the language's digits.</summary>
    public string Counted(string key, int count) => Words.Counted(key, Locale.Plural(count), ("n", Locale.Number(count, 0)));

    /// <summary>Two sentences, one behind the other; after a full stop of Chinese there is no blank.</summary>
    public static string Sentences(string first, string second) => first.EndsWith('。') ? first + second : $"{first} {second}";

    public Phrase In(LocalizedText text) => text.In(Page.Language, Fallback);

    /// <summary>Words for the page, marked with their own language where it is another.</summary>
    public Html Mark(LocalizedText text) => Phrases.Mark(In(text), Page.Language);

    public Html Mark(Phrase phrase) => Phrases.Mark(phrase, Page.Language);

    /// <summary>True when a text is shown in another language than the page's.</summary>
    public bool FallsBack(LocalizedText text) => In(text).Language != Page.Language;

    /// <summary>Items in the order in which the page's language lists their names.</summary>
    public IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, LocalizedText> name) => Collation.Of(Page.Language).Sort(items, i => In(name(i)).Text);

    /// <summary>A figure with its unit, as the reader's language writes it.</summary>
    public string Figure(Series series, int index) =>
        FigureText.WithUnit(Locale, Fallback, series.Unit, series.Observations.Value(index), series.Observations.Bound(index));

    /// <summary>The page's text in its language, or in the default one.</summary>
    public MarkdownDocument? Document(IReadOnlyDictionary<string, MarkdownDocument> documents) =>
        documents.TryGetValue(Page.Language, out var own) ? own : documents.GetValueOrDefault(Fallback);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Builds the objects that templates see: names to values, nothing that could be reached by reflection.</summary>
internal static class Script
{
    public static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new ScriptObject(members.Length, autoImportStaticsFromThisType: false, StringComparer.Ordinal);
        foreach (var (name, value) in members) result.SetValue(name, value, readOnly: true);
        return result;
    }

    public static ScriptArray List(IEnumerable<object> items) => new(items);

    /// <summary>The words of the interface as nested objects: <c>ui.nav.home</c>.</summary>
    public static ScriptObject Words(UiWords words)
    {
        var root = new ScriptObject(StringComparer.Ordinal);
        foreach (var (key, message) in words.Messages)
        {
            var at = root;
            var parts = key.Split('.');
            foreach (var part in parts.AsSpan(0, parts.Length - 1))
            {
                if (!at.TryGetValue(part, out var next)) at[part] = next = new ScriptObject(StringComparer.Ordinal);
                at = (ScriptObject)next!;
            }

            at[parts[^1]] = message.Text;
        }

        return root;
    }
}
