using SdgTechSite.Build;

namespace SdgTechSite.Preview;

/// <summary>What a reader sees while there is too little content to show anything of it; what is wrong stands above it.</summary>
internal static class WaitingPage
{
    public static PreviewPage Page { get; } = new(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/_sdgtech/preview.css\"></head>"
        + "<body class=\"findings\"><main><h1>Nothing to show yet</h1><p>The site appears here as soon as its content can be read.</p></main></body></html>",
        "waiting",
        [],
        []);
}
