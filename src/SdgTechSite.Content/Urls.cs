using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>Addresses that readers can open.</summary>
internal static class Urls
{
    /// <summary>The address under a key, or null; anything but http and https is reported.</summary>
    public static string? Read(MappingReader entry, string key) => Checked(entry, key, entry.Text(key));

    /// <summary>The same for a key that must be there.</summary>
    public static string? Require(MappingReader entry, string key) => Checked(entry, key, entry.RequireText(key));

    private static string? Checked(MappingReader entry, string key, Located<string>? given)
    {
        if (given is not { } url) return null;
        if (Uri.TryCreate(url.Value, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") return url.Value;
        entry.Context.Bag.Add(Rules.UnsafeLink.At(url.Span, $"'{key}' is not an address that readers can open.", "Write it with https:// in front."));
        return null;
    }
}
