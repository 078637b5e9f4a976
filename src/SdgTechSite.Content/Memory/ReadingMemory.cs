using System.Collections.Concurrent;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// What the last reading gave, part by part, for readings that follow one another: a part whose files did not change is taken over together with
/// everything that was found in it, so that an edit costs what the edited part costs. Only the last state of a part is kept. Indicators can be written
/// for a later run of the program (<see cref="WriteIndicators"/>).
/// </summary>
public sealed class ReadingMemory
{
    private readonly Lazy<StoredIndicators>? _stored;
    private ConcurrentDictionary<string, ReadPart> _last = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, ReadPart> _now = new(StringComparer.Ordinal);
    private Func<string, Digest?> _stampOf = static _ => null;
    private ImmutableArray<TallyLine> _tally = [];

    /// <summary>A memory of nothing.</summary>
    public ReadingMemory()
    {
    }

    /// <summary>
    /// The memory of an earlier run, as <see cref="WriteIndicators"/> wrote it; it is read when an indicator is asked for, and is empty where <paramref name="open"/> throws
    /// <see cref="IOException"/> or <see cref="FormatException"/>.
    /// </summary>
    public ReadingMemory(Func<CacheReader> open) => _stored = new(() => StoredIndicators.Read(open));

    /// <summary>
    /// Starts a reading. <paramref name="stampOf"/> says of every file of the content, by its path in it, in which state it was seen; a file without a state
    /// is read anew each time. It is asked before a part is read, or after that where nothing could be taken over. Parts that the reading before did not need are forgotten.
    /// </summary>
    public void Begin(Func<string, Digest?> stampOf)
    {
        (_last, _now) = (_now, new ConcurrentDictionary<string, ReadPart>(StringComparer.Ordinal));
        _stampOf = stampOf;
    }

    /// <summary>True when there is nothing to take over.</summary>
    internal bool IsEmpty => _stored is null && _last.IsEmpty;

    /// <summary>Writes the indicators of the last reading in which nothing was found.</summary>
    public void WriteIndicators(CacheWriter to) => StoredIndicators.Write(to, [.. _now.OrderBy(p => p.Key, StringComparer.Ordinal)]);

    /// <summary>The state of these files of a tree, or null when a file's state is not known.</summary>
    internal Digest? KeyOf(SourceTree tree, IEnumerable<string> files)
    {
        var states = new List<(string Shown, Digest Stamp)>();
        foreach (var file in files)
        {
            if (_stampOf(file) is not { } stamp) return null;
            states.Add((tree.Show(file), stamp));
        }

        return new DigestWriter().AddAll(states, static (to, state) => to.Add(state.Shown).Add(state.Stamp)).Close();
    }

    internal ReadPart? Find(string name, Digest key) => _last.TryGetValue(name, out var part) && part.Key == key ? part : null;

    /// <summary>An indicator that an earlier run left; null when it left none of these files, or one that cannot be read.</summary>
    internal ReadPart? FindStored(string name, Digest key, IndicatorShelf shelf) => _stored?.Value.Find(name, key, shelf);

    internal void Keep(string name, ReadPart part) => _now[name] = part with { Tally = Once(part.Tally) };

    /// <summary>The same counts as an object that most parts have in common: most indicators have as many texts in the same languages.</summary>
    private ImmutableArray<TallyLine> Once(ImmutableArray<TallyLine> tally)
    {
        var last = _tally;
        return tally.AsSpan().SequenceEqual(last.AsSpan()) ? last : _tally = tally;
    }
}

/// <summary>A part of the content as it was read, with everything that reading it said on the way.</summary>
internal sealed record ReadPart(Digest Key, object? Value, ImmutableArray<Diagnostic> Found, ImmutableArray<TallyLine> Tally, ImmutableArray<Silence> Silences);

/// <summary>What reading the folder of an indicator gave; null where there is too little of it to go on.</summary>
internal sealed record ReadIndicator(Indicator? Indicator, bool IsBroken);
