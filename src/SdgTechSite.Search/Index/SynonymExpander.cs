using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>Other words for what a text says, from the site's <c>synonyms.yaml</c>: where one phrase of a group stands, the others are found too.</summary>
internal sealed class SynonymExpander
{
    private readonly ImmutableArray<ImmutableArray<(string Padded, string[] Tokens)>> _groups;

    public SynonymExpander(ImmutableArray<SynonymGroup> groups, string language, Stemmer? stemmer) =>
        _groups = [.. groups.Select(g => g.Of(language).Select(p => Tokenizer.Tokens(p, stemmer)).Where(t => t.Count > 0).Select(t => (Pad(t), t.ToArray())).ToImmutableArray()).Where(g => g.Length > 1)];

    /// <summary>The tokens of all phrases that stand in a group with one of the text's, without those that the text has itself.</summary>
    public IEnumerable<string> Expand(List<string> tokens)
    {
        if (_groups.IsEmpty || tokens.Count == 0) yield break;
        var padded = Pad(tokens);
        foreach (var group in _groups)
        {
            if (!group.Any(p => padded.Contains(p.Padded, StringComparison.Ordinal))) continue;
            foreach (var token in group.Where(p => !padded.Contains(p.Padded, StringComparison.Ordinal)).SelectMany(p => p.Tokens).Distinct(StringComparer.Ordinal)) yield return token;
        }
    }

    private static string Pad(List<string> tokens) => $" {string.Join(' ', tokens)} ";
}
