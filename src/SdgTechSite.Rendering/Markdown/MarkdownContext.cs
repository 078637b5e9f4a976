using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>A heading of a text, for 'on this page'.</summary>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A rendered text with its headings and the links it made to pages and files of the site.</summary>
public sealed record MarkdownResult(Html Html, ImmutableArray<Heading> Headings, ImmutableArray<ContentLink> Links);

/// <summary>
/// Where a text is rendered: on a page, in its language. <paramref name="FindAsset"/> takes a path below the content folder
/// (<c>assets/map.svg</c>) to the file's route, or to null.
/// </summary>
public sealed record MarkdownContext(SiteModel Site, SitePage Page, Locale Locale, UiWords Words, Func<string, Route?> FindAsset);
