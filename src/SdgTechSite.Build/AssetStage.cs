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
    public static PageAssets Write(ImmutableArray<(string Path, byte[] Bytes)> templateAssets, ImmutableArray<ContentAsset> contentAssets, Action<Route, byte[]> write)
    {
        var written = new HashSet<Route>();
        var own = templateAssets.ToFrozenDictionary(a => a.Path, a => Write(a.Path, IsScript(a.Path) ? ScriptTrim.Trim(Encoding.UTF8.GetString(a.Bytes)) : a.Bytes, written, write), StringComparer.Ordinal);
        var content = contentAssets.ToFrozenDictionary(a => a.Path, a => Write(a.Path, a.Bytes.ToArray(), written, write), StringComparer.Ordinal);
        return new PageAssets(path => own[path], path => content.TryGetValue(path, out var route) ? route : null);
    }

    private static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>Two files with one name and the same bytes become one file.</summary>
    private static Route Write(string path, byte[] bytes, HashSet<Route> written, Action<Route, byte[]> write)
    {
        var route = AssetFingerprint.RouteOf(path, bytes);
        if (written.Add(route)) write(route, bytes);
        return route;
    }
}
