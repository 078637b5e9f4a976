using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The page at an address that a page had once: leads on at once, says so to those whose browsers don't, and asks search engines to remember the new address.
/// Works on a disk as well, where no host can answer for it.
/// </summary>
public static class RedirectFile
{
    public static byte[] Write(SiteModel site, Redirect redirect)
    {
        var language = redirect.To.Language;
        var to = Html.Escape(redirect.To.Route.From(redirect.From));
        var canonical = site.Content.Site.BaseUrl is null ? to : Html.Escape(site.AddressOf(redirect.To.Route));
        var moved = Html.Escape(site.Content.Words[language].Text("redirect.moved"));
        var name = Html.Escape(TitleOf(site, redirect.To));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{language}" dir="{Locale.Find(language)!.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{moved}</title>
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="0; url={to}">
            <link rel="canonical" href="{canonical}">
            </head>
            <body>
            <main>
            <h1>{moved}</h1>
            <p><a href="{to}">{name}</a></p>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }

    private static string TitleOf(SiteModel site, SitePage page) =>
        page is ProsePage { Page: var prose } && (prose.Documents.GetValueOrDefault(page.Language) ?? prose.Documents.GetValueOrDefault(site.Content.Site.DefaultLanguage)) is { Title: { } title }
            ? title
            : page.Route.Path;
}
