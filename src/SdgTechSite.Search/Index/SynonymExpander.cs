using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>Other words for what a text says, from the site's <c>synonyms.yaml</c>: where one phrase of a group stands, the others are found too.</summary>
internal sealed class SynonymExpander
{
    private readonly ImmutableArray<ImmutableArray<(string Padded, string[] Tokens, bool OneWay)>> _groups;

    public SynonymExpander(ImmutableArray<SynonymGroup> groups, string language, Stemmer? stemmer) =>
        _groups = [.. groups.Select(g => g.Of(language).Select(p => (Tokens: Tokenizer.Tokens(p, stemmer), OneWay: p.StartsWith(SynonymGroup.OneWay))).Where(p => p.Tokens.Count > 0).Select(p => (Pad(p.Tokens), p.Tokens.ToArray(), p.OneWay)).ToImmutableArray()).Where(g => g.Length > 1)];

    /// <summary>
    /// The tokens of all phrases that stand in a group with one of the text's, without those that the text has itself; each with its share, since a
    /// phrase of several words means less by each of them.
    /// </summary>
    public IEnumerable<(string Token, double Share)> Expand(List<string> tokens)
    {
        if (_groups.IsEmpty || tokens.Count == 0) yield break;
        var padded = Pad(tokens);
        foreach (var group in _groups)
        {
            if (!group.Any(p => !p.OneWay && padded.Contains(p.Padded, StringComparison.Ordinal))) continue;
            var others = group.Where(p => !padded.Contains(p.Padded, StringComparison.Ordinal)).SelectMany(p => p.Tokens.Select(t => (Token: t, Share: 1.0 / p.Tokens.Length)));
            foreach (var token in others.GroupBy(t => t.Token, StringComparer.Ordinal)) yield return (token.Key, token.Max(t => t.Share));
        }
    }

    private static string Pad(List<string> tokens) => $" {string.Join(' ', tokens)} ";
}
