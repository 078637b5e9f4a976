using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Reads lists of key figures: <c>{ indicator: "7.1.1", series: access, area: "001" }</c>.</summary>
internal static class KeyFigureReader
{
    private const string World = "001";

    public static ImmutableArray<KeyFigure> Read(MappingReader reader, string key)
    {
        var figures = ImmutableArray.CreateBuilder<KeyFigure>();
        foreach (var entry in reader.Mappings(key))
        {
            var indicator = entry.RequireText("indicator");
            figures.Add(new KeyFigure(indicator?.Value ?? string.Empty, entry.Text("series")?.Value, entry.Text("area")?.Value ?? World, indicator?.Span ?? entry.Span));
            entry.Done();
        }

        return figures.ToImmutable();
    }
}
