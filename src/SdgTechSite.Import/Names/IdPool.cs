namespace SdgTechSite.Import.Names;

/// <summary>Gives each word its id: the same for words that differ in case and outer spaces only, another for every other word.</summary>
internal sealed class IdPool(string prefix)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Text)> _entries = [];

    public IReadOnlyList<(string Id, string Text)> Entries => _entries;

    public string this[int index] => _entries[index].Id;

    /// <summary>Keeps an id from being given.</summary>
    public void Reserve(string id) => _used.Add(id);

    /// <summary>The place of a word among the entries; new words get an id.</summary>
    public int Take(ReadOnlySpan<char> word, string? wanted = null)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var index)) return index;
        var text = word.ToString();
        var id = wanted ?? Slugs.Of(text, prefix);
        if (!_used.Add(id))
        {
            id = $"{id}-{Slugs.Hash(text)}";
            for (var next = 2; !_used.Add(id); next++) id = $"{Slugs.Of(text, prefix)}-{next}";
        }

        _known.Add(text, _entries.Count);
        _entries.Add((id, text));
        return _entries.Count - 1;
    }
}
