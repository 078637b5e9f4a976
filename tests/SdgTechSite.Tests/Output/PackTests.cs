using System.IO.Compression;
using AngleSharp.Html.Parser;
using SdgTechSite.Build;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>A site as one zip, to be carried to where there is no network.</summary>
public sealed class PackTests
{
    private static readonly DateTime Elsewhen = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_same_site_packed_twice_gives_the_same_bytes_in_order_dated_by_the_content()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var run = Sdgtech.Run(site.Folder, "pack");
        Assert.Equal((0, string.Empty), (run.Code, run.Errors));
        var first = File.ReadAllBytes(site.Output + ".zip");
        Assert.Contains($"SHA-256: {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first))}", run.Output, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, Elsewhen);
        Assert.NotNull(Pack(site, "again.zip").Report);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(site.Folder, "again.zip")));

        using var zip = ZipFile.OpenRead(site.Output + ".zip");
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(["READ-ME-FIRST.html", "manifest.json", "manifest.json.sha256"], names.Take(3));
        Assert.Equal(names.Skip(3).Order(StringComparer.Ordinal), names.Skip(3));
        Assert.All(zip.Entries, e => Assert.Equal((new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Unspecified), 0x81A4), (e.LastWriteTime.DateTime, (e.ExternalAttributes >> 16) & 0xFFFF)));
    }

    [Fact]
    public void A_pack_verifies_as_a_zip_and_as_the_folder_it_unpacks_to()
    {
        using var site = SiteCopy.Of("small").BuildCleanly().With("site-output/.gitkeep", string.Empty);
        Assert.NotNull(Pack(site, "site.zip").Report);
        var zip = Path.Combine(site.Folder, "site.zip");
        Assert.True(SiteVerifier.Zip(zip, "site.zip").IsWhole);
        Assert.Equal(site.Read("manifest.json.sha256")[..64], SiteVerifier.Zip(zip, "site.zip").Manifest!.PackedFrom);
        var unpacked = Path.Combine(site.Folder, "unpacked");
        ZipFile.ExtractToDirectory(zip, unpacked);
        Assert.True(SiteVerifier.Folder(unpacked, "unpacked").IsWhole);
        foreach (var file in Directory.GetFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(unpacked, Path.GetRelativePath(site.Output, file))));
        }

        File.AppendAllText(Path.Combine(unpacked, "READ-ME-FIRST.html"), " ");
        Assert.Equal("SDG1803", Assert.Single(SiteVerifier.Folder(unpacked, "unpacked").Findings).Rule.Code);
    }

    [Fact]
    public void The_page_to_read_first_says_in_each_language_how_to_open_the_site()
    {
        using var site = SiteCopy.Of("small").Change("content/site.yaml", "[en, zh]", "[en, zh, fr, es, ru, ar]").BuildUntranslated();
        Assert.NotNull(Pack(site, "site.zip").Report);
        using var zip = ZipFile.OpenRead(Path.Combine(site.Folder, "site.zip"));
        using var text = zip.GetEntry("READ-ME-FIRST.html")!.Open();
        var page = new HtmlParser().ParseDocument(text);
        Assert.Equal(["en", "zh", "fr", "es", "ru", "ar"], page.QuerySelectorAll("section").Select(s => s.GetAttribute("lang")));
        Assert.All(page.QuerySelectorAll("section"), s =>
        {
            Assert.Equal("index.html", s.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal("sdgtech verify .", s.QuerySelector("code")!.TextContent);
            Assert.Contains("CC-BY-4.0", s.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain('{', s.TextContent);
        });
        Assert.Contains(Locale.Find("en")!.Date(new DateOnly(2026, 11, 24)), page.QuerySelector("section[lang=en]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("rtl", page.QuerySelector("section[lang=ar]")!.GetAttribute("dir"));
        Assert.Empty(page.QuerySelectorAll("script, style, [style], img, link"));
    }

    [Fact]
    public void A_pack_of_one_language_holds_that_language_alone_and_no_link_of_it_is_dead()
    {
        using var site = SiteCopy.Of("small");
        Assert.NotNull(Pack(site, "zh.zip", "zh").Report);
        Assert.False(Directory.Exists(site.Output));
        var unpacked = Path.Combine(site.Folder, "unpacked");
        ZipFile.ExtractToDirectory(Path.Combine(site.Folder, "zh.zip"), unpacked);
        Assert.True(SiteVerifier.Folder(unpacked, "unpacked").IsWhole);
        Assert.False(Directory.Exists(Path.Combine(unpacked, "en")));
        Assert.False(File.Exists(Path.Combine(unpacked, "search", "en.js")));
        Assert.True(File.Exists(Path.Combine(unpacked, "search", "zh.js")));
        foreach (var page in Directory.GetFiles(unpacked, "*.html", SearchOption.AllDirectories).Where(p => !p.EndsWith("404.html", StringComparison.Ordinal)))
        {
            var links = new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelectorAll("a[href], link[href]").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]).Where(h => h.Length > 0 && !h.Contains(':', StringComparison.Ordinal));
            Assert.All(links, l => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(l))), $"{page}: {l}"));
        }
    }

    [Fact]
    public void A_site_that_is_not_whole_or_not_of_this_content_is_not_packed()
    {
        using var site = SiteCopy.Of("small");
        Assert.Contains("Build it first", Pack(site, "site.zip").Refusal, StringComparison.Ordinal);
        site.BuildCleanly();
        File.AppendAllText(Path.Combine(site.Output, "en", "index.html"), " ");
        Assert.Equal("SDG1803", Assert.Single(Pack(site, "site.zip").Diagnostics).Rule.Code);
        site.Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46").BuildCleanly();
        site.Change("content/indicators/9-8-1/data.csv", "001,2014,46", "001,2014,47");
        Assert.Contains("not that of the built site", Pack(site, "site.zip").Refusal, StringComparison.Ordinal);
        Assert.Equal("SDG1207", Assert.Single(Pack(site, "site.zip", "xx").Diagnostics).Rule.Code);
        Assert.Equal(["content", "site-output"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Where(n => !n!.StartsWith(".site-output.cache", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_a_pack_is_written_over_unless_told_to()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        Assert.NotNull(Pack(site, "site.zip").Report);
        Assert.NotNull(Pack(site, "site.zip").Report);
        site.With("thesis.zip", "years of work");
        Assert.Equal(2, Sdgtech.Run(site.Folder, "pack", "--to", "thesis.zip").Code);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(site.Folder, "thesis.zip")));
        Assert.NotNull(Pack(site, "thesis.zip", force: true).Report);
        Assert.NotNull(Pack(site, "site-output/site.zip").Refusal);
        Assert.NotNull(Pack(site, "content/site.zip").Refusal);
    }

    private static PackResult Pack(SiteCopy site, string to, string? language = null, bool force = false) =>
        new SitePacker(TimeProvider.System).Run(new PackRequest(SiteFolders.Find(site.Folder, null, null, null), language, Path.Combine(site.Folder, to), force, 2));
}
