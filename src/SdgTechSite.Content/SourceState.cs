using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>What is known of a file of the content, by its path in it. A large site has hundreds of thousands: what may be missing takes no more room than what is there.</summary>
public sealed class SourceState(string path, FileHash? sha256, FileStamp? stamp)
{
    private readonly FileHash _sha256 = sha256.GetValueOrDefault();
    private readonly FileStamp _stamp = stamp.GetValueOrDefault();
    private readonly bool _isRead = sha256 is not null;
    private readonly bool _isStamped = stamp is not null;

    public string Path { get; } = path;

    /// <summary>The hash of its bytes; null where it could not be read.</summary>
    public FileHash? Sha256 => _isRead ? _sha256 : null;

    /// <summary>Its stamp; without one it must be read again to know whether it is still the same.</summary>
    public FileStamp? Stamp => _isStamped ? _stamp : null;
}
