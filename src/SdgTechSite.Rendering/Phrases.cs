using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>Puts words on a page, marked with their language where it is not the page's.</summary>
internal static class Phrases
{
    public static Html Mark(Phrase phrase, string pageLanguage)
    {
        var text = Html.Escape(phrase.Text);
        if (phrase.Language == pageLanguage || phrase.Text.Length == 0) return text;
        return new Html($"<span lang=\"{phrase.Language}\" dir=\"{Locale.Find(phrase.Language)?.Direction ?? "auto"}\">{text}</span>");
    }
}
