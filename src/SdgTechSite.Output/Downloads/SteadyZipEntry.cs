using System.Buffers.Binary;
using System.Text;

namespace SdgTechSite.Output;

/// <summary>An entry of a <see cref="SteadyZip"/> as it lies there: <paramref name="Data"/> as <paramref name="Method"/> packed it, <paramref name="Size"/> and <paramref name="Crc"/> of what that gives.</summary>
internal sealed record SteadyZipEntry(string Path, uint Time, ushort Method, uint Crc, long Size, byte[] Data)
{
    /// <summary>With this, an entry begins.</summary>
    public const uint Mark = 0x04034B50;

    private const int Head = 30;

    /// <summary>The next entry; null where there is none, or none that is whole, or where another program wrote it.</summary>
    public static SteadyZipEntry? Read(Stream from)
    {
        Span<byte> head = stackalloc byte[Head];
        if (from.ReadAtLeast(head, Head, throwOnEndOfStream: false) < Head || BinaryPrimitives.ReadUInt32LittleEndian(head) != Mark) return null;
        var (packed, named, more) = (BinaryPrimitives.ReadUInt32LittleEndian(head[18..]), BinaryPrimitives.ReadUInt16LittleEndian(head[26..]), BinaryPrimitives.ReadUInt16LittleEndian(head[28..]));
        if (more != 0 || packed > Array.MaxLength || packed > from.Length - from.Position - named) return null;
        var (name, data) = (new byte[named], new byte[packed]);
        from.ReadExactly(name);
        from.ReadExactly(data);
        return new SteadyZipEntry(
            Encoding.UTF8.GetString(name),
            BinaryPrimitives.ReadUInt32LittleEndian(head[10..]),
            BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(head[14..]),
            BinaryPrimitives.ReadUInt32LittleEndian(head[22..]),
            data);
    }
}
