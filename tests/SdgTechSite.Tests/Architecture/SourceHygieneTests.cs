using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Architecture;

/// <summary>Habits that the compiler does not hold.</summary>
public sealed class SourceHygieneTests
{
    [Fact]
    public void Only_the_program_talks_to_the_console()
    {
        var program = Repository.PathOf("src", "SdgTechSite") + Path.DirectorySeparatorChar;
        var talkers = Repository.Sources("src")
            .Where(f => !f.StartsWith(program, StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("Console.", StringComparison.Ordinal));
        Assert.Empty(talkers);
    }

    [Fact]
    public void Files_stay_short_enough_to_read()
    {
        var long_ = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Select(f => (File: f, Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 400)
            .Select(f => $"{f.File}: {f.Lines}");
        Assert.Empty(long_);
    }

    [Fact]
    public void Rules_have_codes_of_their_own_and_say_what_to_do()
    {
        var rules = SdgTechSite.Model.Rules.All;
        Assert.Equal(rules.Length, rules.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, r => Assert.True(r.Title.Length > 10 && r.Explanation.Length > 20, r.Code));
        Assert.Equal(
            [.. typeof(SdgTechSite.Model.Rules).GetFields().Where(f => f.FieldType == typeof(SdgTechSite.Model.DiagnosticRule)).Select(f => ((SdgTechSite.Model.DiagnosticRule)f.GetValue(null)!).Code).Order(StringComparer.Ordinal)],
            rules.Select(r => r.Code).Order(StringComparer.Ordinal));
    }
}
