using System.Diagnostics;
using Xunit;

[assembly: AssemblyFixture(typeof(SdgTechSite.BrowserTests.BuiltSite))]
[assembly: AssemblyFixture(typeof(SdgTechSite.BrowserTests.Browser))]

namespace SdgTechSite.BrowserTests;

/// <summary>The real content, built once by the real program into a folder of its own.</summary>
public sealed class BuiltSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-browser-").FullName;

    public BuiltSite()
    {
        Root = Path.Combine(_folder, "site");
        var program = Path.Combine(Repository, "src", "SdgTechSite", "bin", "Release", "net10.0", "sdgtech.dll");
        using var build = Process.Start(new ProcessStartInfo("dotnet", [program, "build", "--output", Root])
        {
            WorkingDirectory = Repository,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = build.StandardError.ReadToEndAsync();
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, $"The site did not build: {errors.Result}{output}");
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>The folder that holds the site's root index.html.</summary>
    public string Root { get; }

    /// <summary>All pages, as paths relative to <see cref="Root"/>, in ordinal order.</summary>
    public IReadOnlyList<string> Pages() =>
        [.. Directory.EnumerateFiles(Root, "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    /// <summary>The address of a page when its file is opened with a double click.</summary>
    public string FileUrl(string page) => new Uri(Path.Combine(Root, page)).AbsoluteUri;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdgTechSite.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        return folder;
    }
}
