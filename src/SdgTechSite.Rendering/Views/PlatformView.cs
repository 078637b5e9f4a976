using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>Platforms and instruments: the list by kind, and one with the paragraphs that name it.</summary>
internal static class PlatformView
{
    public static ScriptObject Index(ViewContext view) => Script.Object(
        ("fallback", view.Content.Vocabulary.Platforms.Any(p => view.FallsBack(p.What))),
        ("groups", Script.List(view.Content.Vocabulary.Platforms.GroupBy(p => p.Kind).Select(g => (object)Script.Object(
            ("name", view.Text("platform.kind." + g.Key)),
            ("platforms", Script.List(g.Select(p => (object)Entry(view, p)))))))));

    /// <summary>A platform in a list or as a tag.</summary>
    public static ScriptObject Link(ViewContext view, Platform platform) => Script.Object(
        ("name", view.Mark(platform.Name)),
        ("href", view.Link(Keys.Platform(platform.Id))));

    public static ScriptObject Build(ViewContext view, Platform platform)
    {
        var all = view.Content.Vocabulary.Platforms;
        var index = all.IndexOf(platform);
        return Script.Object(
            ("kind", view.Text("platform.kind." + platform.Kind)),
            ("name", view.Mark(platform.Name)),
            ("what", view.Mark(platform.What)),
            ("fallback", view.FallsBack(platform.What)),
            ("since", platform.Since is { } year ? view.Text("platform.since", ("year", ViewContext.Year(year))) : string.Empty),
            ("url", platform.Url ?? string.Empty),
            ("note", platform.Note is { } note ? view.Mark(note) : null),
            ("paragraphs", ReportView.Summaries(view, p => p.Platforms.Contains(platform.Id))),
            ("previous", index > 0 ? Link(view, all[index - 1]) : null),
            ("next", index < all.Length - 1 ? Link(view, all[index + 1]) : null));
    }

    private static ScriptObject Entry(ViewContext view, Platform platform) => Script.Object(
        ("name", view.Mark(platform.Name)),
        ("what", view.Mark(platform.What)),
        ("href", view.Link(Keys.Platform(platform.Id))),
        ("since", platform.Since is { } year ? ViewContext.Year(year) : string.Empty));
}
