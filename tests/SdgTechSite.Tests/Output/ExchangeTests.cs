using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>
/// The exchange in two renames, which is what systems other than Linux have. A build can be cut off after any step of it; each test lays out what then
/// stands on the disk, and expects the whole old or the whole new site from the next start.
/// </summary>
public sealed class ExchangeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-exchange-").FullName;
    private readonly string _before;
    private readonly string _after;

    public ExchangeTests()
    {
        using var old = SiteCopy.Of("small").BuildCleanly();
        using var next = SiteCopy.Of("small").Change("content/indicators/9-8-1/data.csv", "001,2014,45", "001,2014,46").BuildCleanly();
        (_before, _after) = (old.Tree(), next.Tree());
        Directory.Move(old.Output, Output);
        Directory.Move(next.Output, Beside("new"));
    }

    private string Output => Path.Combine(_folder, "site");

    [Fact]
    public void Two_renames_put_the_new_site_in_place_and_leave_the_old_one_to_be_cleared()
    {
        new FolderExchange(Output, inOneStep: false).Run();
        Assert.Equal(_after, SiteCopy.TreeOf(Output));
        Assert.Equal(_before, SiteCopy.TreeOf(Beside("old")));
        Assert.False(File.Exists(Beside("journal")));
    }

    [Fact]
    public void Cut_off_before_the_first_rename_the_old_site_stays()
    {
        WriteJournal();
        Recover(_before);
    }

    [Fact]
    public void Cut_off_between_the_renames_the_new_site_is_put_in_place()
    {
        WriteJournal();
        Directory.Move(Output, Beside("old"));
        Recover(_after);
    }

    [Fact]
    public void Cut_off_after_the_second_rename_the_new_site_stays()
    {
        WriteJournal();
        Directory.Move(Output, Beside("old"));
        Directory.Move(Beside("new"), Output);
        Recover(_after);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sdgtech exchange 1 0123")]
    [InlineData("sdgtech exchange 1 0000000000000000000000000000000000000000000000000000000000000000\n")]
    public void With_a_journal_that_does_not_prove_the_new_site_whole_the_old_one_comes_back(string journal)
    {
        File.WriteAllText(Beside("journal"), journal);
        Directory.Move(Output, Beside("old"));
        Recover(_before);
    }

    [Fact]
    public void An_empty_folder_that_somebody_made_in_the_gap_gives_way()
    {
        WriteJournal();
        Directory.Move(Output, Beside("old"));
        Directory.CreateDirectory(Output);
        Recover(_after);
    }

    [Fact]
    public void Something_else_in_the_gap_is_left_alone_and_told()
    {
        WriteJournal();
        Directory.Move(Output, Beside("old"));
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "thesis.txt"), "years of work");
        var told = Assert.Throws<IOException>(() => new FolderExchange(Output, inOneStep: false).Recover());
        Assert.Contains("something else stands there", told.Message, StringComparison.Ordinal);
        Assert.Equal(_before, SiteCopy.TreeOf(Beside("old")));
        Assert.True(File.Exists(Path.Combine(Output, "thesis.txt")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Beside(string what) => Path.Combine(_folder, $".site.{what}");

    private void WriteJournal() => File.WriteAllText(Beside("journal"), $"sdgtech exchange 1 {File.ReadAllText(Path.Combine(Beside("new"), "manifest.json.sha256"))[..64]}\n");

    private void Recover(string expected)
    {
        new FolderExchange(Output, inOneStep: false).Recover();
        Assert.Equal(expected, SiteCopy.TreeOf(Output));
        Assert.False(File.Exists(Beside("journal")));
    }
}
