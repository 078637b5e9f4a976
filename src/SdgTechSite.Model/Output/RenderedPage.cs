using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>A link that content asked for, with its place, so that a broken one can be reported where it was written.</summary>
public sealed record ContentLink(Route Target, string? Anchor, SourceSpan Span);

/// <summary>
/// What a page says, as plain text in its own language, for the search: title, summary, headings and words of the Markdown, and the key figure
/// in words. What stands there in another language for want of a translation is left out.
/// </summary>
public sealed record PageWords(string Title, string Summary, string Headings, KeptText Body, string Figure);

/// <summary>A finished page: its HTML, to be disposed of once it was used, the links its Markdown made, and its words.</summary>
public sealed record RenderedPage(Route Route, PageHtml Html, ImmutableArray<ContentLink> Links, PageWords Words);

/// <summary>A file of the site on its way out.</summary>
public sealed record OutputFile(Route Route, ReadOnlyMemory<byte> Bytes);
