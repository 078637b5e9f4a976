using SdgTechSite.Model;

namespace SdgTechSite.Content.Config;

/// <summary>Holds the site to the share of texts that its budgets ask for in each language.</summary>
internal static class TranslationBudgetCheck
{
    public static void Run(ContentModel content, DiagnosticBag bag)
    {
        foreach (var budget in content.Site.Budgets.Translations)
        {
            var counts = content.Translations.Where(c => c.Language == budget.Language).ToList();
            var (translated, total) = (counts.Sum(c => c.Translated), counts.Sum(c => c.Total));
            if (total == 0 || translated * 100.0 / total >= budget.Share) continue;
            bag.Add(Rules.TranslationBudget.At(
                budget.Span,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Of {total} texts {translated} ({translated * 100.0 / total:F1} %) are there in '{budget.Language}'; the budget asks for {budget.Share} %."),
                "Translate more (the warnings SDG1402 say what is missing), or lower the budget."));
        }
    }
}
