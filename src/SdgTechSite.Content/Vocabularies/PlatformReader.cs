using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Vocabularies;

internal static class PlatformReader
{
    public static Platform? Read(MappingReader entry, Ids ids)
    {
        var id = ids.Take(entry.RequireText("id"));
        var kind = Kind(entry);
        var name = entry.RequireLocalized("name");
        var what = entry.RequireProse("what");
        var since = entry.Int("since");
        if (since is { Value: < 1900 or > 2100 } year) entry.Context.Bag.Add(Rules.NotAYear.At(year.Span, $"{year.Value} is not a year.", "A year has four digits, 1900 to 2100."));
        var url = Urls.Read(entry, "url");
        var note = entry.Prose("note");
        return id is null ? null : new Platform(id, kind, name, what, since?.Value, url, note);
    }

    private static string Kind(MappingReader entry)
    {
        if (entry.RequireText("kind") is not { } kind) return PlatformKinds.All[0];
        if (PlatformKinds.All.Contains(kind.Value)) return kind.Value;
        entry.Context.Bag.Add(Rules.BadValue.At(kind.Span, $"'{kind.Value}' is not a kind of platform or instrument.", Nearest.Hint(kind.Value, PlatformKinds.All, "kinds")));
        return PlatformKinds.All[0];
    }
}
