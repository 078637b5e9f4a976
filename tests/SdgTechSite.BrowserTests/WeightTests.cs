using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>What a reader on a slow link waits for: a page with its stylesheet and scripts, compressed as hosts compress it.</summary>
public sealed partial class WeightTests(BuiltSite site)
{
    private const int Most = 60 * 1024;
    private const int MostRequests = 8;

    [Fact]
    public void Every_page_stays_light()
    {
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in site.Pages())
        {
            var html = File.ReadAllText(Path.Combine(site.Root, page));
            var files = Loaded().Matches(html).Select(m => Path.GetFullPath(Path.Combine(site.Root, Path.GetDirectoryName(page)!, m.Groups["file"].Value))).ToList();
            var weight = Compressed(Path.Combine(site.Root, page)) + files.Sum(f => parts.TryGetValue(f, out var known) ? known : parts[f] = Compressed(f));
            Assert.True(weight <= Most, $"{page}: {weight} bytes");
            Assert.True(files.Count + 1 <= MostRequests, $"{page}: {files.Count + 1} requests");
        }
    }

    private static int Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(File.ReadAllBytes(file));
        return (int)target.Length;
    }

    [GeneratedRegex("<(link rel=\"(stylesheet|icon)\"[^>]*href|script defer src)=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loaded();
}
