using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SdgTechSite.Model;

/// <summary>A fingerprint of whatever something is made from: the first half of a SHA-256.</summary>
public readonly record struct Digest(UInt128 Value);

/// <summary>Takes values one after the other into a <see cref="Digest"/>. Each carries its length, so that no two lists of values look the same.</summary>
public sealed class DigestWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public DigestWriter Add(string? text) => text is null ? Add(-1) : Add(text.Length).Raw(MemoryMarshal.AsBytes(text.AsSpan()));

    public DigestWriter Add(ReadOnlySpan<byte> bytes) => Add(bytes.Length).Raw(bytes);

    public DigestWriter Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public DigestWriter Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    public DigestWriter Add(double? number) => number is { } value ? Add(1).Add(value) : Add(0);

    public DigestWriter Add(Digest digest) => Add((long)(ulong)(digest.Value >> 64)).Add((long)(ulong)digest.Value);

    public DigestWriter Add(LocalizedText text) => AddAll(text.ByLanguage, static (to, t) => to.Add(t.Key).Add(t.Value));

    /// <summary>Takes every item, and how many there are.</summary>
    public DigestWriter AddAll<T>(IEnumerable<T> items, Action<DigestWriter, T> add)
    {
        var count = 0;
        foreach (var item in items)
        {
            add(this, item);
            count++;
        }

        return Add(count);
    }

    public Digest Close() => new(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(_bytes.WrittenSpan)));

    private DigestWriter Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }
}
