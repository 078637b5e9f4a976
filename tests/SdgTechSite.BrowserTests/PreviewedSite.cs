using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>A copy of the real content, shown by <c>serve</c> of the real program.</summary>
public sealed class PreviewedSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-preview-").FullName;
    private Process? _serve;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string PathOf(string file) => Path.Combine(_folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Saves as an editor does that writes into the file.</summary>
    public void Save(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Saves as an editor does that writes beside the file and renames over it.</summary>
    public void SaveByRename(string file, string text)
    {
        var beside = PathOf(file) + ".new~";
        File.WriteAllText(beside, text);
        File.Move(beside, PathOf(file), overwrite: true);
    }

    public async ValueTask InitializeAsync()
    {
        // How fast it is, a busy machine cannot say; these tests ask whether it happens.
        Assertions.SetDefaultExpectTimeout(20_000);
        foreach (var name in new[] { "content", "templates" }) Copy(Path.Combine(BuiltSite.Repository, name), PathOf(name));
        var program = Path.Combine(BuiltSite.Repository, "src", "SdgTechSite", "bin", "Release", "net10.0", "sdgtech.dll");
        // A shell that runs the tests in its background has them ignore interrupts, which the program would inherit.
        _serve = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", program, "serve"]) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        var line = await _serve.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The program ended at once.");
        Address = new Uri(line.Split(' ')[0]);
        // What it says of each rebuild is for people; it is read so that the pipe never fills.
        _ = _serve.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Ends the program as Ctrl+C does; gives its exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _serve!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _serve.WaitForExitAsync();
        return _serve.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_serve is { HasExited: false }) _serve.Kill();
        if (_serve is not null) await _serve.WaitForExitAsync();
        _serve?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
