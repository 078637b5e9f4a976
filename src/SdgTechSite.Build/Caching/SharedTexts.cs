using System.Text;

namespace SdgTechSite.Build;

/// <summary>Writes a cache; texts that come again and again, such as addresses, are written once and named by their number from then on.</summary>
internal sealed class CacheWriter(Stream to) : BinaryWriter(to, Encoding.UTF8, leaveOpen: true)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public void WriteShared(string text)
    {
        if (_known.TryGetValue(text, out var number))
        {
            Write7BitEncodedInt(number);
            return;
        }

        _known[text] = _known.Count + 1;
        Write7BitEncodedInt(0);
        Write(text);
    }
}

/// <summary>Reads what <see cref="CacheWriter"/> wrote.</summary>
internal sealed class CacheReader(Stream from) : BinaryReader(from, Encoding.UTF8)
{
    private readonly List<string> _known = [];

    /// <summary>A shared text. Throws <see cref="FormatException"/> where the number is of none.</summary>
    public string ReadShared()
    {
        var number = Read7BitEncodedInt();
        if (number > _known.Count || number < 0) throw new FormatException("A text that was not there before.");
        if (number > 0) return _known[number - 1];
        var text = ReadString();
        _known.Add(text);
        return text;
    }
}
