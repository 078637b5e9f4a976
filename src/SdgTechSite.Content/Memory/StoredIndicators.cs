using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// Indicators as an earlier run of the same program read them, in bytes, by their folders and the state of the files they depend on. Safe to read from
/// several threads.
/// </summary>
internal sealed class StoredIndicators
{
    private readonly Dictionary<string, Stored> _all;

    private StoredIndicators(Dictionary<string, Stored> all) => _all = all;

    /// <summary>Writes the parts that are whole indicators, and in which there was nothing to say.</summary>
    public static void Write(CacheWriter to, IReadOnlyCollection<KeyValuePair<string, ReadPart>> parts) =>
        to.WriteAll(parts.Where(p => p.Value is { Value: ReadIndicator { Indicator: not null, IsBroken: false }, Found.IsEmpty: true, Silences.IsEmpty: true }).ToList(), (w, part) =>
        {
            w.Write(part.Key);
            w.Write(part.Value.Key);
            w.WriteAll(part.Value.Tally, static (own, line) =>
            {
                own.Write7BitEncodedInt((int)line.Kind);
                own.WriteShared(line.Language);
                own.Write7BitEncodedInt(line.Count);
            });
            w.WritePart(own => IndicatorForm.Write(own, ((ReadIndicator)part.Value.Value!).Indicator!));
        });

    /// <summary>Reads where each of them lies; none of it where that cannot be read.</summary>
    public static StoredIndicators Read(Func<CacheReader> open)
    {
        try
        {
            return new StoredIndicators(open().ReadAll(static r => (Name: r.ReadString(), Stored: ReadStored(r))).ToDictionary(s => s.Name, s => s.Stored, StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            return new StoredIndicators([]);
        }
    }

    /// <summary>An indicator of that folder as these files give it, or null.</summary>
    public ReadPart? Find(string name, Digest key, IndicatorShelf shelf)
    {
        if (!_all.TryGetValue(name, out var stored) || stored.Key != key) return null;
        try
        {
            var indicator = shelf.Take(stored.Bytes);
            return name == $"indicators/{indicator.Id}" ? new ReadPart(key, new ReadIndicator(indicator, IsBroken: false), [], stored.Tally, []) : null;
        }
        catch (Exception exception) when (exception is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Stored ReadStored(CacheReader from) => new(
        from.ReadDigest(),
        from.ReadAll(static r => new TallyLine((TextKind)r.Read7BitEncodedInt(), r.ReadShared(), r.Read7BitEncodedInt())),
        from.ReadPart());

    private sealed record Stored(Digest Key, ImmutableArray<TallyLine> Tally, ArraySegment<byte> Bytes);
}
