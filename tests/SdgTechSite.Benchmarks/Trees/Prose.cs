using System.Text;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary>
/// Sentences of a page, and its Markdown: about 350 words under four headings, with a bulleted and a numbered list, a table, four links and a footnote. No
/// figures stand in it, since figures typed into prose are an error in ours.
/// </summary>
internal sealed class Prose(Draw draw, string language)
{
    private static readonly string[] Places = ["North", "South", "East", "West", "Islands", "Inland"];
    private static readonly string[] Grades = ["low", "middle", "high"];

    public string Sentence(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var word = Lexicon.Words[draw.Below(Lexicon.Words.Length)];
            if (i == 0) text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else text.Append(i == words / 2 && words > 10 ? ", " : " ").Append(word);
        }

        return Lexicon.In(language, text.Append('.').ToString());
    }

    public string Paragraph(int words)
    {
        var sentences = new List<string>();
        for (var left = words; left > 0;)
        {
            var next = Math.Min(left, 9 + draw.Below(9));
            if (left - next < 5) next = left;
            sentences.Add(Sentence(next));
            left -= next;
        }

        return string.Join(language == "zh" ? string.Empty : " ", sentences);
    }

    /// <summary>The body of a page; <paramref name="address"/> is what a link to the page of a code leads to.</summary>
    public static string Body(TreeSize size, int number, string language, Func<string, string> address)
    {
        var draw = new Draw(size.Seed, number, "body");
        var prose = new Prose(draw, language);
        string Say(string english) => Lexicon.In(language, english);
        string Link()
        {
            var code = MadePage.CodeOf(draw.Below(size.Pages));
            return $"[{Say("the indicator ")}{code}]({address(code)})";
        }

        var rows = string.Concat(Enumerable.Range(0, 5).Select(_ => $"| {Say(draw.Of(Places))} | {2005 + draw.Below(19)} | {Say(draw.Of(Grades))} | {prose.Sentence(3)} |\n"));
        var bullets = string.Concat(Enumerable.Range(0, 4).Select(_ => $"- {prose.Sentence(8)}\n"));
        var steps = string.Concat(Enumerable.Range(1, 3).Select(i => $"{i}. {prose.Sentence(10)}\n"));
        return $"""
            {prose.Paragraph(30)} {Say("It is read with")} {Link()} {Say("and")} **{Say("never alone")}**.[^1] {prose.Paragraph(18)}

            ## {Say("What is counted")}

            {prose.Paragraph(48)}

            {bullets}
            ## {Say("How it is counted")}

            {prose.Paragraph(36)} {Say("Take")} `part / whole` {Say("and")} *{Say("round it once")}*. {prose.Paragraph(16)}

            {steps}
            ### {Say("Who reports")}

            | {Say("Area")} | {Say("Year")} | {Say("Grade")} | {Say("Remark")} |
            | --- | ---: | --- | --- |
            {rows}
            ## {Say("How to read it")}

            {prose.Paragraph(40)} {Say("See")} {Link()}, {Link()} {Say("and")} {Link()}.

            {prose.Paragraph(30)}

            [^1]: {prose.Paragraph(14)}

            """;
    }
}
