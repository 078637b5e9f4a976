using System.Text.RegularExpressions;
using Xunit;

namespace SdgTechSite.Tests.Shipped;

/// <summary>The whole site in six languages.</summary>
public sealed partial class LanguagesTests(ShippedSite site)
{
    [Fact]
    public void Every_page_says_its_language_and_direction()
    {
        foreach (var file in site.Files(".", "*.html"))
        {
            var route = Path.GetRelativePath(site.Root, file).Replace('\\', '/');
            var language = route.Contains('/', StringComparison.Ordinal) ? route[..route.IndexOf('/', StringComparison.Ordinal)] : "en";
            var head = File.ReadLines(file).Take(3).First(l => l.StartsWith("<html", StringComparison.Ordinal));
            Assert.True(head == $"<html lang=\"{language}\" dir=\"{(language == "ar" ? "rtl" : "ltr")}\">", $"{route}: {head}");
        }
    }

    [Theory]
    [InlineData("indicators", 35)]
    [InlineData("areas", 200)]
    [InlineData("goals", 17)]
    [InlineData("technologies", 12)]
    [InlineData("platforms", 20)]
    public void There_are_pages_of_each_kind_in_each_language(string kind, int least)
    {
        foreach (var language in new[] { "en", "zh", "fr", "es", "ru", "ar" })
        {
            Assert.InRange(Directory.GetFiles(Path.Combine(site.Root, language, kind), "*.html").Length - 1, least, int.MaxValue);
        }
    }

    [Fact]
    public void A_text_without_translation_is_marked_and_announced()
    {
        var page = site.Read("ru/handbook-keys.html");
        Assert.Contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("role=\"note\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"note\"", site.Read("zh/handbook-keys.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_ten_typed_numbers_are_let_pass_each_with_a_reason()
    {
        var comments = Directory.EnumerateFiles(Support.Repository.PathOf("content"), "*", SearchOption.AllDirectories)
            // The handbook shows how such a comment is written, and its references are texts of the program.
            .Where(f => !f.Contains("handbook", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Where(l => l.Contains("allow SDG1510", StringComparison.Ordinal)).ToList();
        Assert.InRange(comments.Count, 0, 10);
        Assert.All(comments, c => Assert.Matches(Reason(), c));
    }

    [GeneratedRegex("allow SDG1510: \\w+")]
    private static partial Regex Reason();
}
