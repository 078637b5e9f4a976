using System.Text;
using SdgTechSite.Import.Names;

namespace SdgTechSite.Import.Writing;

/// <summary>Writes YAML in one plain form: every text in double quotes, so that nothing foreign can be anything but text.</summary>
internal static class YamlText
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u0085' || c >= '\uFFFE') quoted.Append(c == '\n' || c == '\t' ? ' ' : '\uFFFD');
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary><c>{ en: "Sex", fr: "Sexe" }</c>, the default language first.</summary>
    public static string Map(Localized text, string defaultLanguage)
    {
        var parts = text.Texts.Where(t => t.Key == defaultLanguage).Concat(text.Texts.Where(t => t.Key != defaultLanguage && t.Key != "*").OrderBy(t => t.Key, StringComparer.Ordinal));
        return "{ " + string.Join(", ", parts.Select(t => $"{t.Key}: {Quote(t.Value)}")) + " }";
    }
}
