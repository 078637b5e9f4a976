using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>What every reader needs: the site's languages (the default first), where to put findings, and where texts are counted.</summary>
internal sealed record ReadContext(ImmutableArray<string> Languages, DiagnosticBag Bag, TranslationTally Tally);
