using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The page of a pack that somebody who has just unpacked it opens first: what this is and how to open it, once in each language. It needs no other file.</summary>
internal static class ReadMePage
{
    public const string FileName = "READ-ME-FIRST.html";
    private const string Start = "index.html";
    private const string Command = "sdgtech verify .";

    public static byte[] Write(ContentModel content)
    {
        var site = content.Site;
        var page = new StringBuilder();
        page.Append($"<!doctype html>\n<html lang=\"{site.DefaultLanguage}\" dir=\"{DirectionOf(site.DefaultLanguage)}\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Html.Escape(TitleOf(site, site.DefaultLanguage).Text)}</title>\n</head>\n<body>\n<main>\n");
        page.Append($"<h1>{Mark(TitleOf(site, site.DefaultLanguage), site.DefaultLanguage)}</h1>\n");
        foreach (var language in site.Languages) Append(page, content, language);
        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Append(StringBuilder page, ContentModel content, string language)
    {
        var (site, words) = (content.Site, content.Words[language]);
        void Paragraph(string html) => page.Append("<p>").Append(html).Append("</p>\n");
        page.Append($"<section lang=\"{language}\" dir=\"{DirectionOf(language)}\">\n<h2>{Html.Escape(words.Text("pack.title"))}</h2>\n");
        Paragraph($"<strong>{Mark(TitleOf(site, language), language)}</strong>");
        Paragraph($"{Html.Escape(words.Text("pack.what"))}");
        Paragraph($"{Html.Escape(words.Text("pack.open", ("file", Start)))} <a href=\"{Start}\">{Start}</a>");
        Paragraph($"{Html.Escape(words.Text("pack.offline"))}");
        Paragraph($"{Html.Escape(words.Text("pack.verify"))} <code dir=\"ltr\">{Command}</code>");
        Paragraph($"{Html.Escape(words.Text("footer.as_of"))} {Html.Escape(Locale.Find(language)!.Date(site.AsOf))}. {Html.Escape(words.Text("footer.publisher"))} {Mark(site.Publisher.Name.In(language, site.DefaultLanguage), language)}. "
            + $"{Html.Escape(words.Text("footer.licence"))} {Html.Escape(site.Licence)}. {Html.Escape(words.Text("footer.data"))}");
        page.Append("</section>\n");
    }

    private static Phrase TitleOf(SiteConfig site, string language) => site.Title.In(language, site.DefaultLanguage);

    private static string DirectionOf(string language) => Locale.Find(language)?.Direction ?? "auto";

    private static string Mark(Phrase phrase, string language) =>
        phrase.Language == language ? Html.Escape(phrase.Text).Value : $"<span lang=\"{phrase.Language}\" dir=\"{DirectionOf(phrase.Language)}\">{Html.Escape(phrase.Text)}</span>";
}
