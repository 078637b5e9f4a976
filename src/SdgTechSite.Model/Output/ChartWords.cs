namespace SdgTechSite.Model;

/// <summary>
/// What every chart says of itself: <paramref name="Id"/> is unique on its page; <paramref name="Title"/> and <paramref name="Description"/> are for those who
/// cannot see it; <paramref name="Direction"/> and <paramref name="Language"/> are the page's.
/// </summary>
public sealed record ChartWords(string Id, string Title, string Description, string Direction, string Language);
