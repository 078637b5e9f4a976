using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SdgTechSite.Model;
using SdgTechSite.Output;
using SdgTechSite.Rendering;

namespace SdgTechSite.Build;

/// <summary>Writes assets under names that carry their hash, before any page refers to them.</summary>
internal static class AssetStage
{
    public static PageAssets Write(ImmutableArray<(string Path, byte[] Bytes)> templateAssets, ImmutableArray<ContentAsset> contentAssets, SiteWriter writer)
    {
        var own = templateAssets.ToFrozenDictionary(a => a.Path, a => Write(a.Path, IsScript(a.Path) ? ScriptTrim.Trim(Encoding.UTF8.GetString(a.Bytes)) : a.Bytes, writer), StringComparer.Ordinal);
        var content = contentAssets.ToFrozenDictionary(a => a.Path, a => Write(a.Path, a.Bytes.ToArray(), writer), StringComparer.Ordinal);
        return new PageAssets(path => own[path], path => content.TryGetValue(path, out var route) ? route : null);
    }

    private static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>Two files with one name and the same bytes become one file.</summary>
    private static Route Write(string path, byte[] bytes, SiteWriter writer)
    {
        var route = AssetFingerprint.RouteOf(path, bytes);
        if (!writer.Routes.Contains(route)) writer.Write(route, bytes);
        return route;
    }
}
