using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>Where the bytes of a part lie in its file.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FilePart(long From, int Length);

/// <summary>
/// The parts of one file that each tell of an indicator: those that would be made from the same as in the last build are copied from its file, <paramref name="last"/>, where they lie as
/// <paramref name="known"/> says. Remembers where all of them lie now.
/// </summary>
internal sealed class FileParts(SiteDigests digests, IReadOnlyDictionary<Digest, FilePart> known, Stream? last) : IIndicatorParts
{
    public static readonly IReadOnlyDictionary<Digest, FilePart> None = FrozenDictionary<Digest, FilePart>.Empty;

    private readonly List<(Digest MadeFrom, FilePart Part)> _parts = [];
    private byte[] _part = [];

    /// <summary>What <see cref="Places"/> kept; none where the bytes are something else.</summary>
    public static IReadOnlyDictionary<Digest, FilePart> Read(ArraySegment<byte> places)
    {
        var (all, from) = (new Dictionary<Digest, FilePart>(), CacheReader.Of(places));
        try
        {
            while (from.Left > 0) all[from.ReadDigest()] = new FilePart(from.Read7BitEncodedInt64(), from.Read7BitEncodedInt());
            return all;
        }
        catch (FormatException)
        {
            return None;
        }
    }

    /// <summary>Where all parts lie, and what each was made from, as bytes.</summary>
    public KeptBytes Places(KeptStore store)
    {
        using var bytes = new MemoryStream();
        using (var to = new CacheWriter(bytes))
        {
            foreach (var (madeFrom, part) in _parts)
            {
                to.Write(madeFrom);
                to.Write7BitEncodedInt64(part.From);
                to.Write7BitEncodedInt(part.Length);
            }
        }

        return store.Keep(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    public void Write(Utf8JsonWriter json, Indicator indicator, Digest shown, Action write)
    {
        JsonFile.HandOn(json);
        // Between two items stands a comma.
        var begin = PlaceIn(json) + (_parts.Count == 0 ? 0 : 1);
        var madeFrom = new DigestWriter().Add(digests.Of(indicator)).Add(shown).Close();
        if (known.TryGetValue(madeFrom, out var part) && TryRead(part, out var bytes)) json.WriteRawValue(bytes, skipInputValidation: true);
        else write();
        _parts.Add((madeFrom, new FilePart(begin, (int)(PlaceIn(json) - begin))));
    }

    private static long PlaceIn(Utf8JsonWriter json) => json.BytesCommitted + json.BytesPending;

    private bool TryRead(FilePart part, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (last is null || part.From < 0 || part.Length <= 0 || part.From > last.Length - part.Length) return false;
        if (_part.Length < part.Length) _part = new byte[Math.Max(part.Length, 2 * _part.Length)];
        last.Position = part.From;
        // Somebody may cut it short meanwhile.
        if (last.ReadAtLeast(_part.AsSpan(0, part.Length), part.Length, throwOnEndOfStream: false) < part.Length) return false;
        bytes = _part.AsSpan(0, part.Length);
        return true;
    }
}
