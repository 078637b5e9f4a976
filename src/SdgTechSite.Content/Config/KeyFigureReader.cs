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
            figures.Add(ReadOne(entry));
            entry.Done();
        }

        return figures.ToImmutable();
    }

    /// <summary>Key figures that tell a story: <c>{ ..., against: [wb-hic], says: { en: ... }, paragraph: 10 }</c>.</summary>
    public static ImmutableArray<StoryFigure> ReadStory(MappingReader reader, string key)
    {
        var figures = ImmutableArray.CreateBuilder<StoryFigure>();
        foreach (var entry in reader.Mappings(key))
        {
            figures.Add(new StoryFigure(ReadOne(entry), entry.Texts("against"), entry.Prose("says"), entry.Int("paragraph")));
            entry.Done();
        }

        return figures.ToImmutable();
    }

    private static KeyFigure ReadOne(MappingReader entry)
    {
        var indicator = entry.RequireText("indicator");
        return new KeyFigure(indicator?.Value ?? string.Empty, entry.Text("series")?.Value, entry.Text("area")?.Value ?? World, indicator?.Span ?? entry.Span);
    }
}
