namespace SdgTechSite.Search;

/// <summary>
/// What a word counts by where it stands (BM25F): its weight in the field, how much the field's length matters, and the length that is taken as
/// usual. Usual lengths are fixed, so that one page's change moves no other page's weights.
/// </summary>
internal sealed record FieldWeight(double Weight, double LengthMatters, double UsualLength)
{
    public static readonly FieldWeight Title = new(6, 0.4, 5);
    public static readonly FieldWeight Code = new(9, 0, 1);
    public static readonly FieldWeight Names = new(3, 0.4, 8);
    public static readonly FieldWeight TitleSynonym = new(3.5, 0, 1);
    public static readonly FieldWeight NamesSynonym = new(1.5, 0, 1);
    public static readonly FieldWeight Summary = new(2, 0.4, 20);
    public static readonly FieldWeight SummarySynonym = new(0.8, 0, 1);
    public static readonly FieldWeight Headings = new(1.2, 0.5, 10);
    public static readonly FieldWeight Body = new(0.8, 0.6, 120);
    public static readonly FieldWeight Extra = new(0.6, 0.4, 10);

    /// <summary>The weight of one token in a field of so many.</summary>
    public double PerToken(int fieldLength) => Weight / (1 - LengthMatters + (LengthMatters * fieldLength / UsualLength));
}
