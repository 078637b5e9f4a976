using Microsoft.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>
/// Whether readers find what they look for: known things, and the words that somebody would type for them, over the shipped content. The held-out
/// queries were written before the search was tuned and are not tuned on.
/// </summary>
public sealed class RelevanceTests(BuiltSite site, Browser browser)
{
    private const double Floor = 0.90;

    /// <summary>Runs one query in the page and answers with the keys of the first ten results, the figure first where there is one.</summary>
    private const string Ask = """
        async ([language, query]) => {
          const found = await sdgSearch.search(language, query), documents = await sdgSearch.best(found, 10), figure = await sdgSearch.figure(found, documents);
          return (figure ? ['figure ' + figure.key + ' ' + figure.figure] : []).concat(documents.map(d => d.key));
        }
        """;

    public static TheoryData<string> Languages() => ["en", "zh", "fr", "es", "ru", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Known_things_are_found_near_the_top(string language)
    {
        await using var window = await OpenAsync(language);
        var queries = Queries("held-out.csv").Where(q => q[0] == language).ToList();
        Assert.True(queries.Count >= 40);
        var (sum, missed) = (0.0, new List<string>());
        foreach (var query in queries)
        {
            var rank = Rank(query[2], await window.Page.EvaluateAsync<string[]>(Ask, new[] { language, query[1] }));
            if (rank > 0) sum += 1.0 / rank;
            if (rank != 1) missed.Add($"{query[1]} ({query[3]}): {query[2]} at {rank}");
        }

        Assert.True(sum / queries.Count >= Floor, $"{language}: MRR {sum / queries.Count:F3}\n{string.Join('\n', missed)}");
    }

    /// <summary>A letter left out, doubled, wrong or changed over with its neighbour, at a place drawn by a fixed seed, in every title word of five letters and more.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("ar")]
    public async Task A_mistyped_letter_does_not_hide_an_indicator(string language)
    {
        await using var window = await OpenAsync(language);
        var titles = await window.Page.EvaluateAsync<string[]>(
            "async language => { const root = await sdgSearch.ready(language); const found = { language: language, results: Array.from({ length: root.i }, (_, i) => [i, 0, 0]) }; return (await sdgSearch.documentsOf(found, 0, root.i)).map(d => d.key + '|' + d.title); }",
            language);
        var draw = new Draw(20181);
        var (tried, missed) = (0, new List<string>());
        foreach (var (key, word) in titles.SelectMany(t => t.Split('|')[1].Split([' ', '-', '\'', '’', ',']).Where(w => w.Length >= 5 && w.All(char.IsLetter)).Select(w => (t.Split('|')[0], w))))
        {
            for (var kind = 0; kind < 4; kind++)
            {
                var typo = Typo(word.ToLowerInvariant(), kind, draw);
                tried++;
                var keys = await window.Page.EvaluateAsync<string[]>("async ([language, query]) => (await sdgSearch.best(await sdgSearch.search(language, query), 5)).map(d => d.key)", new[] { language, typo });
                // Another indicator with the same word in its title is as good an answer.
                if (!keys.Any(k => k == key || titles.Any(t => t.StartsWith(k + "|", StringComparison.Ordinal) && t.Contains(word, StringComparison.OrdinalIgnoreCase)))) missed.Add($"{typo} ({word}, {key})");
            }
        }

        Assert.True(missed.Count <= 0.05 * tried, $"{language}: {missed.Count} of {tried}\n{string.Join('\n', missed)}");
    }

    private async Task<Window> OpenAsync(string language)
    {
        var window = await browser.OpenAsync();
        await window.Page.GotoAsync(site.FileUrl($"{language}/index.html"));
        return window;
    }

    private static int Rank(string expected, string[] keys)
    {
        if (expected.Split(':') is ["figure", var indicator, var area, var year])
        {
            return keys.Length > 0 && keys[0].StartsWith($"figure indicators/{indicator}", StringComparison.Ordinal) && keys[0].Contains($".{area}", StringComparison.Ordinal) && keys[0].Contains(year, StringComparison.Ordinal) ? 1 : 0;
        }

        var wanted = expected.Split(';', StringSplitOptions.TrimEntries);
        return Array.FindIndex(keys, wanted.Contains) + 1;
    }

    private static string Typo(string word, int kind, Draw draw)
    {
        var i = draw.Below(word.Length - 1);
        var other = word[draw.Below(word.Length)];
        return kind switch
        {
            0 => word.Remove(i, 1),
            1 => word.Insert(i, word[i].ToString()),
            2 => word[..i] + (other == word[i] ? word[i + 1] : other) + word[(i + 1)..],
            _ => word[..i] + word[i + 1] + word[i] + word[(i + 2)..],
        };
    }

    /// <summary>Numbers that are the same in every run.</summary>
    private sealed class Draw(uint seed)
    {
        private uint _state = seed;

        public int Below(int bound) => (int)(((_state = (_state * 1664525) + 1013904223) >> 8) % (uint)bound);
    }

    private static IEnumerable<string[]> Queries(string file) =>
        File.ReadLines(Path.Combine(BuiltSite.Repository, "tests", "search", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));
}
