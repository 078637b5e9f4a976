namespace SdgTechSite.Benchmarks.Trees;

/// <summary>The figures of an indicator: for each of the six members and each year a number with one digit behind the point, made up by a line and some noise.</summary>
internal static class Figures
{
    public static double[][] Of(TreeSize size, int number) => Rows(size, new Draw(size.Seed, number, "figures"), Lexicon.Members.Length);

    /// <summary>One row for each country.</summary>
    public static double[][] OfCountries(TreeSize size, int number) => Rows(size, new Draw(size.Seed, number, "countries"), size.Areas - 1);

    private static double[][] Rows(TreeSize size, Draw draw, int rows)
    {
        var all = new double[rows][];
        for (var row = 0; row < rows; row++)
        {
            var (at, slope) = (10 + (draw.Next() * 50), (draw.Next() * 2.2) - 0.5);
            all[row] = new double[size.Years];
            for (var year = 0; year < size.Years; year++)
            {
                all[row][year] = Math.Round(Math.Clamp(at + (slope * year) + (draw.Next() * 4) - 2, 0.1, 99.9), 1, MidpointRounding.AwayFromZero);
            }
        }

        return all;
    }
}
