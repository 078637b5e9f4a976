namespace SdgTechSite.Import.Names;

/// <summary>A dimension met in the import; <see cref="Names"/> is set where a mapping file gives them.</summary>
internal sealed class DimensionEntry(string id, string text, int ordinal)
{
    public string Id { get; } = id;

    public string Text { get; } = text;

    public int Ordinal { get; } = ordinal;

    public Localized? Names { get; set; }

    public IdPool Members { get; } = new("member");
}

/// <summary>A unit met in the import.</summary>
internal sealed class UnitEntry(string id, string text, string multiplier)
{
    public string Id { get; } = id;

    public string Text { get; } = text;

    public string Multiplier { get; } = multiplier;

    public bool IsPercent { get; init; }

    /// <summary>True when it is what that text means.</summary>
    public bool IsOf(string text) => Text == text || (IsPercent && VocabularyBook.IsPercent(text));

    /// <summary>The most decimals that a value of the unit has, three at most.</summary>
    public int Decimals { get; set; }
}

/// <summary>The dimensions and units met so far, each with an id of its own.</summary>
internal sealed class VocabularyBook
{
    private static readonly string[] Percent = ["%", "percent", "per cent", "percentage", "percentage (%)", "percent (%)", "per cent (%)", "percents", "pt", "units.percent", "units.percentage", "відсоток", "відсотки", "відсотків", "prozent", "pourcentage", "pour cent", "porcentaje", "por ciento", "проценты", "процент", "百分比", "نسبة مئوية"];

    private static readonly string[] Fixed = ["series", "area", "year", "value", "status", "bound", "note", "source", "values", "sources", "id"];

    private readonly IdPool _dimensionIds = new("dimension");
    private readonly List<DimensionEntry> _dimensions = [];
    private readonly Dictionary<(string, string), UnitEntry> _units = [];
    private readonly IdPool _unitIds = new("unit");

    public VocabularyBook()
    {
        foreach (var id in Fixed) _dimensionIds.Reserve(id);
    }

    public IReadOnlyList<DimensionEntry> Dimensions => _dimensions;

    public IEnumerable<UnitEntry> Units => _units.Values.DistinctBy(u => u.Id, StringComparer.Ordinal).OrderBy(u => u.Id, StringComparer.Ordinal);

    /// <summary>Keeps the id of a unit from being given.</summary>
    public void ReserveUnit(string id) => _unitIds.Reserve(id);

    public DimensionEntry Dimension(string column, string? id = null)
    {
        var index = _dimensionIds.Take(column, id);
        if (index == _dimensions.Count) _dimensions.Add(new DimensionEntry(_dimensionIds[index], column, index));
        return _dimensions[index];
    }

    /// <summary>The unit of that name; percentages in any spelling are one unit.</summary>
    public UnitEntry Unit(string text, string multiplier)
    {
        multiplier = Multiplier(multiplier);
        if (_units.TryGetValue((text, multiplier), out var unit)) return unit;
        var isPercent = multiplier.Length == 0 && IsPercent(text);
        var id = isPercent ? "percent" : text.Length + multiplier.Length == 0 ? "not-stated" : null;
        if (isPercent && _units.Values.FirstOrDefault(u => u.IsPercent) is { } known) return _units[(text, multiplier)] = known;
        var index = _unitIds.Take(id ?? (multiplier.Length == 0 ? text : text.Length == 0 ? multiplier : $"{text}, {multiplier}"), id);
        return _units[(text, multiplier)] = new UnitEntry(_unitIds[index], text, multiplier) { IsPercent = isPercent };
    }

    public static bool IsPercent(string text) => Percent.Contains(text.Trim().TrimEnd('.').ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Multipliers that change nothing are none; SDMX's powers of ten are said in words.</summary>
    private static string Multiplier(string text) => text.Trim().ToLowerInvariant() switch
    {
        "" or "units" or "unit" or "0" or "1" or "units.units" => string.Empty,
        "2" => "Hundreds",
        "3" => "Thousands",
        "6" => "Millions",
        "9" => "Billions",
        "12" => "Trillions",
        _ => text.Trim(),
    };
}
