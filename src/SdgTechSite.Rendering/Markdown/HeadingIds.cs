using System.Text;

namespace SdgTechSite.Rendering.Markdown;

/// <summary>Ids of headings: the words themselves, in any script, in lower case, with hyphens for blanks; a number behind one that stands again.</summary>
internal sealed class HeadingIds
{
    /// <summary>Ids that the templates give to parts of pages.</summary>
    private static readonly string[] Reserved = ["main", "chart", "figures", "figures-title", "report", "technologies", "sources", "downloads", "on-this-page"];

    private readonly HashSet<string> _taken = new(Reserved, StringComparer.Ordinal);

    public string Take(string text)
    {
        var bare = Slug(text);
        var id = bare;
        for (var n = 1; !_taken.Add(id); n++) id = string.Create(null, $"{bare}-{n}");
        return id;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-' || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark) slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.IsWhiteSpace(rune)) slug.Append('-');
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }
}
