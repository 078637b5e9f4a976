using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>What is read of a manifest, which may come from anywhere.</summary>
public sealed class ManifestReaderTests
{
    private const string Sum = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

    private const string Head = "\"format\":1,\"program\":\"p\",\"content\":\"c\"";

    private static SiteManifest? Read(string json) => ManifestReader.Read(Encoding.UTF8.GetBytes(json));

    private static string File(string path, string size = "1", string sum = Sum) => $"{{\"path\":\"{path}\",\"size\":{size},\"sha256\":\"{sum}\"}}";

    [Fact]
    public void Keys_come_in_any_order_and_unknown_ones_are_passed_over()
    {
        var manifest = Read($$$"""
            {"later":{"files":[{"path":"../a"}],"format":7},"files":[{"sha256":"{{{Sum}}}","extra":[{"path":"../b","size":-1}],"size":9007199254740993,"path":"en/\u4e2d文.html","more":{"path":"c"}}],
             "revision":"r","list":[[1,{"a":[]}],"x"],"content":"c","program":"p","packed_from":null,"format":1}
            """)!;
        Assert.Equal(("p", "c", "r", null), (manifest.Program, manifest.ContentSha256, manifest.Revision, manifest.PackedFrom));
        var file = Assert.Single(manifest.Files);
        Assert.Equal(("en/中文.html", 9007199254740993L, Sum.ToLowerInvariant()), (file.Route.Path, file.Size, file.Sha256.ToString()));
    }

    [Fact]
    public void What_a_manifest_is_written_as_is_read_however_long_it_is()
    {
        var files = Enumerable.Range(0, 5000).Select(n => new ManifestEntry(new Route($"{new string('长', 1 + (n % 70))}/{n}.html"), n * 1_000_003L, new FileHash((ulong)n, UInt128.MaxValue - (ulong)n))).OrderBy(f => f.Route);
        var manifest = new SiteManifest("p", "c", new string('r', 200_000), [.. files], "from");
        var read = ManifestReader.Read(manifest.ToJson())!;
        Assert.Equal(manifest.Files.AsEnumerable(), read.Files);
        Assert.Equal(manifest with { Files = [] }, read with { Files = [] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{" + Head + "}")]
    [InlineData("{" + Head + ",\"files\":{}}")]
    [InlineData("{" + Head + ",\"files\":null}")]
    [InlineData("{" + Head + ",\"files\":[],\"files\":[]}")]
    [InlineData("{" + Head + ",\"files\":[1]}")]
    [InlineData("{" + Head + ",\"files\":[[]]}")]
    [InlineData("{" + Head + ",\"files\":[{}]}")]
    [InlineData("{" + Head + ",\"files\":[]")]
    [InlineData("{" + Head + ",\"files\":[]}}")]
    [InlineData("{\"format\":2,\"program\":\"p\",\"content\":\"c\",\"files\":[]}")]
    [InlineData("{\"format\":\"1\",\"program\":\"p\",\"content\":\"c\",\"files\":[]}")]
    [InlineData("{\"format\":1,\"program\":\"p\",\"files\":[]}")]
    [InlineData("{\"format\":1,\"program\":null,\"content\":\"c\",\"files\":[]}")]
    [InlineData("{\"format\":1,\"program\":\"\\u001b[2J\",\"content\":\"c\",\"files\":[]}")]
    [InlineData("{\"format\":1,\"program\":{},\"content\":\"c\",\"files\":[]}")]
    public void What_is_no_manifest_is_none(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("en/a.html", "1", Sum, true)]
    [InlineData("../a.html", "1", Sum, false)]
    [InlineData("en//a.html", "1", Sum, false)]
    [InlineData("/etc/passwd", "1", Sum, false)]
    [InlineData("c:/a.html", "1", Sum, false)]
    [InlineData("en\\\\a.html", "1", Sum, false)]
    [InlineData("manifest.json", "1", Sum, false)]
    [InlineData("\\ud800", "1", Sum, false)]
    [InlineData("a\\u0007", "1", Sum, false)]
    [InlineData("a", "-1", Sum, false)]
    [InlineData("a", "1.5", Sum, false)]
    [InlineData("a", "\"1\"", Sum, false)]
    [InlineData("a", "1", "0011", false)]
    [InlineData("a", "1", "zz112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF", false)]
    [InlineData("a", "1", "\\u0030112233445566778899aabbccddeeff00112233445566778899AABBCCDD", false)]
    public void A_file_of_no_site_is_not_believed(string path, string size, string sum, bool isOne) => Assert.Equal(isOne, Read($"{{{Head},\"files\":[{File(path, size, sum)}]}}") is not null);

    [Fact]
    public void A_path_stands_once()
    {
        Assert.NotNull(Read($"{{{Head},\"files\":[{File("a")},{File("b")}]}}"));
        Assert.Null(Read($"{{{Head},\"files\":[{File("a")},{File("b")},{File("a")}]}}"));
    }
}
