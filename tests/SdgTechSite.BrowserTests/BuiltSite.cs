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
        RunAsync("build", "--output", Root).GetAwaiter().GetResult();
    }

    public static string Repository { get; } = FindRepository();

    /// <summary>The folder that holds the site's root index.html.</summary>
    public string Root { get; }

    /// <summary>All pages, as paths relative to <see cref="Root"/>, in ordinal order.</summary>
    public IReadOnlyList<string> Pages() =>
        [.. Directory.EnumerateFiles(Root, "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    /// <summary>The address of a page when its file is opened with a double click.</summary>
    public string FileUrl(string page) => new Uri(Path.Combine(Root, page)).AbsoluteUri;

    /// <summary>Packs the site by the real program.</summary>
    public Task PackAsync(string zip) => RunAsync("pack", "--output", Root, "--to", zip);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RunAsync(params string[] arguments)
    {
        var program = Path.Combine(Repository, "src", "SdgTechSite", "bin", "Release", "net10.0", "sdgtech.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Repository,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{arguments[0]} failed: {await errors}{output}");
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdgTechSite.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        return folder;
    }
}
