using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>What every reader needs: the site's languages (the default first), where to put findings, where texts are counted, and where long ones and those of many indicators are kept.</summary>
internal sealed record ReadContext(ImmutableArray<string> Languages, DiagnosticBag Bag, TranslationTally Tally, KeptStore Store, SharedTexts Shared);
