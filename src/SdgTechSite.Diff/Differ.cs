using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>Compares two trees in everything that an editor can write.</summary>
public static class Differ
{
    public static TreeDiff Compare(DiffSide before, DiffSide after)
    {
        var unreadable = Unreadable(before.Content, after.Content).Concat(Unreadable(after.Content, before.Content)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var (old, now) = (Without(before.Content, unreadable), Without(after.Content, unreadable));
        var languages = old.Site.Languages.Intersect(now.Site.Languages, StringComparer.Ordinal).ToList();
        var facts = FactDiffer.Compare(FactList.Of(old, languages), FactList.Of(now, languages));
        var pages = new PageDiffer(before with { Content = old }, after with { Content = now });
        // Figures whose area or member is not known are not read.
        var names = before.IsBrokenBelow("vocabulary/") || after.IsBrokenBelow("vocabulary/");
        return new TreeDiff(
            before,
            after,
            unreadable,
            FigureDiffer.Compare(old, now, doubtful: names),
            pages.Pages(),
            [.. pages.Translations(), .. facts.Translations.Where(t => !(t.Gained ? before : after).IsBroken(t.Path))],
            [.. facts.Metadata.Where(f => !(f.New is null && after.IsBroken(f.Path)) && !(f.Old is null && before.IsBroken(f.Path)))]);
    }

    /// <summary>Codes of indicators that stand in the one tree and have so many errors in the other that nothing is known of them.</summary>
    private static IEnumerable<string> Unreadable(ContentModel here, ContentModel there) =>
        here.Indicators.Select(i => i.Code).Where(c => there.BrokenIndicators.Contains(c) && there.FindIndicator(c) is null);

    private static ContentModel Without(ContentModel content, ImmutableArray<string> codes) =>
        codes.IsEmpty ? content : content with { Indicators = [.. content.Indicators.Where(i => !codes.Contains(i.Code))] };
}
