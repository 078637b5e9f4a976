using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>The text that lies beside the figures: all of it in the site's first language, a paragraph in each of the others.</summary>
internal static class CollectionReadMe
{
    /// <summary>What lies in the folder, with the last part of its word's key.</summary>
    private static readonly (string Name, string Word)[] Files =
    [
        ("indicators.csv", "indicators"), ("series.csv", "series"), ("sources.csv", "sources"), ("areas.csv", "areas"),
        ("units.csv", "units"), ("dimensions.csv", "dimensions"), ("figures/", "figures"),
    ];

    private static readonly string[] Columns = ["series", "area", "year", "value", "status", "bound", "note", "source"];

    public static string Write(ContentModel content)
    {
        var first = content.Words[content.Site.DefaultLanguage];
        var text = new StringBuilder();
        Paragraph(text, content, first.Language);
        text.Append(first.Text("data.files_inside")).Append('\n');
        foreach (var (name, word) in Files) Line(text, name, first.Text("data.file." + word));
        text.Append('\n').Append(first.Text("data.columns")).Append('\n').Append(first.Text("data.columns_text")).Append('\n');
        foreach (var column in Columns) Line(text, column, first.Text("data.column." + column));
        text.Append("  ").Append(first.Text("data.column.dimension")).Append("\n\n");
        text.Append(first.Text("data.marks")).Append('\n');
        foreach (var status in content.StatusesInUse) Line(text, status.ToString(), first.Text("status." + status));
        text.Append('\n');
        foreach (var language in content.Site.Languages.Skip(1)) Paragraph(text, content, language);
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, ContentModel content, string language)
    {
        var site = content.Site;
        var title = site.Title.In(language, site.DefaultLanguage).Text;
        var words = content.Words[language];
        text.Append(title).Append('\n').Append(words.Text("data.readme", ("title", title), ("date", Locale.Find(language)!.Date(site.AsOf)), ("licence", site.Licence))).Append('\n');
        if (site.BaseUrl is { } address) text.Append(address).Append(language).Append("/\n");
        text.Append('\n');
    }

    private static void Line(StringBuilder text, string name, string meaning) => text.Append("  ").Append(name.PadRight(16)).Append(meaning).Append('\n');
}
