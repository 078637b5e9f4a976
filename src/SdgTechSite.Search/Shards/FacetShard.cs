using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>
/// By what results can be narrowed down: for each document its kind and a number that stands for its goals, technologies and region; and the names
/// of them all. Loaded by the search page alone, after the first results stand.
/// </summary>
internal static class FacetShard
{
    public static void Write(ScriptText script, LanguageIndex index, SiteModel site)
    {
        var combinations = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new StringBuilder();
        foreach (var document in index.Documents)
        {
            var combination = $"{string.Join(',', document.Goals.Select(g => g.ToString(CultureInfo.InvariantCulture)))}|{string.Join(',', document.Technologies)}|{document.Region}";
            if (!numbers.TryGetValue(combination, out var number))
            {
                numbers.Add(combination, number = combinations.Count);
                combinations.Add(combination);
            }

            documents.Append(ScriptText.Digit((int)document.Kind));
            ScriptText.Number(documents, number);
        }

        var (language, fallback) = (index.Language, site.Content.Site.DefaultLanguage);
        var vocabulary = site.Content.Vocabulary;
        script.Raw("{d:").Text(documents.ToString()).Raw(",c:").Texts(combinations);
        script.Raw(",g:").Map(vocabulary.Goals.Select(g => (g.Id.ToString(CultureInfo.InvariantCulture), $"{g.Id.ToString(CultureInfo.InvariantCulture)} {g.Name.In(language, fallback).Text}")), (s, t) => s.Text(t));
        script.Raw(",t:").Map(vocabulary.Technologies.Select(t => (t.Id, t.Name.In(language, fallback).Text)), (s, t) => s.Text(t));
        script.Raw(",r:").Map(Regions(index, vocabulary.Areas).Select(a => (a.Id, a.Name.In(language, fallback).Text)), (s, t) => s.Text(t)).Raw("}");
    }

    private static IEnumerable<Area> Regions(LanguageIndex index, AreaList areas) =>
        index.Documents.Select(d => d.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(areas.Find).OfType<Area>();
}
