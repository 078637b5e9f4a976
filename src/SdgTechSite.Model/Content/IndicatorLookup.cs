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

        _statuses = new Lazy<ImmutableArray<char>>(() => StatusesIn(indicators));
    }

    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The letters of the statuses that figures have, in the order of the alphabet.</summary>
    public ImmutableArray<char> Statuses => _statuses.Value;

    /// <summary>The first indicator with that code, or null.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code);

    public int CountOf(int goal) => _goals.GetValueOrDefault(goal);

    private static ImmutableArray<char> StatusesIn(ImmutableArray<Indicator> indicators)
    {
        var found = new bool[byte.MaxValue + 1];
        foreach (var table in indicators.SelectMany(i => i.Series).Select(s => s.Observations))
        {
            for (var i = 0; i < table.Count; i++) found[(byte)table.Status(i)] = true;
        }

        found[ObservationTable.Unreadable] = false;
        return [.. Enumerable.Range(0, found.Length).Where(i => found[i]).Select(i => (char)i)];
    }
}
