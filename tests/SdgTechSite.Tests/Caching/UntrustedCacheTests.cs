using SdgTechSite.Build;
using System.Security.Cryptography;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Caching;

/// <summary>What happens to a cache that cannot be trusted.</summary>
public sealed class UntrustedCacheTests
{
    /// <summary>Three sums of parts, two places, and the sum of all that.</summary>
    private const int Tail = (3 * 32) + 16 + 32;

    private static string CacheOf(SiteCopy site) => Path.Combine(site.Folder, ".site-output.cache");

    [Fact]
    public void A_cache_that_is_not_whole_is_no_cache_and_is_made_again()
    {
        using var site = WideSite.Create().BuildCleanly();
        var (tree, good, pages) = (site.Tree(), File.ReadAllBytes(CacheOf(site)), site.Build().Summary.Pages);
        var turned = good.ToArray();
        turned[^(Tail + 10)] ^= 1;
        foreach (var bad in new[] { [], good[..10], good[..^1], good[..(good.Length / 2)], [.. good, 0], turned, "not a cache at all, but long enough to be one"u8.ToArray() })
        {
            File.WriteAllBytes(CacheOf(site), bad);
            var result = site.Build();
            Assert.Equal(0, result.Summary.Taken);
            Assert.Empty(result.Diagnostics);
            Assert.Equal(tree, site.Tree());
            Assert.Equal((pages, 0), (site.Build().Summary.Taken, site.Build().Summary.Changed));
        }
    }

    [Fact]
    public void A_cache_whose_parts_lie_nowhere_is_no_cache_though_its_sum_is_right()
    {
        using var site = WideSite.Create().BuildCleanly();
        var (tree, good) = (site.Tree(), File.ReadAllBytes(CacheOf(site)));
        foreach (var place in new[] { 0, -5, 1L << 30, 1L << 40, good.Length })
        {
            var bad = good.ToArray();
            BitConverter.TryWriteBytes(bad.AsSpan(^48..), place);
            File.WriteAllBytes(CacheOf(site), Summed(bad));
            Assert.Empty(site.Build().Diagnostics);
            Assert.Equal(tree, site.Tree());
        }
    }

    [Fact]
    public void A_cache_that_says_nonsense_of_a_page_is_no_cache_though_its_sum_is_right()
    {
        using var site = WideSite.Create().BuildCleanly();
        var cache = File.ReadAllBytes(CacheOf(site));
        var path = "zh/areas/903.html"u8;
        var at = cache.AsSpan().LastIndexOf(path) + path.Length;
        at = Behind(cache, at) + 32 + 16;
        // Behind size, hash and inputs stands that there is a page, how many bytes it has, and how many findings there were: none.
        Assert.Equal(1, cache[at]);
        at = Behind(cache, at + 1);
        Assert.Equal(0, cache[at]);
        cache[at] = 0x7f;
        File.WriteAllBytes(CacheOf(site), Summed(cache));
        site.Change("content/indicators/9-8-3/data.csv", "905,2021,36.5", "905,2021,39");
        var result = site.Build();
        Assert.Null(result.Failure);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    [Fact]
    public void A_part_that_is_damaged_gives_nothing_and_the_rest_is_taken()
    {
        using var site = WideSite.Create().BuildCleanly();
        var good = File.ReadAllBytes(CacheOf(site));
        int[] places = [BehindHead(good), PlaceIn(good, 0), PlaceIn(good, 1)];
        for (var part = 0; part < 2; part++)
        {
            var bad = good.ToArray();
            bad[(places[part] + places[part + 1]) / 2] ^= 1;
            File.WriteAllBytes(CacheOf(site), bad);
            site.Change("content/indicators/9-8-3/data.csv", $"905,2021,3{6 - part}.5", $"905,2021,3{5 - part}.5");
            var result = site.Build();
            Assert.Empty(result.Diagnostics);
            Assert.Equal(part == 1, result.Summary.Taken == 0);
            Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
            good = File.ReadAllBytes(CacheOf(site));
            places = [BehindHead(good), PlaceIn(good, 0), PlaceIn(good, 1)];
        }
    }

    /// <summary>Gives a cache the sums that it would have if it were meant.</summary>
    private static byte[] Summed(byte[] cache)
    {
        int[] places = [BehindHead(cache), PlaceIn(cache, 0), PlaceIn(cache, 1), cache.Length - Tail];
        for (var part = 0; part < 3; part++)
        {
            if (places[part] <= places[part + 1] && places[part + 1] <= cache.Length - Tail) SHA256.HashData(cache.AsSpan(places[part]..places[part + 1]), cache.AsSpan(cache.Length - Tail + (32 * part), 32));
        }

        SHA256.HashData([.. cache.AsSpan(0, places[0]), .. cache.AsSpan(^Tail..^32)], cache.AsSpan(^32..));
        return cache;
    }

    private static int BehindHead(byte[] cache) => Array.IndexOf(cache, (byte)'\n') + 1 + 16;

    private static int PlaceIn(byte[] cache, int which) => (int)Math.Clamp(BitConverter.ToInt64(cache, cache.Length - 48 + (8 * which)), 0, int.MaxValue);

    /// <summary>Where a number of seven bits a byte ends.</summary>
    private static int Behind(byte[] bytes, int at) => at + bytes.AsSpan(at).IndexOfAnyInRange<byte>(0, 0x7f) + 1;

    [Fact]
    public void A_cache_of_another_program_is_no_cache()
    {
        using var site = WideSite.Create().BuildCleanly();
        var cache = File.ReadAllBytes(CacheOf(site));
        // Behind the line with the form stands which program wrote it; what follows is as whole as before.
        cache["sdgtech cache 1\n".Length] ^= 1;
        File.WriteAllBytes(CacheOf(site), Summed(cache));
        Assert.Equal(0, site.Build().Summary.Taken);
    }

    [Fact]
    public void A_cache_of_another_site_gives_nothing_that_differs()
    {
        using var other = WideSite.Create().Change("content/indicators/9-8-3/data.csv", "905,2021,36.5", "905,2021,77").Change("content/vocabulary/areas.csv", "World,世界", "Globe,世界").BuildCleanly();
        using var site = WideSite.Create().BuildCleanly();
        var tree = site.Tree();
        File.Copy(CacheOf(other), CacheOf(site), overwrite: true);
        Assert.Empty(site.Build().Diagnostics);
        Assert.Equal(tree, site.Tree());
    }
}
