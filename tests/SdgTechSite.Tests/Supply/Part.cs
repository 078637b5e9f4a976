using System.Collections.Immutable;

namespace SdgTechSite.Tests.Supply;

/// <summary>
/// Something made by others that is inside the program: a package, a part of the runtime, or data. <paramref name="Address"/> is its package URL, or its
/// name where it is no package; <paramref name="Version"/> is empty where it has none; <paramref name="Licence"/> is an SPDX expression, or null where its
/// publisher states none.
/// </summary>
internal sealed record Part(string Name, string Version, string Address, string? Licence, string Copyright, string Website)
{
    /// <summary>Where its source is kept, if it says so.</summary>
    public string? Source { get; init; }

    /// <summary>SHA-512 of the package as it was fetched, in hexadecimal digits.</summary>
    public string? Sha512 { get; init; }

    /// <summary>Addresses of the parts that it needs in turn.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Names of countries and the like are no library.</summary>
    public bool IsData { get; init; }

    public static string AddressOfPackage(string id, string version) => $"pkg:nuget/{id}@{version}";
}
