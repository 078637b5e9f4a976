using SdgTechSite.Build;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Support;

/// <summary>
/// The small language that site tests are written in: copy a site, change a file, check or build it, look at what was written.
/// </summary>
internal sealed class SiteCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-test-").FullName;

    private SiteCopy(string? content)
    {
        if (content is null) return;
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_folder, "content", Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Folder => _folder;

    /// <summary>Whether builds keep the site before, as those of large sites do.</summary>
    public bool KeepsBefore { get; set; }

    public string Output => Path.Combine(_folder, "site-output");

    /// <summary>A copy of <c>tests/sites/NAME</c>.</summary>
    public static SiteCopy Of(string name) => new(Repository.PathOf("tests", "sites", name, "content"));

    /// <summary>An empty folder, for content that a test writes itself.</summary>
    public static SiteCopy OfNothing() => new(null);

    /// <summary>A copy of the content that ships with the repository.</summary>
    public static SiteCopy OfShippedContent() => new(Repository.PathOf("content"));

    /// <summary>Replaces the one place where <paramref name="old"/> stands in a file.</summary>
    public SiteCopy Change(string path, string old, string replacement)
    {
        var file = Path.Combine(_folder, path);
        var text = File.ReadAllText(file);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
        return this;
    }

    public SiteCopy With(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public SiteCopy WithBytes(string path, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder, path), bytes);
        return this;
    }

    /// <summary>Cuts some characters out of a file and puts others in their place.</summary>
    public void Splice(string path, int at, int cut, string piece)
    {
        var file = Path.Combine(_folder, path);
        var text = File.ReadAllText(file);
        var start = Math.Min(at, text.Length);
        File.WriteAllText(file, text.Remove(start, Math.Min(cut, text.Length - start)).Insert(start, piece));
    }

    /// <summary>Puts a symbolic link into the site.</summary>
    public void Link(string path, string target)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.CreateSymbolicLink(file, target);
    }

    public SiteCopy Without(string path)
    {
        var file = Path.Combine(_folder, path);
        if (Directory.Exists(file)) Directory.Delete(file, recursive: true);
        else File.Delete(file);
        return this;
    }

    public BuildResult Build(int jobs = 2, BuildOverrides? overrides = null) => Run(BuildMode.Publish, jobs, overrides);

    /// <summary>Builds, and does something just before a stage begins, as somebody else might on the same disk.</summary>
    public BuildResult BuildWhile(string stage, Action act) =>
        new SiteBuilder(TimeProvider.System).Run(new BuildRequest(SiteFolders.Find(_folder, null, null, null), BuildMode.Publish, BuildOverrides.None, 2), new Interference(stage, act));

    public BuildResult Check(int jobs = 2) => Run(BuildMode.Check, jobs, null);

    /// <summary>Builds the site as it is now to a folder that knows nothing of any build before; gives what was found and what was written.</summary>
    public (BuildResult Result, string Tree) BuildElsewhere(BuildOverrides? overrides = null)
    {
        var output = Path.Combine(_folder, "elsewhere", "site");
        var folders = SiteFolders.Find(_folder, null, null, null) with { Output = output };
        try
        {
            return (new SiteBuilder(TimeProvider.System).Run(new BuildRequest(folders, BuildMode.Publish, overrides ?? BuildOverrides.None, 2), null), TreeOf(output));
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(output))) Directory.Delete(Path.GetDirectoryName(output)!, recursive: true);
        }
    }

    /// <summary>Builds, and fails the test with the findings if there are any.</summary>
    public SiteCopy BuildCleanly(BuildOverrides? overrides = null)
    {
        var result = Build(overrides: overrides);
        Assert.True(result.Failure is null && result.Diagnostics.IsEmpty, result.Failure + string.Join('\n', result.Diagnostics.Select(Show)));
        return this;
    }

    /// <summary>Builds a site that still waits for translations; anything else that is found fails the test.</summary>
    public SiteCopy BuildUntranslated()
    {
        var result = Build();
        var others = result.Diagnostics.Where(d => d.Rule != Rules.MissingTranslation).ToList();
        Assert.True(result.Failure is null && others.Count == 0, result.Failure + string.Join('\n', others.Select(Show)));
        return this;
    }

    public string Read(string route) => File.ReadAllText(Path.Combine(Output, route));

    /// <summary>Every file of the output with its bytes, as one comparable text: path and hash a line.</summary>
    public string Tree() => TreeOf(Output);

    public static string TreeOf(string folder) => !Directory.Exists(folder) ? string.Empty : string.Join('\n', Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(folder, f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")
        .Order(StringComparer.Ordinal));

    /// <summary>A finding in the shape that editors see: <c>content/site.yaml:3:1: SDG1101 message</c>.</summary>
    public static string Show(Diagnostic d) => $"{d.Span}: {d.Rule.Code} {d.Message}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private BuildResult Run(BuildMode mode, int jobs, BuildOverrides? overrides) =>
        (KeepsBefore ? new SiteBuilder(TimeProvider.System) { KeepsBefore = static (_, _) => true } : new SiteBuilder(TimeProvider.System)).Run(new BuildRequest(SiteFolders.Find(_folder, null, null, null), mode, overrides ?? BuildOverrides.None, jobs), null);

    private sealed class Interference(string stage, Action act) : IProgress<BuildProgress>
    {
        private bool _done;

        public void Report(BuildProgress value)
        {
            if (_done || value.Stage != stage) return;
            _done = true;
            act();
        }
    }
}
