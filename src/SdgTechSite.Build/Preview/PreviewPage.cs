using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// A page as it would be published, and what was found in it alone. <paramref name="Tag"/> changes with anything on the page but the names of its
/// <paramref name="Stylesheets"/>, which a browser can exchange without loading the page again.
/// </summary>
public sealed record PreviewPage(string Html, string Tag, ImmutableArray<Route> Stylesheets, ImmutableArray<Diagnostic> Findings)
{
    public bool HasErrors => Findings.Any(d => d.Severity == Severity.Error);

    internal static PreviewPage Of(string html, ImmutableArray<Route> stylesheets, ImmutableArray<Diagnostic> findings)
    {
        var used = stylesheets.Where(s => html.Contains(s.Path, StringComparison.Ordinal)).ToImmutableArray();
        var rest = used.Aggregate(html, (text, sheet) => text.Replace(sheet.Path, string.Empty, StringComparison.Ordinal));
        return new PreviewPage(html, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)))[..16], used, findings);
    }
}
