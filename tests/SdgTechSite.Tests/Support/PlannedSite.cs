using SdgTechSite.Build;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Site;

namespace SdgTechSite.Tests.Support;

/// <summary>A site that was read and planned, for tests of what is made of it.</summary>
internal static class PlannedSite
{
    public static SiteModel Of(string name, string? baseUrl)
    {
        var bag = new DiagnosticBag();
        var tree = SourceTree.Open(Repository.PathOf("tests", "sites", name, "content"), "content", bag);
        var content = ContentReader.Read(tree, BuiltIn.Words, 2).Model!;
        return SitePlanner.Plan(content with { Site = content.Site with { BaseUrl = baseUrl } }, drafts: false, bag);
    }
}
