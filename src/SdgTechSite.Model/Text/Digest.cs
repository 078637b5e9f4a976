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
    /// <summary>What is gathered at most before it goes into the hash: most fingerprints are of less, and take one call.</summary>
    private const int MostGathered = 32 << 10;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 10);
    private int _length;
    private IncrementalHash? _before;

    public DigestWriter Add(string? text) => text is null ? Add(-1) : Add(text.Length).Raw(MemoryMarshal.AsBytes(text.AsSpan()));

    public DigestWriter Add(ReadOnlySpan<byte> bytes) => Add(bytes.Length).Raw(bytes);

    public DigestWriter Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        return this;
    }

    public DigestWriter Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    public DigestWriter Add(double? number) => number is { } value ? Add(1).Add(value) : Add(0);

    public DigestWriter Add(Digest digest) => Add((long)(ulong)(digest.Value >> 64)).Add((long)(ulong)digest.Value);

    public DigestWriter Add(FileHash hash)
    {
        hash.Write(Room(SHA256.HashSizeInBytes));
        return this;
    }

    public DigestWriter Add(FileStamp stamp) => Add(stamp.Size).Add((long)stamp.Inode).Add(stamp.Changed).Add(stamp.Modified);

    public DigestWriter Add(LocalizedText text) => AddAll(text.Texts, static (to, t) => to.Add(t.Language).Add(t.Text));

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

    /// <summary>The fingerprint of all that was taken. Nothing can be taken after it.</summary>
    public Digest Close()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (_before is null) SHA256.HashData(_bytes.AsSpan(0, _length), hash);
        else
        {
            HandOn();
            _before.GetHashAndReset(hash);
            _before.Dispose();
        }

        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        return new Digest(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    private DigestWriter Raw(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > MostGathered; bytes = bytes[MostGathered..]) bytes[..MostGathered].CopyTo(Room(MostGathered));
        bytes.CopyTo(Room(bytes.Length));
        return this;
    }

    /// <summary>The next bytes, at most <see cref="MostGathered"/>, to be written.</summary>
    private Span<byte> Room(int size)
    {
        if (_length + size > MostGathered) HandOn();
        var start = _length;
        _length += size;
        if (_length > _bytes.Length) Grow(start);
        return _bytes.AsSpan(start, size);
    }

    private void HandOn()
    {
        _before ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _before.AppendData(_bytes, 0, _length);
        _length = 0;
    }

    private void Grow(int kept)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length, 2 * _bytes.Length));
        _bytes.AsSpan(0, kept).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
