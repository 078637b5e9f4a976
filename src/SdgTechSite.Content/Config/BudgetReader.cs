using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Reads <c>budgets</c> of <c>site.yaml</c>; a limit that is no limit is reported and left out.</summary>
internal static class BudgetReader
{
    public static Budgets Read(MappingReader site)
    {
        if (site.Mapping("budgets") is not { } entry) return Budgets.None;
        var budgets = new Budgets(Positive(entry, "page_weight"), Whole(entry, "requests"), Positive(entry, "build_seconds"), Whole(entry, "stale_after"), Translations(entry));
        entry.Done();
        return budgets;
    }

    private static Located<double>? Positive(MappingReader entry, string key)
    {
        if (entry.Number(key) is not { } number) return null;
        if (number.Value > 0) return number;
        entry.Context.Bag.Add(Rules.BadValue.At(number.Span, $"'{key}' is not more than 0.", "Write what may be reached, or leave the key out."));
        return null;
    }

    private static Located<int>? Whole(MappingReader entry, string key)
    {
        if (entry.Int(key) is not { } number) return null;
        if (number.Value > 0) return number;
        entry.Context.Bag.Add(Rules.BadValue.At(number.Span, $"'{key}' is not more than 0.", "Write what may be reached, or leave the key out."));
        return null;
    }

    /// <summary>The least share of texts, in per cent, that each language is to have.</summary>
    private static ImmutableArray<TranslationBudget> Translations(MappingReader entry)
    {
        if (entry.Mapping("translations") is not { } translations) return [];
        var (bag, languages) = (entry.Context.Bag, entry.Context.Languages);
        var wanted = ImmutableArray.CreateBuilder<TranslationBudget>();
        foreach (var (language, _) in translations.Entries())
        {
            if (!languages.Contains(language.Value, StringComparer.Ordinal)) bag.Add(Rules.UnknownLanguage.At(language.Span, $"The site has no language '{language.Value}'.", Nearest.Hint(language.Value, languages, "languages")));
            if (translations.Number(language.Value) is not { } share) continue;
            if (share.Value is < 0 or > 100) bag.Add(Rules.BadValue.At(share.Span, $"{share.Value} is no share.", "Write per cent, from 0 to 100."));
            else wanted.Add(new TranslationBudget(language.Value, share.Value, share.Span));
        }

        return wanted.ToImmutable();
    }
}
