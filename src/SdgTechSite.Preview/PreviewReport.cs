namespace SdgTechSite.Preview;

/// <summary>
/// One rebuild, for people: how long it took, how large the site is, what was found, and which files made it necessary (none at the start).
/// <paramref name="Failure"/> says why it could not be done, if so; the site before it stands.
/// </summary>
public sealed record PreviewReport(TimeSpan Time, int Pages, int Errors, int Warnings, IReadOnlyList<string> Changed, string? Failure);
