using System.Collections.Immutable;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary>
/// How large a made-up site is. <paramref name="Areas"/> counts the world; each further one is a country with one row of figures an indicator. Two sites of
/// one size and seed are the same, whatever machine writes them.
/// </summary>
internal sealed record TreeSize(int Pages, int Areas, int Years, ImmutableArray<string> Languages, ulong Seed)
{
    /// <summary>What peers are compared on: figures of the world over twenty years, in English.</summary>
    public static TreeSize Of(int pages) => new(pages, 1, 20, ["en"], 2030);

    public int FirstYear => 2024 - Years;
}
