using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary>
/// The made-up site for a peer: one Markdown file with front matter and one data file a page. Layouts and configuration are the peer's own and lie in
/// <c>Peers/</c> beside this program.
/// </summary>
internal sealed class PeerTree(TreeSize size, Peer peer)
{
    public void Write(string root)
    {
        var folder = new Folder(root);
        folder.Copy(Path.Combine(AppContext.BaseDirectory, "Peers", peer.Name));
        if (peer == Peer.Eleventy) WriteLists(folder);
        for (var goal = 1; goal <= Lexicon.Goals.Length; goal++) folder.Write($"content/{GoalFolder(goal)}/{peer.GoalFile}", Goal(goal));
        Parallel.For(0, size.Pages, i =>
        {
            var page = MadePage.Of(size, i);
            folder.Write($"content/{GoalFolder(page.Goal)}/{page.Slug}/index.md", Front(page) + Prose.Body(size, i, "en", Address));
            folder.Write($"content/{GoalFolder(page.Goal)}/{page.Slug}/data.csv", Data(i));
        });
    }

    private static string Address(string code) => $"/{GoalFolder(int.Parse(code[..code.IndexOf('.', StringComparison.Ordinal)], CultureInfo.InvariantCulture))}/{code.Replace('.', '-')}/";

    private static string GoalFolder(int goal) => string.Create(CultureInfo.InvariantCulture, $"goal-{goal:00}");

    private static string Front(MadePage page) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: "{page.Title}"
        summary: "{page.Summary}"
        goal: {page.Goal}
        target: "{page.Target}"
        code: "{page.Code}"
        unit: {Lexicon.Units[page.Unit]}
        source: {Lexicon.Sources[page.Source]}
        date: {page.Date}
        weight: {page.Number + 1}
        tags:
        {string.Join('\n', page.Tags.Select(t => "  - " + t))}
        ---

        """);

    private string Goal(int goal)
    {
        var prose = new Prose(new Draw(size.Seed, goal, "goal"), "en");
        return string.Create(CultureInfo.InvariantCulture, $"---\ntitle: \"Goal {goal}: {Lexicon.Goals[goal - 1]}\"\nsummary: \"{prose.Paragraph(20)}\"\ngoal: {goal}\n---\n{prose.Paragraph(60)}\n");
    }

    private string Data(int number)
    {
        var (rows, text) = (Figures.Of(size, number), new StringBuilder("Year," + string.Join(',', Lexicon.Members) + "\n"));
        for (var year = 0; year < size.Years; year++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{size.FirstYear + year}");
            foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $",{row[year]:0.0}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Eleventy's pages of goals and tags are made from lists, which its layouts also navigate by.</summary>
    private void WriteLists(Folder folder)
    {
        folder.Write("_data/goals.json", "[" + string.Join(",\n", Lexicon.Goals.Select((name, i) => string.Create(CultureInfo.InvariantCulture,
            $"{{ \"goal\": {i + 1}, \"title\": \"Goal {i + 1}: {name}\", \"url\": \"/{GoalFolder(i + 1)}/\", \"summary\": \"{new Prose(new Draw(size.Seed, i + 1, "goal"), "en").Paragraph(20)}\" }}"))) + "]\n");
        folder.Write("_data/tagNames.json", "[" + string.Join(", ", Lexicon.Tags.Select(t => $"\"{t}\"")) + "]\n");
    }
}

/// <summary>A generator that ours is compared with; <paramref name="Name"/> is also the folder of its layouts.</summary>
internal sealed record Peer(string Name, string GoalFile)
{
    public static readonly Peer Hugo = new("hugo", "_index.md");

    public static readonly Peer Eleventy = new("11ty", "index.md");

    public static readonly ImmutableArray<Peer> All = [Hugo, Eleventy];
}
