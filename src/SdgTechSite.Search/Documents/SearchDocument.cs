using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Search;

/// <summary>What can be found. The order is that in which kinds stand in the index; names for readers are <c>search.kind.*</c> of the interface.</summary>
public enum SearchKind
{
    Indicator,
    Goal,
    Technology,
    Area,
    Platform,
    Paragraph,
    Unmeasured,
    Page,
}

/// <summary>
/// One thing that a search can find, in one language. <paramref name="Key"/> is its page's key, with the anchor where it has one.
/// <see cref="Codes"/> and <see cref="Names"/> are other ways to call it; <see cref="Extra"/> are words that only help to find it;
/// <see cref="Order"/> sorts within its kind; <see cref="Links"/> counts what refers to it.
/// </summary>
public sealed record SearchDocument(SearchKind Kind, string Key, string Title, string TitleLanguage)
{
    public ImmutableArray<string> Codes { get; init; } = [];

    public string Names { get; init; } = string.Empty;

    public string Summary { get; init; } = string.Empty;

    public string Headings { get; init; } = string.Empty;

    public KeptText Body { get; init; } = KeptText.Empty;

    public string Extra { get; init; } = string.Empty;

    /// <summary>The key figure in words, shown beside the title: <c>91.6% · World, 2023</c>.</summary>
    public string Figure { get; init; } = string.Empty;

    public ImmutableArray<int> Goals { get; init; } = [];

    public ImmutableArray<string> Technologies { get; init; } = [];

    public string Region { get; init; } = string.Empty;

    public int Order { get; init; }

    public int Links { get; init; }

    /// <summary>Adds everything that the index shows or finds of the document.</summary>
    internal DigestWriter AddTo(DigestWriter to) => to
        .Add((int)Kind).Add(Key).Add(Title).Add(TitleLanguage)
        .AddAll(Codes, static (own, code) => own.Add(code))
        .Add(Names).Add(Summary).Add(Headings).Add(Body.Read()).Add(Extra).Add(Figure)
        .AddAll(Goals, static (own, goal) => own.Add(goal))
        .AddAll(Technologies, static (own, technology) => own.Add(technology))
        .Add(Region).Add(Order).Add(Links);
}
