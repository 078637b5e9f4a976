using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Supply;

/// <summary>A package as a lock file of <c>src/</c> pins it.</summary>
internal sealed record LockedPackage(string Id, string Version, bool IsDirect, ImmutableArray<string> Needs)
{
    /// <summary>What the SDK adds by itself to compile ahead. What of it gets into a program is told apart, as the runtime.</summary>
    private static readonly string[] OfTheSdk = ["Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Tasks"];

    /// <summary>The lock files of all projects that ship.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "packages*.lock.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The lock file of the program itself, which pins what the others need as well.</summary>
    public static string FileOfProgram => Repository.PathOf("src", "SdgTechSite", "packages.lock.json");

    /// <summary>The version of the runtime that is compiled in: it goes with the compiler, which the lock file pins.</summary>
    public static string RuntimeVersion { get; } = Read(FileOfProgram).Single(p => p.Id == OfTheSdk[0]).Version;

    /// <summary>Everything a lock file pins for all platforms, without the projects.</summary>
    public static ImmutableArray<LockedPackage> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. json.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(p => Text(p.Value, "type") != "Project")
                .Select(p => new LockedPackage(p.Name, Text(p.Value, "resolved")!, Text(p.Value, "type") == "Direct", Keys(p.Value)))
                .OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>What of them is in the program: not the analyzers, which every project has from Directory.Build.props, nor the SDK's own.</summary>
    public static ImmutableArray<LockedPackage> Shipped(string file)
    {
        var tools = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("PackageReference")
            .Where(p => p.Attribute("PrivateAssets")?.Value == "all").Select(p => p.Attribute("Include")!.Value)
            .Concat(OfTheSdk).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Read(file).Where(p => !tools.Contains(p.Id))];
    }

    private static string? Text(JsonElement package, string key) => package.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static ImmutableArray<string> Keys(JsonElement package) =>
        package.TryGetProperty("dependencies", out var needs) ? [.. needs.EnumerateObject().Select(n => n.Name)] : [];
}
