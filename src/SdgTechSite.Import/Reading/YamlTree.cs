using SdgTechSite.Import.Names;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SdgTechSite.Import.Reading;

/// <summary>
/// A node of foreign YAML: text, a list or a mapping with the line it starts on. Nothing foreign is refused as a whole: aliases and what is
/// nested too deep become nodes that are <see cref="IsOpaque"/>, and keys that stand twice are kept apart in <see cref="Twice"/>.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 16;
    private const int MostNodes = 200_000;

    private YamlTree(string? scalar, bool quoted, int line) => (Scalar, Quoted, Line) = (scalar, quoted, line);

    public string? Scalar { get; }

    public bool Quoted { get; }

    public int Line { get; }

    public bool IsOpaque { get; private init; }

    public List<YamlTree> Items { get; } = [];

    public List<(string Key, YamlTree Value)> Entries { get; } = [];

    public List<(string Key, int Line)> Twice { get; } = [];

    /// <summary>Reads a document.</summary>
    /// <exception cref="FormatException">The text is no YAML, or has more nodes than any list of words.</exception>
    public static YamlTree Read(string text)
    {
        var nodes = 0;
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return new YamlTree(null, false, 1);
            parser.Consume<DocumentStart>();
            return Node(parser, 0, ref nodes);
        }
        // The parser throws whatever comes to it on broken text, the end of a stream and null references among it; nothing else runs in here.
        catch (Exception exception) when (exception is not FormatException and not OutOfMemoryException)
        {
            throw new FormatException(exception is YamlException { Start.Line: var line } ? $"line {line}: {exception.Message}" : exception.Message, exception);
        }
    }

    public YamlTree? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name == key) return value;
        }

        return null;
    }

    public string? Text(string key) => Find(key)?.Scalar;

    /// <summary>A mapping from language to text, or plain text for any language.</summary>
    public Localized Texts(string key) => Find(key) is not { } node ? new Localized(new Dictionary<string, string>(StringComparer.Ordinal))
        : node.Scalar is { } text ? Localized.Of("*", text)
        : new Localized(node.Entries.Where(e => e.Value.Scalar is { Length: > 0 }).ToDictionary(e => e.Key, e => e.Value.Scalar!, StringComparer.Ordinal));

    private static YamlTree Node(Parser parser, int depth, ref int nodes)
    {
        var at = parser.Consume<ParsingEvent>();
        var line = (int)at.Start.Line;
        if (++nodes > MostNodes) throw new FormatException("the file has more values than are read");
        if (at is Scalar scalar) return new YamlTree(scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" ? string.Empty : scalar.Value, scalar.Style != ScalarStyle.Plain, line);
        if (depth > Deepest || at is not (SequenceStart or MappingStart))
        {
            if (at is SequenceStart or MappingStart) Skip(parser, ref nodes);
            return new YamlTree(null, false, line) { IsOpaque = true };
        }

        var node = new YamlTree(null, false, line);
        if (at is SequenceStart)
        {
            while (!parser.TryConsume<SequenceEnd>(out _)) node.Items.Add(Node(parser, depth + 1, ref nodes));
            return node;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, depth + 1, ref nodes);
            var value = Node(parser, depth + 1, ref nodes);
            if (key.Scalar is not { } name) continue;
            if (seen.Add(name)) node.Entries.Add((name, value));
            else node.Twice.Add((name, key.Line));
        }

        return node;
    }

    /// <summary>Passes over what is nested too deep, without going down itself.</summary>
    private static void Skip(Parser parser, ref int nodes)
    {
        for (var open = 1; open > 0;)
        {
            var at = parser.Consume<ParsingEvent>();
            if (++nodes > MostNodes) throw new FormatException("the file has more values than are read");
            if (at is SequenceStart or MappingStart) open++;
            else if (at is SequenceEnd or MappingEnd) open--;
        }
    }
}
