using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>The words that the search of each language has of its documents, as bytes that only the search can read.</summary>
internal sealed class SearchTerms(IReadOnlyDictionary<string, ImmutableArray<KeptBytes>> byLanguage)
{
    public static SearchTerms None { get; } = new(FrozenDictionary<string, ImmutableArray<KeptBytes>>.Empty);

    /// <summary>Those of one language; nothing where there are none.</summary>
    public ImmutableArray<KeptBytes> Of(string language) => byLanguage.GetValueOrDefault(language, []);

    public void Write(CacheWriter to) => to.WriteAll(byLanguage.OrderBy(t => t.Key, StringComparer.Ordinal).ToList(), static (w, language) =>
    {
        w.Write(language.Key);
        w.WriteAll(language.Value, static (own, part) => own.WritePart(part.Read()));
    });

    /// <summary>What <see cref="Write"/> wrote. Throws <see cref="FormatException"/> where it did not.</summary>
    public static SearchTerms Read(CacheReader from) =>
        new(from.ReadAll(static r => (Language: r.ReadString(), Parts: r.ReadAll(static own => KeptBytes.Of(own.ReadPart())))).ToFrozenDictionary(t => t.Language, t => t.Parts, StringComparer.Ordinal));
}
