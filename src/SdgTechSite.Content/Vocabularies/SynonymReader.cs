using System.Collections.Frozen;
using System.Collections.Immutable;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Vocabularies;

/// <summary>Reads one group of <c>synonyms.yaml</c>: lists of phrases by language, or under <c>any</c> for all.</summary>
internal static class SynonymReader
{
    public static SynonymGroup Read(MappingReader entry)
    {
        var phrases = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var language in entry.Context.Languages.Append(SynonymGroup.Everywhere))
        {
            var own = entry.Texts(language);
            if (own.Length > 0) phrases.Add(language, [.. own.Select(p => p.Value)]);
        }

        return new SynonymGroup(phrases.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
