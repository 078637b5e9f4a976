using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SdgTechSite.Import.Writing;

/// <summary>Writes what makes a folder of indicators a site: <c>site.yaml</c>, and words of the interface for languages that the program has none for.</summary>
internal static class SiteFiles
{
    private static readonly string[] PluralCategories = ["zero", "one", "two", "few", "many", "other"];

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["en"] = "Indicators of the Sustainable Development Goals",
        ["zh"] = "可持续发展目标指标",
        ["fr"] = "Indicateurs des objectifs de développement durable",
        ["es"] = "Indicadores de los Objetivos de Desarrollo Sostenible",
        ["ru"] = "Показатели целей в области устойчивого развития",
        ["ar"] = "مؤشرات أهداف التنمية المستدامة",
    };

    public static void Write(WritingContext context, IReadOnlyDictionary<string, string> builtInWords)
    {
        if (context.Target.IsForeign("site.yaml")) return;
        var titles = new Localized(Titles.Where(t => context.Languages.Contains(t.Key, StringComparer.Ordinal)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal)).WithDefault(context.Default, Titles["en"]);
        var yaml = new StringBuilder("format: 1\n");
        yaml.Append("title: ").Append(YamlText.Map(titles, context.Default)).Append('\n');
        yaml.Append("description: ").Append(YamlText.Map(titles, context.Default)).Append('\n');
        yaml.Append("languages: [").AppendJoin(", ", context.Languages).Append("]\n");
        yaml.Append("publisher: { name: ").Append(YamlText.Map(Localized.Of(context.Default, context.Repository), context.Default)).Append(" }\n");
        yaml.Append("licence: ").Append(YamlText.Quote(context.Licence)).Append('\n');
        yaml.Append("as_of: ").Append(context.Retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        yaml.Append("navigation: [indicators, goals]\n");
        context.Target.Put("site.yaml", Encoding.UTF8.GetBytes(yaml.ToString()));
        foreach (var language in context.Languages.Where(l => !builtInWords.ContainsKey(l)))
        {
            if (!builtInWords.TryGetValue("en", out var english)) continue;
            context.Import.Report.Add(ImportKinds.BorrowedWords, language, ImportPlace.OfFile($"ui/{language}.yaml"));
            context.Target.Put($"ui/{language}.yaml", Encoding.UTF8.GetBytes(Words(english, Model.Locale.Find(language)?.PluralCategories ?? [])));
        }
    }

    /// <summary>The English words again, counted messages with all the plural forms that the language has.</summary>
    private static string Words(string english, IEnumerable<string> categories)
    {
        var yaml = new StringBuilder();
        var parser = new Parser(new StringReader(english));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        Mapping(parser, yaml, 0, [.. categories]);
        return yaml.ToString();
    }

    private static void Mapping(Parser parser, StringBuilder yaml, int depth, string[] categories)
    {
        var own = new List<(string Key, string Text)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            if (parser.TryConsume<Scalar>(out var text))
            {
                own.Add((key, text.Value));
                continue;
            }

            yaml.Append(' ', depth * 2).Append(key).Append(":\n");
            parser.Consume<MappingStart>();
            Mapping(parser, yaml, depth + 1, categories);
        }

        var isCounted = own.Count > 0 && own.All(o => PluralCategories.Contains(o.Key, StringComparer.Ordinal));
        if (isCounted) own = [.. categories.Select(c => (c, own.Find(o => o.Key == c).Text ?? own.Find(o => o.Key == "other").Text ?? own[0].Text))];
        foreach (var (key, text) in own) yaml.Append(' ', depth * 2).Append(key).Append(": ").Append(YamlText.Quote(text)).Append('\n');
    }
}
