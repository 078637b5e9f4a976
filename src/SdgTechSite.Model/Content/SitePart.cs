namespace SdgTechSite.Model;

/// <summary>A part of a site that costs much to make and that a build can do without.</summary>
public enum SitePart
{
    /// <summary>The index, its page, its box on every page, and the lists from A to Z that stand in for it where no script runs.</summary>
    Search,

    /// <summary>The workbooks beside the other downloads.</summary>
    Xlsx,
}
