using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>Gives assets names that change with their content, so that a browser may keep them for ever.</summary>
public static class AssetFingerprint
{
    private const int Digits = 10;

    /// <summary><c>assets/css/site.css</c> becomes <c>assets/site.3f2a90b1c4.css</c>.</summary>
    public static Route RouteOf(string path, ReadOnlySpan<byte> bytes)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (name[..dot], name[dot..]) : (name, string.Empty);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..Digits];
        return new Route($"assets/{stem}.{hash}{extension}");
    }
}
