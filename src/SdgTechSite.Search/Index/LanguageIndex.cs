using System.Collections.Immutable;

namespace SdgTechSite.Search;

/// <summary>A word as it can be looked up: the documents that have it, by number in their order, with an impact of 0 to 31 and whether it is in a name.</summary>
internal sealed record IndexTerm(string Text, ImmutableArray<Posting> Postings);

internal readonly record struct Posting(int Document, byte Impact, bool InTitle);

/// <summary>All of one language: documents in their order, words in ordinal order, and the words that stand in so many documents that they tell nothing.</summary>
internal sealed record LanguageIndex(string Language, ImmutableArray<SearchDocument> Documents, ImmutableArray<IndexTerm> Terms, ImmutableArray<string> StopTerms);
