using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SdgTechSite.Model;

/// <summary>The SHA-256 of a file. Written as 64 lower-case hexadecimal digits; in memory a fifth of that, and a large site has hundreds of thousands.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileHash(UInt128 High, UInt128 Low)
{
    /// <summary>How many digits it is written with.</summary>
    public const int Digits = 2 * SHA256.HashSizeInBytes;

    /// <summary>The hash of all these bytes.</summary>
    public static FileHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    /// <summary>The hash of what is left of a stream.</summary>
    public static FileHash Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return Read(hash);
    }

    /// <summary>A hash from its 32 bytes.</summary>
    public static FileHash Read(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    /// <summary>A hash from its hexadecimal digits. Throws <see cref="FormatException"/> where they are none.</summary>
    public static FileHash Parse(ReadOnlySpan<char> digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return digits.Length == Digits && Convert.FromHexString(digits, hash, out _, out _) == OperationStatus.Done ? Read(hash) : throw new FormatException("A SHA-256 has 64 digits.");
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt128BigEndian(to, High);
        BinaryPrimitives.WriteUInt128BigEndian(to[16..], Low);
    }

    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Write(hash);
        return Convert.ToHexStringLower(hash);
    }
}
