using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>What a site holds itself to.</summary>
public sealed class BudgetTests
{
    [Fact]
    public void Budgets_that_are_kept_say_nothing()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", "budgets: { page_weight: 60, requests: 8, build_seconds: 3600, stale_after: 12 }\nnavigation:");
        Assert.Empty(site.Check().Diagnostics);
    }

    [Fact]
    public void Heavy_pages_are_named_the_worst_first_in_one_finding()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", "budgets: { page_weight: 1 }\nnavigation:");
        var finding = Assert.Single(site.Check().Diagnostics);
        Assert.Matches(@"^The first view weighs more than 1 KB on \S+\.html \(\d+\.\d KB\), .* more\.$", finding.Message);
    }

    [Fact]
    public void The_clock_leaves_no_trace_in_the_site()
    {
        using var slow = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", "budgets: { build_seconds: 0.0001 }\nnavigation:");
        Assert.Equal(["SDG1903"], slow.Build().Diagnostics.Select(d => d.Rule.Code));
        var first = slow.Tree();
        Directory.Delete(slow.Output, recursive: true);
        slow.Build();
        Assert.Equal(first, slow.Tree());
    }

    [Fact]
    public void A_breach_can_be_made_an_error_that_keeps_the_site_from_being_published()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "navigation:", "budgets: { requests: 1 }\nrules: { SDG1902: error }\nnavigation:");
        Assert.Equal(1, site.Build().Errors);
        Assert.False(Directory.Exists(site.Output));
    }
}
