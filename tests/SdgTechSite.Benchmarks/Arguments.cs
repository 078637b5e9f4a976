using System.Globalization;

namespace SdgTechSite.Benchmarks;

/// <summary>The options of a command, <c>--name value</c> each.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _known = [];

    public Arguments(IReadOnlyList<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i += 2) _values[words[i].TrimStart('-')] = words[i + 1];
        if (words.Count % 2 == 1) _values[words[^1]] = string.Empty;
    }

    /// <summary>An option that no one has asked for; ask for it last.</summary>
    public string? Unknown => _values.Keys.FirstOrDefault(k => !_known.Contains(k));

    /// <summary>The value of an option; without a default it must be there.</summary>
    public string Text(string name, string? unless)
    {
        _known.Add(name);
        return _values.TryGetValue(name, out var value) ? value : unless ?? throw new FormatException($"--{name} is missing");
    }

    public int Number(string name, int unless) => int.Parse(Text(name, unless.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
