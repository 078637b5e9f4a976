namespace SdgTechSite.Model;

/// <summary>An address that a page had once, and the page that readers are led to from there.</summary>
public sealed record Redirect(Route From, SitePage To);
