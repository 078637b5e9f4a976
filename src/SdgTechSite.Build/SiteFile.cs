using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// A file of the site whose bytes are made when somebody asks for them: from one <paramref name="Indicator"/>, or from the whole site where there is none.
/// </summary>
internal sealed record SiteFile(Route Route, Indicator? Indicator, Func<byte[]> Bytes);
