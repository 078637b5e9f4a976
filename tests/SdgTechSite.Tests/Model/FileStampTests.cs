using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

public sealed class FileStampTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdgtech-test-").FullName;

    [Fact]
    public void A_file_keeps_its_stamp_until_somebody_writes_to_it_and_a_time_set_back_does_not_help()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Null(FileStamp.Of(Write("words")));
            return;
        }

        var file = Write("words");
        var before = Settled(file);
        Assert.Equal(before, FileStamp.Of(file));
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "WORDS");
        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(before, Settled(file));
    }

    [Fact]
    public void A_file_that_is_open_has_the_stamp_that_its_path_has()
    {
        var file = Write("words");
        using var open = File.OpenHandle(file, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(open, "WORDS"u8, 0);
        Assert.Equal(FileStamp.Seen(file), FileStamp.Seen(open, file));
        Assert.Equal(OperatingSystem.IsLinux(), FileStamp.Seen(open, file) is not null);
    }

    [Fact]
    public void What_is_no_plain_file_or_changes_in_the_future_has_no_stamp()
    {
        var file = Write("words");
        var link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, file);
        Assert.Null(FileStamp.Of(link));
        Assert.Null(FileStamp.Of(_folder));
        Assert.Null(FileStamp.Of(Path.Combine(_folder, "nothing")));
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(1));
        Assert.Null(FileStamp.Of(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "file.txt");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The stamp of a file, once enough time has gone by since it was written.</summary>
    private static FileStamp Settled(string file)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            if (FileStamp.Of(file) is { } stamp) return stamp;
            Thread.Sleep(10);
        }

        throw new InvalidOperationException("The file has no stamp after ten seconds.");
    }
}
