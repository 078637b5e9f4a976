using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>What went into a pack, and the SHA-256 of the zip, by which whoever receives it can tell that it is the one.</summary>
public sealed record PackReport(int Files, long Bytes, string Sha256);

/// <summary>
/// Writes a built site as one zip whose bytes depend on nothing but the site: files in order, dated by the content. The page that says how to open it
/// is a file like any other and stands in the manifest of the pack, so that the zip and the folder that it unpacks to both verify, to the last byte.
/// </summary>
public static class SitePack
{
    /// <summary>Files that are packed already; a second time would only cost time.</summary>
    private static readonly string[] Packed = [".zip", ".xlsx", ".png", ".jpg", ".jpeg", ".webp", ".woff2", ".gz", ".br"];

    /// <summary>
    /// Writes the pack beside <paramref name="to"/> and gives it that name when it is whole, so that what stood there is whole until then.
    /// <paramref name="site"/> is the verified manifest of <paramref name="folder"/>, <paramref name="sum"/> its SHA-256. Trouble with the disk comes out as
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
    /// </summary>
    public static PackReport Write(string folder, SiteManifest site, string sum, ContentModel content, string to)
    {
        var half = Path.Combine(Path.GetDirectoryName(to)!, $".{Path.GetFileName(to)}.new");
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var held = BuildLock.Take(to);
        try
        {
            PackReport report;
            using (var file = new FileStream(half, FileMode.Create, FileAccess.ReadWrite))
            {
                Fill(file, folder, site, sum, content);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                report = new PackReport(site.Files.Length + 3, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
            }

            File.Move(half, to, overwrite: true);
            return report;
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>True when a file is a pack that this program wrote, as far as one can tell without reading all of it.</summary>
    public static bool IsPack(string file)
    {
        using var zip = ZipCopy.Read(file, file);
        using var manifest = zip?.Open(SiteManifest.FileName).Bytes;
        return manifest is not null && FileSum.ReadAtMost(manifest, SiteVerifier.LargestManifest) is { } bytes && ManifestReader.Read(bytes)?.PackedFrom is not null;
    }

    private static void Fill(FileStream file, string folder, SiteManifest site, string sum, ContentModel content)
    {
        var readMe = ReadMePage.Write(content);
        var own = ManifestEntry.Of(new Route(ReadMePage.FileName), readMe);
        var manifest = (site with { Files = site.Files.Add(own), PackedFrom = sum }).ToJson();
        using var zip = new SteadyZip(content.Site.AsOf, file);
        zip.Add(ReadMePage.FileName, readMe);
        zip.Add(SiteManifest.FileName, manifest);
        zip.Add(SiteManifest.SumName, SiteManifest.SumOf(manifest));
        foreach (var entry in site.Files.OrderBy(f => f.Route))
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, entry.Route.Path));
            if (FileHash.Of(bytes) != entry.Sha256) throw new IOException($"A file was altered while it was packed: {Path.Combine(folder, entry.Route.Path)}");
            zip.Add(entry.Route.Path, bytes, isPacked: Packed.Contains(Path.GetExtension(entry.Route.Path)));
        }

        zip.Finish();
    }
}
