using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>One indicator's figures as they are written for themselves. <paramref name="AreAsBefore"/> says that they are those of the last build.</summary>
public sealed record CollectedFigures(Indicator Indicator, Func<byte[]> Csv, Func<byte[]> Json, Func<bool> AreAsBefore);

/// <summary>All figures in one zip, inside one folder: what it is, the lists of names, and each indicator's CSV and JSON.</summary>
public static class CollectionDownload
{
    private const string Folder = "sdg-data/";

    /// <summary>Writes the zip into a stream.</summary>
    public static void Write(SiteModel site, IEnumerable<CollectedFigures> figures, Stream to)
    {
        using var zip = new SteadyZip(site.Content.Site.AsOf, to);
        foreach (var (path, bytes) in Lists(site.Content)) zip.Add(path, bytes());
        foreach (var (path, bytes) in figures.SelectMany(Files)) zip.Add(path, bytes());
        zip.Finish();
    }

    /// <summary>Writes the same zip after that of the last build, whose figures are not compressed again where they are as before; false when that cannot be done.</summary>
    public static bool TryUpdate(SiteModel site, IEnumerable<CollectedFigures> figures, Stream last, Stream to)
    {
        var kept = figures.SelectMany(f => Files(f).Select(e => (e.Path, f.AreAsBefore() ? null : (Func<byte[]>?)e.Bytes)));
        return SteadyZip.TryUpdate(site.Content.Site.AsOf, Lists(site.Content).Select(e => (e.Path, (Func<byte[]>?)e.Bytes)).Concat(kept), last, to);
    }

    private static IEnumerable<(string Path, Func<byte[]> Bytes)> Lists(ContentModel content) =>
        CollectionLists.Of(content).Prepend(("README.txt", () => Encoding.UTF8.GetBytes(CollectionReadMe.Write(content)))).Select(l => (Folder + l.Item1, l.Item2));

    private static IEnumerable<(string Path, Func<byte[]> Bytes)> Files(CollectedFigures figures) =>
        [($"{Folder}figures/{figures.Indicator.Id}.csv", figures.Csv), ($"{Folder}figures/{figures.Indicator.Id}.json", figures.Json)];
}
