using SdgTechSite.Import.Names;

namespace SdgTechSite.Import.Tables;

/// <summary>A source that an indicator names.</summary>
internal sealed record SourceDraft(string Publisher, string Dataset, string? Url, string? Vintage);

/// <summary>A series on its way in: its name and unit as written, and what its rows use.</summary>
internal sealed class SeriesDraft(string text, UnitEntry unit)
{
    public string Text { get; } = text;

    public string? Title { get; set; }

    public UnitEntry Unit { get; } = unit;

    public SortedSet<int> Dimensions { get; } = [];

    public SortedSet<int> Sources { get; } = [];

    public int Rows { get; set; }
}

/// <summary>Where a key was met first, and with what value.</summary>
internal readonly record struct FirstMet(double Value, string Path, int Line);

/// <summary>An indicator on its way in: what is known of it, and its rows. One that is left alone takes no rows.</summary>
internal sealed class IndicatorDraft(IndicatorName name, bool isLeftAlone)
{
    private readonly Dictionary<(string Series, UnitEntry Unit), int> _seriesByKey = [];
    private readonly Dictionary<UInt128, FirstMet> _seen = [];

    public IndicatorName Name { get; } = name;

    public bool IsLeftAlone { get; } = isLeftAlone;

    /// <summary>The indicator's title, by language.</summary>
    public Localized Title { get; set; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>One sentence and the text of its page, by language.</summary>
    public Dictionary<string, string> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources named by the metadata; those that rows name are in <see cref="RowSources"/>.</summary>
    public List<SourceDraft> Sources { get; } = [];

    public List<SeriesDraft> Series { get; } = [];

    public IdPool Notes { get; } = new("note");

    public IdPool RowSources { get; } = new("source");

    public RowStore Rows { get; private set; } = new();

    /// <summary>Lets go of the rows once they are written.</summary>
    public void Release()
    {
        Rows = new RowStore();
        _seen.Clear();
        _seen.TrimExcess();
    }

    public int SeriesOf(string text, UnitEntry unit)
    {
        if (_seriesByKey.TryGetValue((text, unit), out var index)) return index;
        Series.Add(new SeriesDraft(text, unit));
        return _seriesByKey[(text, unit)] = Series.Count - 1;
    }

    /// <summary>True when the key is new; else where it was met first.</summary>
    public bool IsNew(DraftRow row, FirstMet met, out FirstMet first)
    {
        var key = Key(row);
        if (_seen.TryGetValue(key, out first)) return false;
        _seen.Add(key, met);
        return true;
    }

    private static UInt128 Key(DraftRow row)
    {
        var (a, b) = (14695981039346656037UL, 0x9E3779B97F4A7C15UL);
        Mix(row.Series, ref a, ref b);
        Mix(row.Area, ref a, ref b);
        Mix(row.Year, ref a, ref b);
        foreach (var member in row.Members) Mix(member, ref a, ref b);
        return new UInt128(a, b);
    }

    /// <summary>Two independent 64-bit hashes: that two keys of one indicator share both does not happen.</summary>
    private static void Mix(int value, ref ulong a, ref ulong b)
    {
        a = (a ^ (uint)value) * 1099511628211UL;
        a ^= a >> 29;
        b = (System.Numerics.BitOperations.RotateLeft(b, 27) + (uint)value) * 0xBF58476D1CE4E5B9UL;
        b ^= b >> 31;
    }
}
