namespace SdgTechSite.Benchmarks.Compare;

/// <summary>Names of what is compared, as they stand in the results.</summary>
internal static class Contenders
{
    public const string Hugo = "Hugo";
    public const string HugoWithoutCharts = "Hugo without charts";
    public const string HugoWithPagefind = "Hugo with Pagefind";
    public const string Eleventy = "Eleventy";
    public const string Ours = "ours, with everything";
    public const string OursBare = "ours, without search and XLSX";
    public const string OursUnchanged = "ours again, nothing changed";
    public const string OursEdited = "ours again, one page edited";
    public const string OursEditedAgain = "ours again, that page edited once more";
    public const string OursFigure = "ours again, one figure edited";
    public const string Copy = "copying our files";
}
