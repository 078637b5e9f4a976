using System.Text;
using System.Xml;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Tells a browser how to search the site in one language. Needs the site's address, since a browser asks from anywhere.</summary>
public static class OpenSearch
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestShortName = 16;
    private const int LongestLongName = 48;

    public static byte[] Write(SiteModel site, string language)
    {
        var content = site.Content;
        var title = content.Site.Title.In(language, content.Site.DefaultLanguage).Text;
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, XmlFiles.Settings))
        {
            xml.WriteStartElement(null, "OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, Shorten(title, LongestShortName));
            xml.WriteElementString("Description", Namespace, content.Site.Description.In(language, content.Site.DefaultLanguage).Text);
            xml.WriteElementString("LongName", Namespace, Shorten(title, LongestLongName));
            xml.WriteElementString("Language", Namespace, language);
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("OutputEncoding", Namespace, "UTF-8");
            Url(xml, "text/html", site.AddressOf(new Route($"{language}/{Keys.Search}")) + "?q={searchTerms}", null);
            Url(xml, "application/opensearchdescription+xml", site.AddressOf(new Route($"{language}/{Keys.OpenSearch}")), "self");
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Url(XmlWriter xml, string type, string template, string? relation)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        if (relation is not null) xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }

    /// <summary>As many whole words as there is room for; where the first is too long, or there are no blanks, as many letters.</summary>
    private static string Shorten(string text, int longest)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count <= longest) return text;
        var cut = string.Concat(runes.Take(longest));
        var blank = runes[longest] == new Rune(' ') ? cut.Length : cut.LastIndexOf(' ');
        return blank > 0 ? cut[..blank] : cut;
    }
}
