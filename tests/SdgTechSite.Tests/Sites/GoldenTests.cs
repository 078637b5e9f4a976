using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Sites;

/// <summary>
/// The small site, file for file as it was last looked at and found right: <c>tests/sites/small/expected</c>. Running the tests with <c>ACCEPT=1</c> puts
/// what is written now in its place; the change is then to be read like any other.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Expected = Repository.PathOf("tests", "sites", "small", "expected");

    [Fact]
    public void The_small_site_is_as_it_was_last_accepted()
    {
        using var site = SiteCopy.Of("small").BuildCleanly();
        var written = Texts(site.Output);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") Accept(written);
        var accepted = Texts(Expected);
        Assert.Equal(accepted.Keys, written.Keys);
        foreach (var (path, text) in written) Assert.True(text == accepted[path], $"{path} is not as accepted: {FirstDifference(accepted[path], text)}");
    }

    /// <summary>Pages and downloads by path. The stylesheet has its own hash in its name, which would make every page new with every colour: it is left out. Packed files are looked into by tests of their own.</summary>
    private static SortedDictionary<string, string> Texts(string folder)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file);
            if (path.StartsWith("assets", StringComparison.Ordinal) || path.StartsWith("manifest", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal) || path.EndsWith(".zip", StringComparison.Ordinal)) continue;
            texts[path] = string.Join('\n', File.ReadAllText(file).Split('\n').Where(l => !l.Contains("/assets/", StringComparison.Ordinal) && !l.Contains("\"assets/", StringComparison.Ordinal)));
        }

        return texts;
    }

    private static void Accept(SortedDictionary<string, string> written)
    {
        if (Directory.Exists(Expected)) Directory.Delete(Expected, recursive: true);
        foreach (var (path, text) in written)
        {
            var file = Path.Combine(Expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var lines = expected.Split('\n').Zip(actual.Split('\n')).Select((pair, i) => (pair.First, pair.Second, Number: i + 1));
        var first = lines.FirstOrDefault(l => l.First != l.Second);
        return first.Number == 0 ? "one has more lines" : $"line {first.Number}\n- {first.First}\n+ {first.Second}";
    }
}
