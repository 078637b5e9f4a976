#pragma warning disable CA5394 // Flipped bytes need no secret numbers, only ones that come again with their seed.
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SdgTechSite.BrowserTests;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>A copy of a site, held to its manifest: in a folder, in a zip, on a host.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly SiteCopy _site = SiteCopy.Of("small").BuildCleanly();

    [Fact]
    public void A_whole_copy_is_told_to_be_whole_with_the_sum_of_its_manifest()
    {
        var run = Sdgtech.Run(_site.Folder, "verify", "site-output");
        Assert.Equal((0, string.Empty), (run.Code, run.Errors));
        Assert.StartsWith("Whole and unaltered: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(_site.Read("manifest.json.sha256")[..64], run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site-output/manifest.json.sha256 0:0+0 SDG1801")]
    [InlineData("site-output/en/index.html 0:0+0 SDG1802")]
    [InlineData("site-output/data/9-8-1.csv 0:0+0 SDG1803")]
    [InlineData("site-output/en/Thumbs.db 0:0+0 SDG1804")]
    [InlineData("site-output/zh/index.html 0:0+0 SDG1805")]
    public void Whatever_is_not_as_published_is_found_at_its_place(string expected)
    {
        var path = expected.Split(' ')[0];
        var file = Path.Combine(_site.Folder, path);
        switch (expected[^1])
        {
            case '1' or '2': File.Delete(file); break;
            case '3': File.AppendAllText(file, "\n"); break;
            case '4': File.WriteAllText(file, "x"); break;
            default: File.Move(file, Path.Combine(_site.Folder, "moved.html")); File.CreateSymbolicLink(file, Path.Combine(_site.Folder, "moved.html")); break;
        }

        Assert.Equal(expected, Assert.Single(Found(SiteVerifier.Folder(_site.Output, "site-output"))));
    }

    [Fact]
    public void Machines_get_the_findings_as_json_and_exit_code_1()
    {
        File.Delete(Path.Combine(_site.Output, "en", "index.html"));
        var run = Sdgtech.Run(_site.Folder, "verify", "site-output", "--format", "json");
        Assert.Equal((1, string.Empty), (run.Code, run.Output));
        using var json = JsonDocument.Parse(run.Errors);
        Assert.Equal("site-output/en/index.html", Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray()).GetProperty("path").GetString());
    }

    [Fact]
    public void Any_single_flipped_byte_is_found()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var files = Directory.GetFiles(_site.Output, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length > 0).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 60; i++)
        {
            var file = i < 2 ? Path.Combine(_site.Output, i == 0 ? "manifest.json" : "manifest.json.sha256") : files[random.Next(files.Length)];
            var published = File.ReadAllBytes(file);
            var bytes = published.ToArray();
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, bytes);
            Assert.False(SiteVerifier.Folder(_site.Output, "site-output").IsWhole, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: byte {at} of {file}"));
            File.WriteAllBytes(file, published);
        }
    }

    [Fact]
    public void Names_with_a_dot_at_the_top_are_let_pass_and_links_are_not_followed()
    {
        _site.With("site-output/.git/HEAD", "x").With("elsewhere/a.txt", "x").Link("site-output/shared", Path.Combine(_site.Folder, "elsewhere"));
        Assert.Equal(["site-output/shared 0:0+0 SDG1805"], Found(SiteVerifier.Folder(_site.Output, "site-output")));
    }

    [Theory]
    [InlineData("../../start.sh", "SDG1805")]
    [InlineData("/etc/passwd", "SDG1805")]
    [InlineData("en\\index.html", "SDG1805")]
    [InlineData("EN/INDEX.HTML", "SDG1805")]
    [InlineData("en/index.html", "SDG1805")]
    [InlineData("a/Thumbs.db", "SDG1804")]
    public void A_zip_with_an_entry_too_many_is_not_whole(string name, string code)
    {
        using (var zip = ZipFile.Open(Zip(), ZipArchiveMode.Update)) zip.CreateEntry(name);
        Assert.All(Found(SiteVerifier.Zip(Zip(), "site.zip")), f => Assert.EndsWith(code, f, StringComparison.Ordinal));
        Assert.False(SiteVerifier.Zip(Zip(), "site.zip").IsWhole);
    }

    [Fact]
    public void A_zip_is_never_unpacked_further_than_the_manifest_says()
    {
        // A thousand times larger than the page in whose place it stands; a reader that unpacks all of it would need minutes.
        using (var zip = ZipFile.Open(Zip(), ZipArchiveMode.Update))
        {
            zip.GetEntry("en/index.html")!.Delete();
            using var bomb = zip.CreateEntry("en/index.html").Open();
            for (var i = 0; i < 64; i++) bomb.Write(new byte[1 << 20]);
        }

        var finding = Assert.Single(SiteVerifier.Zip(Zip(), "site.zip").Findings);
        Assert.Equal("SDG1803", finding.Rule.Code);
        Assert.StartsWith("It is longer than the ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_zip_and_a_zip_that_breaks_off_are_told()
    {
        File.WriteAllText(Path.Combine(_site.Folder, "notes.zip"), "no zip");
        Assert.Equal(1, Sdgtech.Run(_site.Folder, "verify", "notes.zip").Code);
        var bytes = File.ReadAllBytes(Zip());
        File.WriteAllBytes(Zip(), bytes[..(bytes.Length / 2)]);
        Assert.Equal(["site.zip 0:0+0 SDG1801"], Found(SiteVerifier.Zip(Zip(), "site.zip")));
    }

    [Fact]
    public void A_manifest_cannot_name_a_file_outside_the_copy()
    {
        var manifest = Encoding.UTF8.GetBytes(_site.Read("manifest.json").Replace("\"en/index.html\"", "\"../content/site.yaml\"", StringComparison.Ordinal));
        File.WriteAllBytes(Path.Combine(_site.Output, "manifest.json"), manifest);
        File.WriteAllText(Path.Combine(_site.Output, "manifest.json.sha256"), $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(manifest))}  manifest.json\n");
        Assert.Equal(["site-output/manifest.json 0:0+0 SDG1801"], Found(SiteVerifier.Folder(_site.Output, "site-output")));
    }

    [Fact]
    public void A_copy_on_a_host_of_this_machine_is_verified_below_its_base_path()
    {
        using var host = new StaticHost(_site.Output, "/a/b/");
        Assert.Empty(SiteVerifier.Host(new Uri(host.Address)).Findings);
        File.Delete(Path.Combine(_site.Output, "en", "index.html"));
        File.AppendAllText(Path.Combine(_site.Output, "data", "9-8-1.csv"), "\n");
        Assert.Equal([$"{host.Address}data/9-8-1.csv 0:0+0 SDG1803", $"{host.Address}en/index.html 0:0+0 SDG1802"], Found(SiteVerifier.Host(new Uri(host.Address))));
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("nowhere")]
    public void What_is_not_on_this_machine_is_wrong_usage(string copy) => Assert.Equal(2, Sdgtech.Run(_site.Folder, "verify", copy).Code);

    [Fact]
    public void A_host_that_does_not_answer_ends_with_3()
    {
        string gone;
        using (var host = new StaticHost(_site.Output, "/")) gone = host.Address;
        var run = Sdgtech.Run(_site.Folder, "verify", gone);
        Assert.Equal(3, run.Code);
        Assert.StartsWith("sdgtech: The host does not answer", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private string Zip()
    {
        var file = Path.Combine(_site.Folder, "site.zip");
        if (!File.Exists(file)) ZipFile.CreateFromDirectory(_site.Output, file);
        return file;
    }

    private static IEnumerable<string> Found(VerifyReport report) => report.Findings.Select(d => $"{d.Span.Path} {d.Span.Line}:{d.Span.Column}+{d.Span.Length} {d.Rule.Code}");
}
