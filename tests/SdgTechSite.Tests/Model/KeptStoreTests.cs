using System.Collections.Concurrent;
using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

/// <summary>What is kept until later in a build comes back as it was, wherever it lay meanwhile.</summary>
public sealed class KeptStoreTests
{
    /// <summary>Some smaller than what is written to the disk at a time, some larger.</summary>
    private static byte[] Piece(int number)
    {
        var bytes = new byte[number % 97 == 0 ? 100_000 + number : (number * 37) % 3_000];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((number * 31) + (i * 7) + (i >> 8));
        return bytes;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50_000)]
    [InlineData(long.MaxValue)]
    public void Pieces_from_several_threads_come_back_as_they_were(long mostInMemory)
    {
        using var store = new KeptStore(mostInMemory);
        var kept = new ConcurrentDictionary<int, KeptBytes>();
        Parallel.For(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            kept[i] = store.Keep(Piece(i));
            // What another thread kept may not have reached the disk yet.
            var all = kept.Keys;
            var other = all.ElementAt(i % all.Count);
            Assert.True(kept[other].Read().AsSpan().SequenceEqual(Piece(other)));
        });
        foreach (var (number, bytes) in kept)
        {
            var piece = Piece(number);
            Assert.Equal(piece.Length, bytes.Length);
            Assert.True(bytes.Read().AsSpan().SequenceEqual(piece));
            if (piece.Length > 20) Assert.True(bytes.Slice(5, 10).Read().AsSpan().SequenceEqual(piece.AsSpan(5, 10)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void A_part_that_is_not_there_is_none(long mostInMemory)
    {
        using var store = new KeptStore(mostInMemory);
        var kept = store.Keep(new byte[10]);
        Assert.ThrowsAny<ArgumentException>(() => kept.Slice(5, 6));
        Assert.ThrowsAny<ArgumentException>(() => kept.Slice(-1, 5));
        Assert.Equal(0, kept.Slice(10, 0).Read().Count);
    }
}
