using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering.Views;

/// <summary>How many texts there are in each language, by kind.</summary>
internal static class TranslationsView
{
    private static readonly TextKind[] Kinds = Enum.GetValues<TextKind>();

    public static ScriptObject Build(ViewContext view) => Script.Object(
        ("kinds", Script.List(Kinds.Select(k => (object)view.Text("translations.kind." + k.ToString().ToLowerInvariant())))),
        ("languages", Script.List(view.Content.Site.Languages.Select(l => (object)Script.Object(
            ("lang", l),
            ("dir", Locale.Find(l)?.Direction ?? "auto"),
            ("name", view.Content.Words[l].Text("language.name")),
            ("cells", Script.List(Kinds.Select(k => (object)Share(view, [.. view.Content.Translations.Where(c => c.Language == l && c.Kind == k)])))),
            ("all", Share(view, [.. view.Content.Translations.Where(c => c.Language == l)])))))));

    private static string Share(ViewContext view, IReadOnlyCollection<TranslationCount> counts)
    {
        var (translated, total) = (counts.Sum(c => c.Translated), counts.Sum(c => c.Total));
        if (total == 0) return string.Empty;
        // Rounded down, so that a hundred per cent means all of them.
        var share = Math.Floor(translated * 1000.0 / total) / 10;
        return view.Text("translations.share", ("share", view.Locale.Percent(share, translated == total ? 0 : 1)), ("n", view.Locale.Number(translated, 0)), ("total", view.Locale.Number(total, 0)));
    }
}
