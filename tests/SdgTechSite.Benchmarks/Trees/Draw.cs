namespace SdgTechSite.Benchmarks.Trees;

/// <summary>Numbers that are the same in every run and on every machine.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 0x1234567;

    /// <summary>Numbers for one purpose of one page, which do not hang on what was drawn for others.</summary>
    public Draw(ulong seed, int page, string purpose)
        : this((purpose.Aggregate(seed, (hash, c) => (hash * 1099511628211) ^ c) * 1_000_003) + (ulong)page)
    {
        // Seeds that follow one another begin alike.
        for (var i = 0; i < 4; i++) Next();
    }

    public double Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 11) / (double)(1UL << 53);
    }

    public int Below(int bound) => (int)(Next() * bound);

    public string Of(string[] choices) => choices[Below(choices.Length)];

    /// <summary>A rank from 0 on, the low ones as much likelier as words of a language are.</summary>
    public int Rank(int of) => Math.Min(of - 1, (int)(Math.Pow(of + 1, Next()) - 1));
}
