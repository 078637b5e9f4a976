namespace SdgTechSite.Model;

/// <summary>Bytes that are needed again later in a build, in memory or in the file of a <see cref="KeptStore"/>. They never change. Safe to read from any thread.</summary>
public abstract class KeptBytes
{
    public static readonly KeptBytes None = Of(Array.Empty<byte>());

    private KeptBytes(int length) => Length = length;

    public int Length { get; }

    /// <summary>Bytes that stay where they are; nobody may change them any more.</summary>
    public static KeptBytes Of(ArraySegment<byte> bytes) => new InMemory(bytes);

    internal static KeptBytes In(SpillFile file, long offset, int length) => new InFile(file, offset, length);

    /// <summary>The bytes, which the caller must not change. Throws <see cref="IOException"/> where the disk gives them back no more.</summary>
    public abstract ArraySegment<byte> Read();

    /// <summary>A part of them, which is not read for it.</summary>
    public abstract KeptBytes Slice(int start, int length);

    private sealed class InMemory(ArraySegment<byte> bytes) : KeptBytes(bytes.Count)
    {
        public override ArraySegment<byte> Read() => bytes;

        public override KeptBytes Slice(int start, int length) => Of(bytes.Slice(start, length));
    }

    private sealed class InFile(SpillFile file, long offset, int length) : KeptBytes(length)
    {
        public override ArraySegment<byte> Read() => file.Read(offset, Length);

        public override KeptBytes Slice(int start, int length)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(start);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
            return In(file, offset + start, length);
        }
    }
}
