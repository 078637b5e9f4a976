using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>Finds the codes of indicators in texts, all of them in one pass. A code that is a part of another word is found as well.</summary>
internal sealed class CodesInText
{
    private readonly SearchValues<string> _codes;
    private readonly FrozenDictionary<string, Indicator>.AlternateLookup<ReadOnlySpan<char>> _byCode;
    private readonly ImmutableArray<int> _lengths;

    public CodesInText(ImmutableArray<Indicator> indicators)
    {
        var byCode = indicators.DistinctBy(i => i.Code, StringComparer.Ordinal).ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
        _codes = SearchValues.Create([.. byCode.Keys], StringComparison.Ordinal);
        _byCode = byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. byCode.Keys.Select(c => c.Length).Distinct()];
    }

    /// <summary>The indicators whose codes stand in a text, in the order of their ids.</summary>
    public IEnumerable<Indicator> In(IEnumerable<string> texts)
    {
        var found = new SortedDictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var text in texts) Find(text, found);
        return found.Values;
    }

    private void Find(ReadOnlySpan<char> text, SortedDictionary<string, Indicator> found)
    {
        while (text.IndexOfAny(_codes) is >= 0 and var at)
        {
            text = text[at..];
            foreach (var length in _lengths)
            {
                if (length <= text.Length && _byCode.TryGetValue(text[..length], out var indicator)) found[indicator.Id] = indicator;
            }

            text = text[1..];
        }
    }
}
