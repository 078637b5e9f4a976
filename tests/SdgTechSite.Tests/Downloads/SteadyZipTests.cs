using System.IO.Compression;
using System.Text;
using SdgTechSite.Output;
using Xunit;

namespace SdgTechSite.Tests.Downloads;

/// <summary>Zips are read by any program, and the same content gives the same bytes, whether it was packed anew or taken from an older zip.</summary>
public sealed class SteadyZipTests
{
    private static readonly DateOnly Day = new(2026, 1, 31);

    [Fact]
    public void What_was_put_in_comes_out_with_its_name_and_date()
    {
        var bytes = Zip(("sdg-data/README.txt", "What this is"), ("数据/é.csv", "area,value\n"), ("empty.txt", string.Empty));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["sdg-data/README.txt", "数据/é.csv", "empty.txt"], zip.Entries.Select(e => e.FullName));
        Assert.Equal(["What this is", "area,value\n", string.Empty], zip.Entries.Select(Read));
        Assert.All(zip.Entries, e => Assert.Equal(Day.ToDateTime(TimeOnly.MinValue), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(0x81A4 << 16, e.ExternalAttributes));
    }

    [Fact]
    public void A_file_that_is_packed_already_is_not_packed_again()
    {
        using var zip = new SteadyZip(Day);
        zip.Add("a.png", new byte[1000], isPacked: true);
        zip.Add("a.txt", new byte[1000]);
        zip.Add("piece.txt", to =>
        {
            to.Write("one,"u8);
            to.Write("two"u8);
        });
        using var read = new ZipArchive(new MemoryStream(zip.Close()));
        Assert.Equal(1000, read.Entries[0].CompressedLength);
        Assert.InRange(read.Entries[1].CompressedLength, 1, 100);
        Assert.Equal("one,two", Read(read.Entries[2]));
    }

    [Fact]
    public void A_file_into_which_nothing_is_written_is_not_said_to_be_packed()
    {
        // Other programs cannot unpack what is no bytes.
        using var zip = new SteadyZip(Day);
        zip.Add("empty.txt", static _ => { });
        Assert.Equal(Zip(("empty.txt", string.Empty)), zip.Close());
    }

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(70_000)]
    public void More_files_fit_in_than_the_first_zips_could_count(int files)
    {
        using var zip = new SteadyZip(Day);
        for (var i = 0; i < files; i++) zip.Add($"{i}.txt", [(byte)i]);
        using var read = new ZipArchive(new MemoryStream(zip.Close()));
        Assert.Equal(files, read.Entries.Count);
        Assert.Equal($"{files - 1}.txt", read.Entries[^1].FullName);
        using var last = read.Entries[^1].Open();
        Assert.Equal((byte)(files - 1), (byte)last.ReadByte());
    }

    [Fact]
    public void A_date_before_1980_is_the_first_that_a_zip_knows()
    {
        using var zip = new SteadyZip(new DateOnly(1970, 5, 5));
        zip.Add("a", [1]);
        using var read = new ZipArchive(new MemoryStream(zip.Close()));
        Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), read.Entries[0].LastWriteTime.DateTime);
    }

    [Fact]
    public void A_zip_made_after_an_older_one_has_the_bytes_of_one_made_anew()
    {
        var old = Zip(("a.csv", "1,2"), ("b.csv", "3,4"), ("c.csv", string.Empty));
        Assert.Equal(Zip(("a.csv", "1,2"), ("b.csv", "5,6,7"), ("c.csv", string.Empty)), Updated(old, Day, ("a.csv", null), ("b.csv", "5,6,7"), ("c.csv", null)));
    }

    [Fact]
    public void An_older_zip_of_other_files_or_another_day_is_of_no_use()
    {
        var old = Zip(("a.csv", "1,2"), ("b.csv", "3,4"));
        Assert.Null(Updated(old, Day, ("a.csv", null)));
        Assert.Null(Updated(old, Day, ("b.csv", null), ("a.csv", null)));
        Assert.Null(Updated(old, Day, ("a.csv", null), ("b.csv", null), ("c.csv", "5")));
        Assert.Null(Updated(old, Day.AddDays(1), ("a.csv", null), ("b.csv", null)));
        for (var length = 0; length < 60; length++) Assert.Null(Updated(old[..length], Day, ("a.csv", null), ("b.csv", null)));
    }

    private static byte[]? Updated(byte[] old, DateOnly date, params (string Path, string? Text)[] files)
    {
        using var to = new MemoryStream();
        return SteadyZip.TryUpdate(date, files.Select(f => (f.Path, f.Text is null ? null : (Func<byte[]>?)(() => Encoding.UTF8.GetBytes(f.Text)))), new MemoryStream(old), to) ? to.ToArray() : null;
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var zip = new SteadyZip(Day);
        foreach (var (path, text) in files) zip.Add(path, Encoding.UTF8.GetBytes(text));
        return zip.Close();
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
