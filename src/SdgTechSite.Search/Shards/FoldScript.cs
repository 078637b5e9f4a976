using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>The table of what each character is looked up as, and which characters make words, for the browser: the same that the index was made with.</summary>
internal static class FoldScript
{
    public static void Write(ScriptText script)
    {
        var table = new StringBuilder();
        var before = 0;
        foreach (var (from, to) in Folding.Entries.OrderBy(e => e.From))
        {
            ScriptText.Number(table, from - before);
            table.Append(ScriptText.Digit(to.Length)).Append(to);
            before = from;
        }

        script.Raw("[").Text(table.ToString()).Raw(",").Text(Letters.Separators).Raw(",").Text(Letters.Unspaced).Raw("]");
    }
}
