using System.IO.Hashing;

namespace SdgTechSite.Output;

/// <summary>Hands on what is written into it, and counts and sums it meanwhile. Closing it closes the stream behind it.</summary>
internal sealed class SummedStream(Stream to) : Stream
{
    private readonly Crc32 _sum = new();
    private long _length;

    /// <summary>The CRC-32 of what was written so far.</summary>
    public uint Crc => _sum.GetCurrentHashAsUInt32();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _sum.Append(buffer);
        _length += buffer.Length;
        to.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) to.Dispose();
        base.Dispose(disposing);
    }
}
