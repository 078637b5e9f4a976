using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Yaml;

/// <summary>A piece of YAML that knows its place.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A single value. <paramref name="Quoted"/> tells <c>"001"</c> from <c>001</c>.</summary>
internal sealed record YamlScalar(string Value, bool Quoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>True for a value that is not there: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>Entries in the order of the file; no key stands twice.</summary>
internal sealed record YamlMapping(ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries, SourceSpan Span) : YamlNode(Span);
