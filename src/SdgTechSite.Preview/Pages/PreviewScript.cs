using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>Puts the script that listens for changes at the end of a page on its way to a browser; no published page has it.</summary>
internal static class PreviewScript
{
    private const string End = "</body>";

    public static string AddTo(PreviewPage page)
    {
        var sheets = string.Join(' ', page.Stylesheets.Select(s => "/" + s.Path));
        var script = $"<script src=\"/_sdgtech/preview.js\" data-tag=\"{Html.Escape(page.Tag)}\" data-styles=\"{Html.Escape(sheets)}\"></script>";
        var at = page.Html.LastIndexOf(End, StringComparison.Ordinal);
        return at < 0 ? $"{page.Html}<!doctype html><html lang=\"en\"><title>Preview</title><body>{script}</body></html>" : page.Html.Insert(at, script);
    }
}
