using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>What an editor may write in synonyms.yaml, and what it does to the index.</summary>
public sealed class SynonymTests
{
    private const string File = "content/vocabulary/synonyms.yaml";

    [Fact]
    public void A_word_of_the_vocabulary_is_found_where_its_phrase_stands()
    {
        using var site = SiteCopy.Of("small").With(File, "synonyms:\n  - { en: [Kenya, Zedland] }\n").BuildCleanly();
        Assert.Contains("zedland", Terms(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_behind_a_mark_is_not_found_by_the_others()
    {
        using var site = SiteCopy.Of("small").With(File, "synonyms:\n  - { en: [\">Kenya\", Zedland] }\n").BuildCleanly();
        Assert.DoesNotContain("zedland", Terms(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_the_site_does_not_have_is_an_error_at_its_place()
    {
        using var site = SiteCopy.Of("small").With(File, "synonyms:\n  - en: [Kenya, Zedland]\n    xx: [a, b]\n");
        var found = Assert.Single(site.Check().Diagnostics);
        Assert.Equal((Rules.UnknownKey, 3, 5), (found.Rule, found.Span.Line, found.Span.Column));
    }

    private static string Terms(SiteCopy site) =>
        string.Concat(Directory.GetFiles(Path.Combine(site.Output, "search"), "t*.js", SearchOption.AllDirectories).Where(f => f.Contains("/en-", StringComparison.Ordinal)).Select(System.IO.File.ReadAllText));
}
