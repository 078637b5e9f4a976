using System.Collections.Concurrent;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// What the last reading gave, part by part, for readings that follow one another: a part whose files did not change is taken over together with
/// everything that was found in it, so that an edit costs what the edited part costs. Only the last state of a part is kept.
/// </summary>
public sealed class ReadingMemory
{
    private ConcurrentDictionary<string, ReadPart> _last = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, ReadPart> _now = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, string> _stamps = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Starts a reading. <paramref name="stamps"/> say for every file of the content, by its path in it, in which state it was seen last; a file
    /// without one is read anew each time. Parts that the reading before did not need are forgotten.
    /// </summary>
    public void Begin(IReadOnlyDictionary<string, string> stamps)
    {
        (_last, _now) = (_now, new ConcurrentDictionary<string, ReadPart>(StringComparer.Ordinal));
        _stamps = stamps;
    }

    /// <summary>The state of these files in one text, or null when a file's state is not known.</summary>
    internal string? KeyOf(IEnumerable<string> files)
    {
        var states = files.Select(f => (Path: f, Stamp: _stamps.GetValueOrDefault(f))).ToList();
        return states.Exists(s => s.Stamp is null) ? null : string.Join('\n', states.Select(s => $"{s.Path}\t{s.Stamp}"));
    }

    internal ReadPart? Find(string name, string key) => _last.TryGetValue(name, out var part) && string.Equals(part.Key, key, StringComparison.Ordinal) ? part : null;

    internal void Keep(string name, ReadPart part) => _now[name] = part;
}

/// <summary>A part of the content as it was read, with everything that reading it said on the way.</summary>
internal sealed record ReadPart(string Key, object? Value, ImmutableArray<Diagnostic> Found, TranslationTally Tally, ImmutableArray<Silence> Silences);
