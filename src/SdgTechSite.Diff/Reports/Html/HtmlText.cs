using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>Writes HTML: markup of the program's own as it is, all words escaped.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    public HtmlText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public HtmlText Raw(Html html) => Raw(html.Value);

    public HtmlText Words(string words)
    {
        Html.AppendEscaped(_text, words);
        return this;
    }

    /// <summary>An element that holds words alone; <paramref name="attributes"/> begin with a blank.</summary>
    public HtmlText Element(string name, string words, string attributes = "") => Raw($"<{name}{attributes}>").Words(words).Raw($"</{name}>");

    /// <summary>Words of the content, marked with their language where that is not the page's.</summary>
    public HtmlText Named(DiffSide side, LocalizedText text)
    {
        var language = side.Content.Site.DefaultLanguage;
        return language == "en" ? Words(side.In(text)) : Element("span", side.In(text), $" lang=\"{Html.Escape(language)}\" dir=\"auto\"");
    }

    public override string ToString() => _text.ToString();
}
