namespace SdgTechSite.Output;

/// <summary>The names beside an output folder that a build uses while it runs. None of them stays when it ends, but for the site before.</summary>
internal static class BesideOutput
{
    /// <summary>The folder in which the new site grows, and which holds the old one after the exchange.</summary>
    public static string New(string output) => Of(output, "new");

    /// <summary>The site before the one that stands, where the next one is to grow in it: see <see cref="SiteBefore"/>. It says nothing about the site that stands.</summary>
    public static string Before(string output) => Of(output, "before");

    /// <summary>Where the old site waits while an exchange takes two renames.</summary>
    public static string Old(string output) => Of(output, "old");

    /// <summary>Says that an exchange of two renames has begun.</summary>
    public static string Journal(string output) => Of(output, "journal");

    /// <summary>Held while a build runs.</summary>
    public static string Lock(string output) => Of(output, "lock");

    /// <summary>True when a build was cut off, and the next one has to put that right.</summary>
    public static bool IsAnythingLeft(string output) => Path.Exists(New(output)) || Path.Exists(Old(output)) || Path.Exists(Journal(output));

    private static string Of(string output, string what) => Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.{what}");
}
