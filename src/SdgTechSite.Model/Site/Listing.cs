namespace SdgTechSite.Model;

/// <summary>How much of a long list stands on one page, so that no page grows with the site.</summary>
public static class Listing
{
    /// <summary>Indicators that a page lists.</summary>
    public const int Most = 500;

    /// <summary>Rows of figures that the page of an area shows.</summary>
    public const int MostRows = 2_000;
}
