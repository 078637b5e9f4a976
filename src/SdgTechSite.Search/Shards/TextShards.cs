using System.Collections.Immutable;

namespace SdgTechSite.Search;

/// <summary>What a result shows, a few documents a file: key, kind, title, code, figure, the beginning of its text, and the title's language where it is not the page's.</summary>
internal static class TextShards
{
    public const int DocumentsPerFile = 4;

    /// <summary>So much of the text goes along, counted in letters of an alphabet; a Chinese character counts as several.</summary>
    private const int LongestText = 420;
    private const int UnspacedCountsAs = 3;

    public static IEnumerable<(int Number, Action<ScriptText> Write)> Of(LanguageIndex index) => index.Documents.Chunk(DocumentsPerFile)
        .Select((documents, number) => (number, (Action<ScriptText>)(script => script.List(documents, (s, d) => Write(s, d, index.Language)))));

    private static void Write(ScriptText script, SearchDocument document, string language)
    {
        var code = document.Kind is SearchKind.Indicator or SearchKind.Unmeasured ? document.Codes[0] : string.Empty;
        script.Raw("[").Text(document.Key).Raw(",").Raw((int)document.Kind).Raw(",").Text(document.Title).Raw(",").Text(code).Raw(",").Text(document.Figure).Raw(",").Text(Excerpt(document));
        if (document.TitleLanguage != language) script.Raw(",").Text(document.TitleLanguage);
        script.Raw("]");
    }

    private static string Excerpt(SearchDocument document)
    {
        var text = document.Summary.Length == 0 || document.Body.IsEmpty ? $"{document.Summary}{document.Body}" : $"{document.Summary} {document.Body}";
        var (length, count) = (0, 0);
        while (length < text.Length && count < LongestText) count += Letters.IsUnspaced(text[length++]) ? UnspacedCountsAs : 1;
        if (length == text.Length) return text;
        var space = text.LastIndexOf(' ', length);
        return (space > length - 30 ? text[..space] : text[..length]).TrimEnd() + "…";
    }
}
