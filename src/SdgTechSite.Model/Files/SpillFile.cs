using Microsoft.Win32.SafeHandles;

namespace SdgTechSite.Model;

/// <summary>A file of this run alone that only grows, among those that the system knows to be temporary. Nothing of it is left, however the program ends.</summary>
internal sealed class SpillFile : IDisposable
{
    /// <summary>What is written at a time.</summary>
    private const int Piece = 64 << 10;

    private readonly Lock _lock = new();
    private readonly SafeFileHandle _file;
    private readonly byte[] _piece = new byte[Piece];
    private int _inPiece;
    private long _written;

    private SpillFile(SafeFileHandle file) => _file = file;

    /// <summary>A new one; null where none can be made.</summary>
    public static SpillFile? TryCreate()
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            if (OperatingSystem.IsWindows()) return new SpillFile(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose));
            var file = new SpillFile(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
            // A file that is open stays one without its name, and goes with the program. Where the name stays, it does no harm.
            TryDelete(path);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Adds bytes; gives their place, or null where there is no room for them. Not safe to call from several threads.</summary>
    public long? TryAppend(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Piece - _inPiece && !TryWriteDown()) return null;
        lock (_lock)
        {
            var place = _written + _inPiece;
            if (bytes.Length > Piece) return TryWrite(bytes) ? place : null;
            bytes.CopyTo(_piece.AsSpan(_inPiece));
            _inPiece += bytes.Length;
            return place;
        }
    }

    public byte[] Read(long place, int length)
    {
        var bytes = new byte[length];
        lock (_lock)
        {
            if (place >= _written)
            {
                _piece.AsSpan((int)(place - _written), length).CopyTo(bytes);
                return bytes;
            }
        }

        for (var read = 0; read < length;)
        {
            var now = RandomAccess.Read(_file, bytes.AsSpan(read), place + read);
            read += now > 0 ? now : throw new EndOfStreamException("A temporary file was cut off while the build ran.");
        }

        return bytes;
    }

    public void Dispose() => _file.Dispose();

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As said where it is asked for.
        }
    }

    private bool TryWriteDown()
    {
        lock (_lock)
        {
            if (!TryWrite(_piece.AsSpan(0, _inPiece))) return false;
            _inPiece = 0;
            return true;
        }
    }

    private bool TryWrite(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_file, bytes, _written);
            _written += bytes.Length;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The disk is full, or the account may not fill it; what was not written down is still in memory.
            return false;
        }
    }
}
