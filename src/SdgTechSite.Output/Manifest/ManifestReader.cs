using System.Collections.Immutable;
using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Reads a manifest that may come from anywhere: whatever it says, no path of it leads out of the site.</summary>
internal static class ManifestReader
{
    /// <summary>The manifest; null when it is broken, of another format, or names a path twice or outside the site.</summary>
    public static SiteManifest? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("format").GetInt32() != SiteManifest.Format) return null;
            ImmutableArray<ManifestEntry> files = [.. root.GetProperty("files").EnumerateArray().Select(Entry)];
            if (!files.All(IsRight) || files.DistinctBy(f => f.Route).Count() != files.Length) return null;
            return new SiteManifest(Text(root, "program"), Text(root, "content"), Optional(root, "revision"), files, Optional(root, "packed_from"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A path below the site's root, in the one way in which paths of a site are written.</summary>
    public static bool IsBelow(string path)
    {
        if (path.Length == 0 || path.AsSpan().ContainsAny('\\', ':') || ControlCharacters.AreIn(path)) return false;
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(part) is "" or "." or "..") return false;
        }

        return true;
    }

    private static ManifestEntry Entry(JsonElement file) => new(new Route(Text(file, "path")), file.GetProperty("size").GetInt64(), FileHash.Parse(Text(file, "sha256")));

    private static bool IsRight(ManifestEntry file) => file.Size >= 0 && IsBelow(file.Route.Path) && !SiteManifest.IsItself(file.Route.Path);

    private static string Text(JsonElement parent, string key) => Optional(parent, key) ?? throw new FormatException(key);

    /// <summary>A text that can be shown in a terminal as it is.</summary>
    private static string? Optional(JsonElement parent, string key)
    {
        var text = parent.TryGetProperty(key, out var value) ? value.GetString() : null;
        return text is null || !ControlCharacters.AreIn(text) ? text : throw new FormatException(key);
    }
}
