using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>A file of the site whose bytes are made when somebody asks for them.</summary>
internal sealed record SiteFile(Route Route, Func<byte[]> Bytes);
