using System.Text.Json;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// What was read of a manifest so far. Keys that it does not know are passed over; those that it does may come in any order. Throws <see cref="FormatException"/> or
/// <see cref="InvalidOperationException"/> where a value is not what its key wants.
/// </summary>
internal sealed class ManifestDraft(FileFound found)
{
    /// <summary>How deep the keys of the manifest lie, and what it lists.</summary>
    private const int Top = 1;

    private const int OfFiles = 2;
    private const int OfFile = 3;

    private int? _format;
    private string? _program;
    private string? _content;
    private string? _revision;
    private string? _packedFrom;
    private string? _key;

    /// <summary>Null before the list of files, true in it, false behind it.</summary>
    private bool? _isInFiles;
    private char[] _path = new char[256];
    private int? _pathLength;
    private long? _size;
    private FileHash? _sha256;

    /// <summary>The manifest without its files; null where something is missing, or the format is another.</summary>
    public SiteManifest? Manifest() =>
        _format == SiteManifest.Format && _isInFiles == false && _program is { } program && _content is { } content ? new SiteManifest(program, content, _revision, [], _packedFrom) : null;

    public void See(ref Utf8JsonReader json)
    {
        var (kind, depth) = (json.TokenType, json.CurrentDepth);
        if (depth == 0 && kind is not (JsonTokenType.StartObject or JsonTokenType.EndObject)) throw new FormatException("This is no object.");
        if (kind == JsonTokenType.PropertyName && (depth == Top || (_isInFiles == true && depth == OfFile))) _key = json.GetString();
        else if (depth == Top && kind == JsonTokenType.EndArray && _isInFiles == true) _isInFiles = false;
        else if (depth == Top) SeeTop(ref json);
        else if (_isInFiles == true && depth == OfFiles) SeeFile(kind);
        else if (_isInFiles == true && depth == OfFile) SeeOfFile(ref json);
    }

    private void SeeTop(ref Utf8JsonReader json)
    {
        // The end of something that is not known.
        if (json.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) return;
        switch (_key)
        {
            case "format": _format = json.GetInt32(); break;
            case "program": _program = Text(ref json); break;
            case "content": _content = Text(ref json); break;
            case "revision": _revision = Text(ref json); break;
            case "packed_from": _packedFrom = Text(ref json); break;
            case "files" when json.TokenType == JsonTokenType.StartArray && _isInFiles is null: _isInFiles = true; break;
            case "files": throw new FormatException("There is one list of files.");
        }
    }

    private void SeeFile(JsonTokenType kind)
    {
        if (kind == JsonTokenType.StartObject) (_pathLength, _size, _sha256) = (null, null, null);
        else if (kind != JsonTokenType.EndObject || _pathLength is not { } length || _size is not { } size || _sha256 is not { } sha256) throw new FormatException("A file that is none.");
        else if (!IsRight(_path.AsSpan(0, length), size) || !found(_path.AsSpan(0, length), size, sha256)) throw new FormatException("A path that no file of a site has.");
    }

    private void SeeOfFile(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) return;
        switch (_key)
        {
            case "path":
                if (json.ValueSpan.Length > _path.Length) _path = new char[json.ValueSpan.Length];
                _pathLength = json.CopyString(_path);
                break;
            case "size": _size = json.GetInt64(); break;
            case "sha256":
                Span<char> digits = stackalloc char[FileHash.Digits];
                _sha256 = json.ValueSpan.Length == FileHash.Digits ? FileHash.Parse(digits[..json.CopyString(digits)]) : throw new FormatException("A SHA-256 has 64 digits.");
                break;
        }
    }

    private static bool IsRight(ReadOnlySpan<char> path, long size) => size >= 0 && ManifestReader.IsBelow(path) && !SiteManifest.IsItself(path);

    /// <summary>A text that can be shown in a terminal as it is.</summary>
    private static string? Text(ref Utf8JsonReader json)
    {
        var text = json.GetString();
        return text is null || !ControlCharacters.AreIn(text) ? text : throw new FormatException("A text that cannot be shown.");
    }
}
