using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// Phrases that readers use for one thing, by language: where one of them stands in a title or summary, the others find it too. Those under
/// <see cref="Everywhere"/> (acronyms, mostly) belong to every language.
/// </summary>
public sealed record SynonymGroup(FrozenDictionary<string, ImmutableArray<string>> ByLanguage)
{
    public const string Everywhere = "any";

    /// <summary>Stands before a phrase that finds the others without being found by them: <c>>America</c> finds the United States, but Central America is not theirs.</summary>
    public const char OneWay = '>';

    public IEnumerable<string> Of(string language) => ByLanguage.GetValueOrDefault(language, []).Concat(ByLanguage.GetValueOrDefault(Everywhere, []));
}
