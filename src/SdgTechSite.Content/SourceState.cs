using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// What is known of a file of the content, by its path in it. Without <paramref name="Sha256"/> it could not be read; without <paramref name="Stamp"/> it must be
/// read again to know whether it is still the same.
/// </summary>
public sealed record SourceState(string Path, FileHash? Sha256, FileStamp? Stamp);
