using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// A site all of whose files were written, and the links of its pages, which were not followed yet. <paramref name="Entries"/> are pages that need no link to them;
/// <paramref name="AreLinksKept"/> says that those of pages of the last build lead where they led then.
/// </summary>
internal sealed record MadeSite(SiteWriter Writer, LinkChecker Links, IReadOnlySet<Route> Entries, bool AreLinksKept)
{
    /// <summary>Follows the links; true when nothing is wrong with them.</summary>
    public bool CheckLinks(int jobs, DiagnosticBag bag) => AreLinksKept ? Links.CheckNew(Writer.Has, jobs, bag) : Links.Check(Writer.Has, Entries, jobs, bag);
}
