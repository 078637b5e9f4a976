using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>All figures in one zip, inside one folder: what it is, the lists of names, and each indicator's CSV and JSON.</summary>
public static class CollectionDownload
{
    private const string Folder = "sdg-data/";

    /// <summary>Writes the zip into a stream in which one may go back. <paramref name="figures"/> are the CSV and the JSON of each indicator, as they are written for themselves.</summary>
    public static void Write(SiteModel site, IEnumerable<(Indicator Indicator, byte[] Csv, byte[] Json)> figures, Stream to)
    {
        using var zip = new SteadyZip(site.Content.Site.AsOf, to);
        zip.Add(Folder + "README.txt", Encoding.UTF8.GetBytes(CollectionReadMe.Write(site.Content)));
        foreach (var (name, text) in CollectionLists.Of(site.Content)) zip.Add(Folder + name, Encoding.UTF8.GetBytes(text));
        foreach (var (indicator, csv, json) in figures)
        {
            zip.Add($"{Folder}figures/{indicator.Id}.csv", csv);
            zip.Add($"{Folder}figures/{indicator.Id}.json", json);
        }

        zip.Finish();
    }
}
