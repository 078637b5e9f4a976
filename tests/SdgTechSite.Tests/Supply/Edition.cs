using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Supply;

/// <summary>What <c>src/publishing/package.sh</c> makes, and which works of others each of them contains.</summary>
internal sealed partial record Edition(string Name, ImmutableArray<Part> Runtime)
{
    private const string DotNet = "https://dot.net/";

    /// <summary>The version of the program.</summary>
    public static string Version { get; } = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    public static ImmutableArray<Edition> All { get; } =
    [
        new("linux-arm64", OfRuntime("linux-arm64", ahead: true)),
        new("linux-x64", OfRuntime("linux-x64", ahead: true)),
        new("osx-arm64", OfRuntime("osx-arm64", ahead: false)),
        new("tool", []),
        new("win-x64", OfRuntime("win-x64", ahead: false)),
    ];

    /// <summary>Packages that are in every edition.</summary>
    public static ImmutableArray<Part> Packages { get; } = ReadPackages();

    /// <summary>Data that is in every edition, and made from somebody else's.</summary>
    public static ImmutableArray<Part> Data { get; } =
    [
        new("Unicode CLDR", CldrVersion(), "data:unicode-cldr", "Unicode-3.0", "Copyright © 2004-2026 Unicode, Inc.", "https://cldr.unicode.org/") { IsData = true },
        new("United Nations: M49 and the Sustainable Development Goals", string.Empty, "data:united-nations", null, "Names and codes of areas, and titles of the Goals, as the United Nations publish them", "https://unstats.un.org/") { IsData = true },
    ];

    /// <summary>All of them.</summary>
    public IEnumerable<Part> Parts => Packages.Concat(Runtime).Concat(Data);

    private static ImmutableArray<Part> ReadPackages()
    {
        var locked = LockedPackage.Shipped(LockedPackage.FileOfProgram);
        var versions = locked.ToDictionary(p => p.Id, p => p.Version, StringComparer.OrdinalIgnoreCase);
        return [.. locked.Select(p => Nuspec.Describe(p, versions))];
    }

    // A test of tests/full holds these names to what a publish really takes.
    private static ImmutableArray<Part> OfRuntime(string platform, bool ahead)
    {
        string[] packs = ahead
            ? [$"Microsoft.AspNetCore.App.Runtime.{platform}", $"Microsoft.NETCore.App.Runtime.NativeAOT.{platform}"]
            : [$"Microsoft.AspNetCore.App.Runtime.{platform}", $"Microsoft.NETCore.App.Host.{platform}", $"Microsoft.NETCore.App.Runtime.{platform}"];
        var version = LockedPackage.RuntimeVersion;
        return [.. packs.Select(p => new Part(p, version, Part.AddressOfPackage(p, version), "MIT", "Copyright (c) .NET Foundation and Contributors", DotNet) { Source = "https://github.com/dotnet/dotnet" })];
    }

    private static string CldrVersion() =>
        CldrLine().Match(File.ReadAllText(Repository.PathOf("src", "SdgTechSite.Model", "Text", "Locales", "locales.tsv"))).Groups["version"].Value;

    [GeneratedRegex("Derived from Unicode CLDR (?<version>[0-9.]+[0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex CldrLine();
}
