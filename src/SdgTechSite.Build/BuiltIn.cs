using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace SdgTechSite.Build;

/// <summary>What the program brings along: templates with their assets, and the words of the interface.</summary>
public static class BuiltIn
{
    private static readonly Assembly Home = typeof(BuiltIn).Assembly;

    /// <summary>The program's version, which is part of every manifest.</summary>
    public static string Version { get; } = Home.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Language to the YAML text of <c>ui/&lt;language&gt;.yaml</c>.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } = ReadWords();

    /// <summary>Files below <c>templates/</c>, by path with that prefix, in ordinal order.</summary>
    public static ImmutableArray<(string Path, byte[] Bytes)> Templates() =>
        [.. Names("templates/").Select(name => (name, Read(name)))];

    /// <summary>A text that skeletons are made from: <c>skeletons/...</c> or <c>vocabulary/...</c>.</summary>
    internal static string Text(string name) => Encoding.UTF8.GetString(Read(name)).ReplaceLineEndings("\n");

    private static Dictionary<string, string> ReadWords() =>
        Names("ui/").ToDictionary(name => Path.GetFileNameWithoutExtension(name), name => Encoding.UTF8.GetString(Read(name)), StringComparer.Ordinal);

    private static IEnumerable<string> Names(string prefix) =>
        Home.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static byte[] Read(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
