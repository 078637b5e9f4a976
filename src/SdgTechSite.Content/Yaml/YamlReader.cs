using System.Collections.Immutable;
using SdgTechSite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SdgTechSite.Content.Yaml;

/// <summary>
/// Reads one YAML document, from the parser's events, into located nodes: no reflection, every scalar with its place,
/// aliases and deep nesting refused.
/// </summary>
internal sealed class YamlReader
{
    private const int Deepest = 32;

    private readonly Parser _parser;
    private readonly string _path;
    private readonly int _lineOffset;
    private readonly DiagnosticBag _bag;

    private YamlReader(string text, string path, int lineOffset, DiagnosticBag bag)
    {
        _parser = new Parser(new StringReader(text));
        (_path, _lineOffset, _bag) = (path, lineOffset, bag);
    }

    /// <summary>
    /// The document as a mapping, or null when it cannot be read. <paramref name="lineOffset"/> is added to line numbers
    /// (front matter does not start on line 1).
    /// </summary>
    public static YamlMapping? ReadMapping(string text, string path, DiagnosticBag bag, int lineOffset = 0)
    {
        var reader = new YamlReader(text, path, lineOffset, bag);
        try
        {
            return reader.Document();
        }
        catch (YamlException exception)
        {
            reader.ReportSyntax(exception.Start, Reason(exception));
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or EndOfStreamException)
        {
            // The parser has no message of its own for some broken text, such as a tab inside a plain value.
            reader.ReportUnreadable(text);
            return null;
        }
        catch (Refused)
        {
            return null;
        }
    }

    private static string Reason(YamlException exception)
    {
        var text = exception.Message;
        var colon = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon >= 0 ? text[(colon + 3)..] : text).TrimEnd('.') + ".";
    }

    /// <summary>What the parser cannot name: most often a tab, which is named at its place.</summary>
    private void ReportUnreadable(string text)
    {
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0)
        {
            ReportSyntax(_parser.Current?.End ?? Mark.Empty, "What follows here is not YAML.");
            return;
        }

        var before = text.AsSpan(0, tab);
        _bag.Add(Rules.YamlSyntax.At(new SourceSpan(_path, before.Count('\n') + 1 + _lineOffset, tab - before.LastIndexOf('\n'), 1), "The YAML cannot be read: a tab stands here.", "Indent with spaces."));
    }

    private void ReportSyntax(Mark at, string reason) => _bag.Add(Rules.YamlSyntax.At(
        new SourceSpan(_path, (int)at.Line + _lineOffset, (int)at.Column, 0),
        $"The YAML cannot be read: {reason}",
        "Indent with spaces, put a space after each colon, and quote text that holds a colon or starts with a special character."));

    private YamlMapping? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return new YamlMapping([], SourceSpan.OfFile(_path));
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _)) throw Refuse(Rules.YamlForbidden, Span(_parser.Current!), "A file holds one YAML document.", "Remove the line '---' and what follows it.");
        if (root is YamlMapping mapping) return mapping;
        if (root is YamlScalar { IsNull: true }) return new YamlMapping([], root.Span);
        _bag.Add(Rules.WrongType.At(root.Span, "The file must be a mapping of keys to values."));
        return null;
    }

    private YamlNode Node(int depth)
    {
        var at = _parser.Consume<ParsingEvent>();
        if (depth > Deepest) throw Refuse(Rules.TooLarge, Span(at), $"Values are nested more than {Deepest} levels deep.", "Flatten the file.");
        if (at is AnchorAlias) throw Refuse(Rules.YamlForbidden, Span(at), "Aliases (*name) are not allowed.", "Write the value out where it is needed.");
        if (at is NodeEvent { Anchor.IsEmpty: false }) throw Refuse(Rules.YamlForbidden, Span(at), "Anchors (&name) are not allowed.", "Write the value out where it is needed.");
        if (at is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false }) throw Refuse(Rules.YamlForbidden, Span(at), "Tags (!name) are not allowed.", "Leave the tag out.");
        return at switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Span(scalar)),
            SequenceStart => List(Span(at), depth),
            MappingStart => Mapping(Span(at), depth),
            _ => throw Refuse(Rules.YamlSyntax, Span(at), "A value was expected here.", null),
        };
    }

    private YamlList List(SourceSpan span, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return new YamlList(items.ToImmutable(), span);
    }

    private YamlMapping Mapping(SourceSpan span, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = Node(depth + 1);
            var value = Node(depth + 1);
            if (keyNode is not YamlScalar key) throw Refuse(Rules.WrongType, keyNode.Span, "A key must be plain text.", null);
            if (seen.TryAdd(key.Value, key.Span)) entries.Add((key, value));
            else _bag.Add(Rules.DuplicateKey.At(key.Span, $"The key '{key.Value}' stands twice; the first is in line {seen[key.Value].Line}.", "Keep one of the two."));
        }

        return new YamlMapping(entries.ToImmutable(), span);
    }

    private SourceSpan Span(ParsingEvent at)
    {
        var oneLine = at.End.Line == at.Start.Line;
        var length = at is Scalar or AnchorAlias && oneLine ? (int)(at.End.Column - at.Start.Column) : 0;
        return new SourceSpan(_path, (int)at.Start.Line + _lineOffset, (int)at.Start.Column, length);
    }

    private Refused Refuse(DiagnosticRule rule, SourceSpan span, string message, string? hint)
    {
        _bag.Add(rule.At(span, message, hint));
        return new Refused();
    }

    /// <summary>Leaves a file that must not be read further; the reason is in the bag already.</summary>
    private sealed class Refused : Exception;
}
