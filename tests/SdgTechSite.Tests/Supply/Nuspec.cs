using System.Text.Json;
using System.Xml.Linq;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Supply;

/// <summary>What a package says of itself, read where the restore has put it.</summary>
internal static class Nuspec
{
    private static readonly Lazy<string[]> Folders = new(PackageFolders);

    /// <summary>A package as a part of the program; <paramref name="versions"/> are those of all packages, by id.</summary>
    public static Part Describe(LockedPackage package, IReadOnlyDictionary<string, string> versions)
    {
        var folder = FolderOf(package.Id, package.Version);
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Descendants().First(e => e.Name.LocalName == "metadata");
        return new Part(package.Id, package.Version, Part.AddressOfPackage(package.Id, package.Version), Licence(metadata), Copyright(metadata), Text(metadata, "projectUrl") ?? string.Empty)
        {
            Source = Source(metadata),
            Sha512 = Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(Directory.EnumerateFiles(folder, "*.nupkg.sha512").Single()).Trim())),
            Needs = [.. package.Needs.Select(n => Part.AddressOfPackage(n, versions[n]))],
        };
    }

    /// <summary>Where the restore has put a package.</summary>
    public static string FolderOf(string id, string version) =>
        Folders.Value.SelectMany(f => Directory.EnumerateDirectories(f).Where(d => Path.GetFileName(d).Equals(id, StringComparison.OrdinalIgnoreCase)))
            .Select(d => Path.Combine(d, version)).First(Directory.Exists);

    private static string[] PackageFolders()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "SdgTechSite", "obj", "project.assets.json")));
        return [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name)];
    }

    // A licence that is a file, or an address alone, is none that a program can hold to a list: a person has to read it.
    private static string? Licence(XElement metadata) =>
        Element(metadata, "license") is { } licence && licence.Attribute("type")?.Value == "expression" ? licence.Value : null;

    private static string Copyright(XElement metadata) => Text(metadata, "copyright") ?? $"Copyright {Text(metadata, "authors")}";

    private static string? Source(XElement metadata) =>
        Element(metadata, "repository")?.Attribute("url")?.Value is { } url ? url.Replace("git://", "https://", StringComparison.Ordinal) : null;

    private static XElement? Element(XElement metadata, string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Text(XElement metadata, string name) => Element(metadata, name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
