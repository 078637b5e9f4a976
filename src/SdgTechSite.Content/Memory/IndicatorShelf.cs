using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// Where the details of indicators are until they are asked for: the first few thousand in memory, and those of more indicators in the store, so that ten times as many take
/// little more memory. The last that were read from there stay for a while. Units, dimensions and areas are those of <paramref name="names"/>. Safe to use from any thread.
/// </summary>
internal sealed class IndicatorShelf(Vocabulary names, KeptStore store)
{
    /// <summary>As many stay in memory as the store keeps kilobytes there.</summary>
    private const int BytesEach = 1 << 10;

    /// <summary>An indicator of more areas or members stays there as well: the page of each of its areas asks for it.</summary>
    private const int MostRows = 32;

    private readonly IndicatorForm _form = new(names);
    private readonly long _most = store.MostInMemory / BytesEach;
    private readonly Shelved?[] _lately = new Shelved?[16];
    private long _inMemory;
    private int _next;

    /// <summary>The same indicator, with a detail that may lie in the store. There must be nothing wrong with it.</summary>
    public Indicator Put(Indicator indicator)
    {
        if (StaysInMemory(IsWide(indicator.Detail.Value))) return indicator;
        return indicator with { Detail = new Shelved(this, store.Keep(IndicatorForm.BytesOf(indicator.Detail.Value))) };
    }

    /// <summary>
    /// An indicator that <see cref="IndicatorForm.Write(CacheWriter, Indicator)"/> wrote; a detail that does not stay in memory is not read for that. Throws <see cref="FormatException"/> or
    /// <see cref="ArgumentException"/> where the bytes are none of an indicator with these names.
    /// </summary>
    public Indicator Take(ArraySegment<byte> bytes)
    {
        return IndicatorForm.Read(CacheReader.Of(bytes), (part, isWide) => StaysInMemory(isWide) ? new InMemory<IndicatorDetail>(_form.ReadDetail(part)) : new Shelved(this, KeptBytes.Of(part)));
    }

    /// <summary>True for a detail that many pages ask for.</summary>
    public static bool IsWide(IndicatorDetail detail) => detail.Series.Sum(static s => s.Observations.Rows.Length) > MostRows;

    private bool StaysInMemory(bool isWide) => isWide || Interlocked.Increment(ref _inMemory) <= _most;

    /// <summary>Reads a detail. Throws <see cref="DamagedCacheException"/> where somebody made the bytes up: their sum was right.</summary>
    private IndicatorDetail Read(KeptBytes bytes)
    {
        try
        {
            return _form.ReadDetail(bytes.Read());
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new DamagedCacheException(exception);
        }
    }

    /// <summary>A detail as bytes, those in the store or those of an earlier run.</summary>
    internal sealed class Shelved(IndicatorShelf shelf, KeptBytes bytes) : IKept<IndicatorDetail>
    {
        private IndicatorDetail? _lately;

        public KeptBytes Bytes => bytes;

        public IndicatorDetail Value
        {
            get
            {
                if (_lately is { } known) return known;
                var read = _lately = shelf.Read(bytes);
                var place = (int)((uint)Interlocked.Increment(ref shelf._next) % (uint)shelf._lately.Length);
                if (Interlocked.Exchange(ref shelf._lately[place], this) is { } before && before != this) before._lately = null;
                return read;
            }
        }
    }
}
