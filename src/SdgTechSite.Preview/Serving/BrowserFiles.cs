using System.Reflection;

namespace SdgTechSite.Preview;

/// <summary>The script and the stylesheet of the preview, which only it serves.</summary>
internal static class BrowserFiles
{
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
