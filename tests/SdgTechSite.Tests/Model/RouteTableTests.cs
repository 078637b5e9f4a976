using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

public sealed class RouteTableTests
{
    private readonly RouteTable<long> _table = new();

    [Fact]
    public void A_file_is_found_by_its_very_address_and_has_its_row()
    {
        Assert.Equal(0, _table.TryAdd("en/goals/7.html", 7));
        Assert.Equal(1, _table.TryAdd("zh/目标/七.html", 8));
        Assert.Equal(1, _table.Find("zh/目标/七.html"));
        Assert.Equal(8, _table[1]);
        _table[1] = 9;
        Assert.Equal(9, _table[1]);
        Assert.Equal(["en/goals/7.html", "zh/目标/七.html"], Enumerable.Range(0, _table.Count).Select(_table.PathOf));
        Assert.Null(_table.Find("en/goals/8.html"));
        Assert.Null(_table.Find(string.Empty));
    }

    [Theory]
    [InlineData("en/Figures.html", "en/figures.html")]
    [InlineData("en/ÉNERGIE.html", "en/énergie.html")]
    public void Two_addresses_that_differ_in_case_alone_are_one(string one, string other)
    {
        _table.TryAdd(one, 1);
        Assert.Null(_table.TryAdd(other, 2));
        Assert.Null(_table.Find(other));
        Assert.True(_table.HasAlike(other));
        Assert.False(_table.HasAlike(other + "x"));
        Assert.Equal(1, _table.Count);
    }

    [Fact]
    public void They_come_in_the_order_of_their_texts_as_the_rest_of_the_program_sorts_them()
    {
        string[] paths = ["b", "a/b", "a.b", "a", "ab", "\uFF21.html", "\U0001F600.html", "\uD7FF", "\uE000", "é", "z", "ab/c", "ab.c"];
        foreach (var path in paths) _table.TryAdd(path, 0);
        Assert.Equal(paths.Order(StringComparer.Ordinal), _table.InOrder().Select(_table.PathOf));
    }

    [Fact]
    public void Many_files_added_by_several_threads_are_all_there_once()
    {
        static string Path(int i) => $"data/{i % 40_000}.csv";
        var added = 0;
        Parallel.For(0, 80_000, i =>
        {
            if (_table.TryAdd(Path(i), i % 40_000) is not null) Interlocked.Increment(ref added);
            Assert.NotNull(_table.Find(Path(i)));
        });
        Assert.Equal((40_000, 40_000), (added, _table.Count));
        Assert.All(Enumerable.Range(0, 40_000), i => Assert.Equal(i, _table[_table.Find(Path(i))!.Value]));
    }

    [Fact]
    public void An_address_may_have_as_many_characters_as_a_file_of_a_site_and_no_more()
    {
        var longest = new string('字', RouteTable<long>.LongestPath);
        Assert.Equal(0, _table.TryAdd(longest, 1));
        Assert.Equal(0, _table.Find(longest));
        Assert.Null(_table.Find(longest + "字"));
        Assert.Throws<ArgumentException>(() => _table.TryAdd(longest + "字", 1));
    }
}
