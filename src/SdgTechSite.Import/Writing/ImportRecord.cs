using System.Globalization;
using System.Text;

namespace SdgTechSite.Import.Writing;

/// <summary>
/// What the last import wrote, kept beside the content in a file whose name begins with a point, so that it is no content: a re-import knows by it which
/// files are its own, which of them people edited since, and from when the figures are.
/// </summary>
internal sealed record ImportRecord(DateOnly? Retrieved, string Inputs, IReadOnlyDictionary<string, string> Files)
{
    public const string Name = ".sdgtech-import";
    private const string Head = "sdgtech import 1";

    public static ImportRecord None { get; } = new(null, string.Empty, new Dictionary<string, string>(StringComparer.Ordinal));

    public static ImportRecord Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null) return None;
        var lines = File.ReadAllLines(path);
        if (lines.Length < 3 || lines[0] != Head) return None;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(3))
        {
            if (line.Length > 66) files[line[66..]] = line[..64];
        }

        return new ImportRecord(DateOnly.TryParseExact(lines[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null, lines[2], files);
    }

    public byte[] ToBytes()
    {
        var text = new StringBuilder(Head).Append('\n').Append(Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n').Append(Inputs).Append('\n');
        foreach (var (path, hash) in Files.OrderBy(f => f.Key, StringComparer.Ordinal)) text.Append(hash).Append("  ").Append(path).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
