using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Caching;

/// <summary>What happens to a cache that cannot be trusted.</summary>
public sealed class UntrustedCacheTests
{
    private static string CacheOf(SiteCopy site) => Path.Combine(site.Folder, ".site-output.cache");

    [Fact]
    public void A_cache_that_is_not_whole_is_no_cache_and_is_made_again()
    {
        using var site = WideSite.Create().BuildCleanly();
        var (tree, good, pages) = (site.Tree(), File.ReadAllBytes(CacheOf(site)), site.Build().Summary.Pages);
        var turned = good.ToArray();
        turned[good.Length / 2] ^= 1;
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
            System.Security.Cryptography.SHA256.HashData(bad.AsSpan(..^32), bad.AsSpan(^32..));
            File.WriteAllBytes(CacheOf(site), bad);
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
        System.Security.Cryptography.SHA256.HashData(cache.AsSpan(..^32), cache.AsSpan(^32..));
        File.WriteAllBytes(CacheOf(site), cache);
        site.Change("content/indicators/9-8-3/data.csv", "905,2021,36.5", "905,2021,39");
        var result = site.Build();
        Assert.Null(result.Failure);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(site.BuildElsewhere().Tree, site.Tree());
    }

    /// <summary>Where a number of seven bits a byte ends.</summary>
    private static int Behind(byte[] bytes, int at) => at + bytes.AsSpan(at).IndexOfAnyInRange<byte>(0, 0x7f) + 1;

    [Fact]
    public void A_cache_of_another_program_is_no_cache()
    {
        using var site = WideSite.Create().BuildCleanly();
        var cache = File.ReadAllBytes(CacheOf(site));
        // Behind the line with the form stands which program wrote it; what follows is as whole as before.
        cache["sdgtech cache 1\n".Length] ^= 1;
        var body = cache.AsSpan(..^32);
        File.WriteAllBytes(CacheOf(site), [.. body, .. System.Security.Cryptography.SHA256.HashData(body)]);
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
