using System.Reflection;
using System.Text.RegularExpressions;
using SdgTechSite.Model;
using SdgTechSite.Tests.Output;
using SdgTechSite.Tests.Rendering;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>No rule without a test that breaks it and holds the finding to its place.</summary>
public sealed partial class RuleCoverageTests
{
    [Fact]
    public void Every_rule_is_broken_somewhere_and_its_place_is_held()
    {
        var held = RuleTests.Changes().Select(row => row.Data.Item4)
            .Concat(OtherRuleTests.Findings.Keys)
            .Concat(InlineData(typeof(ChangesTests)))
            .Concat(InlineData(typeof(VerifyTests)))
            .Select(text => Place().Match(text)).Where(m => m.Success).Select(m => m.Groups["code"].Value)
            // Mistakes in templates are given as code, line and column.
            .Concat(InlineData(typeof(TemplateTests)).Where(text => Code().IsMatch(text)));
        Assert.Empty(Rules.All.Select(r => r.Code).Except(held));
    }

    [Fact]
    public void Every_finding_with_a_line_shows_that_line()
    {
        foreach (var row in RuleTests.Changes().Where((_, i) => i % 8 == 0))
        {
            var (file, old, replacement, _, _) = row.Data;
            using var site = SiteCopy.Of("small").Change(file, old, replacement);
            Assert.All(site.Check().Diagnostics.Where(d => d.Span.Line > 0 && d.Span.Length > 0), d =>
            {
                Assert.NotNull(d.Excerpt);
                Assert.InRange(d.Span.Column + d.Span.Length - 1, 1, d.Excerpt.Length);
            });
        }
    }

    private static IEnumerable<string> InlineData(Type tests) =>
        tests.GetMethods().SelectMany(m => m.GetCustomAttributes<InlineDataAttribute>()).SelectMany(a => a.Data).OfType<string>();

    [GeneratedRegex(@"\d+:\d+\+\d+ (?<code>SDG\d{4})$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^SDG\d{4}$")]
    private static partial Regex Code();
}
