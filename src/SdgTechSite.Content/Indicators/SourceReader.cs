using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Indicators;

internal static class SourceReader
{
    public static ImmutableArray<Source> Read(MappingReader file, IndicatorContext context)
    {
        var ids = new Ids("source", context.Bag);
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var entry in file.Mappings("sources", required: true))
        {
            var id = ids.Take(entry.RequireText("id"));
            var publisher = entry.RequireText("publisher");
            var dataset = entry.RequireText("dataset");
            var url = Urls.Read(entry, "url");
            var licence = entry.RequireText("licence");
            var retrieved = entry.RequireDate("retrieved");
            var vintage = entry.Text("vintage");
            var note = entry.Localized("note");
            entry.Done();
            CheckAge(retrieved, context);
            if (id is null) continue;
            string Shared(Located<string>? text) => context.Read.Shared.Of(text?.Value ?? string.Empty);
            sources.Add(new Source(context.Read.Shared.Of(id), Shared(publisher), Shared(dataset), url, Shared(licence), retrieved?.Value ?? default, vintage?.Value, note, entry.Span));
        }

        return sources.ToImmutable();
    }

    private static void CheckAge(Located<DateOnly>? retrieved, IndicatorContext context)
    {
        if (retrieved is not { } date || context.AsOf is not { } asOf) return;
        var age = asOf.DayNumber - date.Value.DayNumber;
        if (age > context.MaxSourceAgeDays)
            context.Bag.Add(Rules.StaleSource.At(date.Span, $"The source was retrieved {age} days before the site's as_of date; allowed are {context.MaxSourceAgeDays}.", "Bring in a newer release, or raise max_source_age_days in site.yaml."));
    }
}
