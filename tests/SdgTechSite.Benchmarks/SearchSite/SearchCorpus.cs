using System.Globalization;
using System.Text;
using SdgTechSite.Benchmarks.Trees;

namespace SdgTechSite.Benchmarks.SearchSite;

/// <summary>
/// A content tree of so many indicators in English and Chinese, each with about 320 words of made-up language, a few figures and a title of words
/// that few others have. The words are made of syllables and drawn as rarely as words of a language are. The figures are made up and stand for nothing.
/// Beside the tree it writes queries of two title words with the page they belong to.
/// </summary>
internal sealed class SearchCorpus(int pages)
{
    private const int Words = 24000;
    private const int BodyWords = 320;
    private const int Areas = 200;
    private static readonly string[] Onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl", "gr", "sh", "ch", "br"];
    private static readonly string[] Rhymes = ["a", "e", "i", "o", "u", "an", "en", "in", "or", "al", "ar", "et", "on", "ic", "um"];

    public void Write(string folder)
    {
        var content = Path.Combine(folder, "content");
        Vocabulary(content);
        var queries = new StringBuilder("lang,query,expected\n");
        for (var i = 0; i < pages; i++) Indicator(content, i, queries);
        File.WriteAllText(Path.Combine(folder, "queries.csv"), queries.ToString());
    }

    private static void Vocabulary(string content)
    {
        Put(content, "site.yaml", "format: 1\ntitle: { en: Made-up site, zh: 虚构网站 }\ndescription: { en: Pages to measure with, zh: 测量用页面 }\nlanguages: [en, zh]\npublisher: { name: { en: Nobody, zh: 无人 } }\nlicence: CC0-1.0\nas_of: 2026-11-24\nnavigation: [indicators, goals, areas]\n");
        Put(content, "vocabulary/goals.yaml", "goals:\n" + string.Concat(Enumerable.Range(1, 17).Select(g => Line($"  - {{ id: {g}, name: {{ en: Goal name {g}, zh: 目标{g} }}, title: {{ en: The goal {g}, zh: 第{g}个目标 }}, colour: \"#336699\" }}\n"))));
        Put(content, "vocabulary/units.yaml", "units:\n  - { id: percent, name: { en: Per cent, zh: 百分比 }, format: percent, decimals: 1, min: 0, max: 100 }\n");
        Put(content, "vocabulary/dimensions.yaml", "dimensions: []\n");
        Put(content, "vocabulary/technologies.yaml", "technologies: []\n");
        Put(content, "vocabulary/areas.csv", "id,type,iso3,region,subregion,groups,name_en,name_zh\n001,world,,,,,World,世界\n" + string.Concat(Enumerable.Range(0, Areas).Select(a => Line($"c{a:D3},country,,001,,,{Capital(Word(Words - 1 - a))}land,{Chinese(7000 + a)}国\n"))));
    }

    private static void Indicator(string content, int i, StringBuilder queries)
    {
        var draw = new Draw((ulong)i + 1);
        var code = Line($"{(i % 17) + 1}.{(i / 17) + 1}.1");
        var id = code.Replace('.', '-');
        int[] title = [2000 + draw.Below(16000), 300 + draw.Below(3000), 2000 + draw.Below(16000)];
        var (english, chinese) = (Capital(string.Join(' ', title.Select(Word))), string.Concat(title.Select(t => Chinese(t / 2))));
        Put(content, $"indicators/{id}/indicator.yaml", $"code: \"{code}\"\ngoal: {Line($"{(i % 17) + 1}")}\ntitle: {{ en: {english}, zh: {chinese} }}\nseries:\n  - {{ id: share, title: {{ en: Share, zh: 比例 }}, unit: percent, direction: increase, sources: [office] }}\nsources:\n  - {{ id: office, publisher: Nobody, dataset: Made up, licence: CC0-1.0, retrieved: 2026-07-01 }}\n");
        var data = new StringBuilder("area,year,value\n");
        foreach (var area in new[] { i % 50 == 0 ? "001" : Line($"c{(i + 31) % Areas:D3}"), Line($"c{i % Areas:D3}"), Line($"c{(i + 7) % Areas:D3}") })
        {
            for (var year = 2015; year < 2024; year++) data.Append(CultureInfo.InvariantCulture, $"{area},{year},{Math.Round(draw.Next() * 100, 1)}\n");
        }

        Put(content, $"indicators/{id}/data.csv", data.ToString());
        Put(content, $"indicators/{id}/en.md", Text(draw, w => Word(w), " ", ". "));
        Put(content, $"indicators/{id}/zh.md", Text(draw, w => Chinese(w / 2), string.Empty, "。"));
        if (i % 97 != 5) return;
        queries.Append(CultureInfo.InvariantCulture, $"en,{Word(title[0])} {Word(title[2])},indicators/{id}.html\nzh,{Chinese(title[0] / 2)}{Chinese(title[1] / 2)},indicators/{id}.html\n");
    }

    private static string Text(Draw draw, Func<int, string> word, string between, string end)
    {
        string Sentence(int words) => string.Join(between, Enumerable.Range(0, words).Select(_ => word(draw.Rank(Words)))) + end.TrimEnd();
        var text = new StringBuilder($"---\nsummary: {Sentence(14)}\n---\n");
        for (var written = 0; written < BodyWords; written += 80) text.Append(CultureInfo.InvariantCulture, $"## {Sentence(3).TrimEnd('.', '。')}\n\n{Sentence(16)} {Sentence(20)} {Sentence(18)} {Sentence(22)}\n\n");
        return text.ToString();
    }

    /// <summary>The word of a rank: the common ones are short.</summary>
    private static string Word(int rank)
    {
        var (text, rest) = (new StringBuilder(), rank + 3);
        do
        {
            text.Append(Onsets[rest % Onsets.Length]).Append(Rhymes[rest / Onsets.Length % Rhymes.Length]);
            rest /= Onsets.Length * Rhymes.Length;
        }
        while (rest > 0);
        return text.ToString();
    }

    /// <summary>A Chinese word of two characters out of 2,500.</summary>
    private static string Chinese(int rank) => $"{(char)(0x4E00 + (rank * 7919 % 2500))}{(char)(0x4E00 + (rank / 5 % 2500))}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Line(FormattableString text) => FormattableString.Invariant(text);

    private static void Put(string content, string path, string text)
    {
        var file = Path.Combine(content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
