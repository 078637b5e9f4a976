using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Supply;

/// <summary>Under which terms the works of others may be in the program.</summary>
internal static class Licences
{
    private static readonly string[] Welcome = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "Unicode-3.0"];

    /// <summary>The licence that is taken of an SPDX expression: of several, the first that is welcome, or null when none is.</summary>
    public static string? Taken(string? expression) =>
        expression?.Split(" OR ").FirstOrDefault(l => Welcome.Contains(l, StringComparer.Ordinal));

    /// <summary>The words of a licence, without the line of whose it is.</summary>
    public static string Text(string licence) => File.ReadAllText(licence == "Unicode-3.0"
        ? Repository.PathOf("src", "SdgTechSite.Model", "Text", "Locales", "UNICODE-LICENSE.txt")
        : Repository.PathOf("tests", "SdgTechSite.Tests", "Supply", "licences", licence + ".txt")).ReplaceLineEndings("\n").TrimEnd();
}
