using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>What is asked of a list of indicators again and again, found once.</summary>
internal sealed class IndicatorLookup
{
    private readonly Dictionary<string, Indicator> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _goals = [];
    private readonly Lazy<ImmutableArray<char>> _statuses;

    public IndicatorLookup(ImmutableArray<Indicator> indicators)
    {
        Indicators = indicators;
        foreach (var indicator in indicators)
        {
            _byCode.TryAdd(indicator.Code, indicator);
            _goals[indicator.Goal] = _goals.GetValueOrDefault(indicator.Goal) + 1;
        }

        _statuses = new Lazy<ImmutableArray<char>>(() => [.. indicators.Select(i => i.Traits.Statuses).Distinct(StringComparer.Ordinal).SelectMany(s => s).Distinct().Order()]);
    }

    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The letters of the statuses that figures have, in the order of the alphabet.</summary>
    public ImmutableArray<char> Statuses => _statuses.Value;

    /// <summary>The first indicator with that code, or null.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code);

    public int CountOf(int goal) => _goals.GetValueOrDefault(goal);

}
