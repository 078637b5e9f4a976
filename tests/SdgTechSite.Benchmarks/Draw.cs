namespace SdgTechSite.Benchmarks;

/// <summary>Numbers that are the same in every run and on every machine.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 0x1234567;

    public double Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 11) / (double)(1UL << 53);
    }

    public int Below(int bound) => (int)(Next() * bound);

    /// <summary>A rank from 0 on, the low ones as much likelier as words of a language are.</summary>
    public int Rank(int of) => Math.Min(of - 1, (int)(Math.Pow(of + 1, Next()) - 1));
}
