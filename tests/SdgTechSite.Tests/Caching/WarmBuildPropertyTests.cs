#pragma warning disable CA5394 // Edits need no secret numbers, only ones that come again with their seed.
using System.Globalization;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Caching;

/// <summary>After any edit, a build that takes over what it can gives the bytes and the findings of one that takes over nothing.</summary>
public sealed class WarmBuildPropertyTests
{
    /// <summary>Of twenty rounds, one is a mistake and the next takes it back; the others show.</summary>
    private const int Deck = 20;

    private const int Mistake = 7;

    [Fact]
    public void A_warm_build_equals_a_cold_one_after_any_edit()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        var rounds = Environment.GetEnvironmentVariable("SDGTECH_MANY_EDITS") is { Length: > 0 } ? 200 : Deck;
        TestContext.Current.TestOutputHelper?.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        using var site = WideSite.Create();
        var history = new List<SiteState> { SiteState.Of(site) };
        site.BuildCleanly();
        var (changed, taken) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var before = Pages(site.Tree());
            var next = Edit(history, round, random);
            next.WriteTo(site, history[^1]);
            history.Add(next);

            site.KeepsBefore = random.Next(4) > 0;
            var warm = site.Build(overrides: next.Overrides);
            var (cold, tree) = site.BuildElsewhere(next.Overrides);
            var what = $"SEED={seed}, round {round}";
            Assert.Equal(cold.Diagnostics.AsEnumerable(), warm.Diagnostics);
            Assert.True(cold.Failure is null && warm.Failure is null && (cold.Errors > 0) == (round % Deck == Mistake), $"{what}: {string.Join('\n', cold.Diagnostics.Where(d => d.Severity == Severity.Error).Select(SiteCopy.Show))}");
            if (cold.Errors == 0) Assert.True(tree == site.Tree(), $"{what}: {string.Join('\n', tree.Split('\n').Except(site.Tree().Split('\n'), StringComparer.Ordinal).Take(10))}");
            else Assert.Equal(before, Pages(site.Tree()));
            if (before != Pages(site.Tree())) changed++;
            taken += warm.Summary.Taken;
        }

        Assert.True(changed >= rounds * 0.8, $"SEED={seed}: only {changed} of {rounds} edits changed the site.");
        Assert.True(taken > 0, $"SEED={seed}: no page was ever taken over.");
    }

    private static SiteState Edit(List<SiteState> history, int round, Random random) => (round % Deck) switch
    {
        Mistake => RandomEdits.Mistakes[random.Next(RandomEdits.Mistakes.Length)](history[^1], random),
        Mistake + 1 => history[^2],
        // Back to what was, with all that was done since undone.
        15 => history[random.Next(Math.Max(0, history.Count - 7), history.Count - 3)],
        _ => RandomEdits.Shown[random.Next(RandomEdits.Shown.Length)](history[^1], random),
    };

    /// <summary>The site without its manifest, which names the hash of the content and so changes with every edit.</summary>
    private static string Pages(string tree) => string.Join('\n', tree.Split('\n').Where(l => !l.StartsWith("manifest.json", StringComparison.Ordinal)));
}
