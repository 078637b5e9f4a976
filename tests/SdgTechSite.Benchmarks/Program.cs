using System.Globalization;
using SdgTechSite.Benchmarks;

// Used by the scripts beside this folder: "corpus FOLDER PAGES" writes a content tree, "search SITE QUERIES" measures the search of a built site,
// beside Pagefind where its index lies in the site.
switch (args)
{
    case ["corpus", var folder, var pages]:
        new Corpus(int.Parse(pages, CultureInfo.InvariantCulture)).Write(folder);
        return 0;
    case ["search", var site, var queries]:
        return await SearchRun.MeasureAsync(site, queries);
    default:
        Console.Error.WriteLine("usage: corpus FOLDER PAGES | search SITE QUERIES");
        return 2;
}
