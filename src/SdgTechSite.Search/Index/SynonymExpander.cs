using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>Other words for what a text says, from the site's <c>synonyms.yaml</c>: where one phrase of a group stands, the others are found too.</summary>
internal sealed class SynonymExpander
{
    private readonly ImmutableArray<ImmutableArray<Phrase>> _groups;

    /// <summary>Phrases by their first token, so that a text is not searched for each of them.</summary>
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirst;

    public SynonymExpander(ImmutableArray<SynonymGroup> groups, string language, Stemmer? stemmer)
    {
        _groups = [.. groups.Select(g => Phrases(g.Of(language), stemmer)).Where(g => g.Length > 1).Select((g, i) => g.Select(p => p with { Group = i }).ToImmutableArray())];
        _byFirst = _groups.SelectMany(g => g).GroupBy(p => p.Tokens[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The tokens of all phrases that stand in a group with one of the text's, without those that the text has itself; each with its share, since a
    /// phrase of several words means less by each of them.
    /// </summary>
    public IEnumerable<(string Token, double Share)> Expand(List<string> tokens)
    {
        var there = Find(CollectionsMarshal.AsSpan(tokens));
        foreach (var group in there.Where(p => !p.OneWay).Select(p => p.Group).Distinct().Order())
        {
            var others = _groups[group].Where(p => !there.Contains(p)).SelectMany(p => p.Tokens.Select(t => (Token: t, Share: 1.0 / p.Tokens.Length)));
            foreach (var token in others.GroupBy(t => t.Token, StringComparer.Ordinal)) yield return (token.Key, token.Max(t => t.Share));
        }
    }

    /// <summary>The phrases that stand in a text.</summary>
    private HashSet<Phrase> Find(ReadOnlySpan<string> tokens)
    {
        var found = new HashSet<Phrase>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!_byFirst.TryGetValue(tokens[i], out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (tokens[i..].StartsWith(phrase.Tokens)) found.Add(phrase);
            }
        }

        return found;
    }

    private static ImmutableArray<Phrase> Phrases(IEnumerable<string> texts, Stemmer? stemmer) =>
        [.. texts.Select(t => new Phrase(0, [.. Tokenizer.Tokens(t, stemmer)], t.StartsWith(SynonymGroup.OneWay))).Where(p => p.Tokens.Length > 0)];

    /// <summary>One way of saying what a group means. One that goes one way is found by the others, and does not find them.</summary>
    private sealed record Phrase(int Group, string[] Tokens, bool OneWay);
}
