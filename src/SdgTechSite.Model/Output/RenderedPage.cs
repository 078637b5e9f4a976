using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>A link that content asked for, with its place, so that a broken one can be reported where it was written.</summary>
public sealed record ContentLink(Route Target, string? Anchor, SourceSpan Span);

/// <summary>A finished page: its HTML, and the links its Markdown made.</summary>
public sealed record RenderedPage(Route Route, string Html, ImmutableArray<ContentLink> Links);

/// <summary>A file of the site on its way out.</summary>
public sealed record OutputFile(Route Route, ReadOnlyMemory<byte> Bytes);
