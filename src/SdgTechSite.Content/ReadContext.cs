using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>What every reader needs: the site's languages (the default first), and where to put findings.</summary>
internal sealed record ReadContext(ImmutableArray<string> Languages, DiagnosticBag Bag);
