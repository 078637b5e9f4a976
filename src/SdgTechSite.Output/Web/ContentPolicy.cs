namespace SdgTechSite.Output;

/// <summary>
/// What a browser may load and run on the site's pages: its own scripts, styles, images and forms and nothing else, nothing written into a page, and no frame
/// of another site around it. Sent as a header, and not written into pages: those lie on disks as well, where what "self" is differs between browsers, and a
/// frame can be refused by a header only.
/// </summary>
public static class ContentPolicy
{
    public const string HeaderName = "Content-Security-Policy";

    public const string Value = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
}
