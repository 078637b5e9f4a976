using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Vocabularies;

internal static class UnitReader
{
    private const int MostDecimals = 6;

    public static Unit? Read(MappingReader entry, Ids ids)
    {
        var id = ids.Take(entry.RequireText("id"));
        var name = entry.RequireLocalized("name");
        var @short = entry.Localized("short");
        var format = entry.Choice("format", required: true, ("number", UnitFormat.Number), ("percent", UnitFormat.Percent), ("year", UnitFormat.Year)) ?? UnitFormat.Number;
        var decimals = entry.RequireInt("decimals");
        if (decimals is { Value: < 0 or > MostDecimals } d) entry.Context.Bag.Add(Rules.BadValue.At(d.Span, $"{d.Value} decimals are not possible.", "From 0 to 6."));
        var min = entry.Number("min");
        var max = entry.Number("max");
        if (min is { } low && max is { } high && low.Value > high.Value) entry.Context.Bag.Add(Rules.BadValue.At(high.Span, "'max' is less than 'min'.", "Swap the two."));
        return id is null ? null : new Unit(id, name, @short, format, Math.Clamp(decimals?.Value ?? 0, 0, MostDecimals), min?.Value, max?.Value);
    }
}
