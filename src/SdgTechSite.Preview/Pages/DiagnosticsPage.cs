using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>The page of everything that was found, errors first, each with its source line.</summary>
internal static class DiagnosticsPage
{
    public static PreviewPage Of(PreviewView view)
    {
        var (errors, warnings) = (view.Errors.ToList(), view.Findings.Where(d => d.Severity == Severity.Warning).ToList());
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<main><h1>What was found</h1><p>Errors: {errors.Count}. Warnings: {warnings.Count}. <a href=\"/\">To the site</a></p>");
        Section(body, "Errors", errors);
        Section(body, "Warnings", warnings);
        body.Append("</main>");
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToString())))[..16];
        var page = new PreviewPage($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>What was found</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/_sdgtech/preview.css\"></head><body class=\"findings\">{body}</body></html>", tag, [], []);
        return page with { Html = PreviewScript.AddTo(page) };
    }

    private static void Section(StringBuilder body, string title, List<Diagnostic> findings)
    {
        if (findings.Count == 0) return;
        body.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2><ol>");
        foreach (var finding in findings) Item(body, finding);
        body.Append("</ol>");
    }

    private static void Item(StringBuilder body, Diagnostic finding)
    {
        body.Append(CultureInfo.InvariantCulture, $"<li><p class=\"place\">{Text(finding.Span.ToString())} <span class=\"code\">{Text(finding.Rule.Code)}</span></p><p class=\"message\">{Text(finding.Message)}</p>");
        if (ExcerptParts.Of(finding) is { } parts)
        {
            body.Append(CultureInfo.InvariantCulture, $"<pre><span class=\"number\">{finding.Span.Line}</span>{Text(parts.Before)}<mark>{Text(parts.Marked)}</mark>{Text(parts.After)}\n");
            body.Append(CultureInfo.InvariantCulture, $"<span class=\"caret\" aria-hidden=\"true\"><span class=\"number\">{finding.Span.Line}</span>{Text(parts.Before)}<b>{Carets(parts)}</b></span></pre>");
        }

        if (finding.Hint is { } hint) body.Append(CultureInfo.InvariantCulture, $"<p class=\"hint\">{Text(hint)}</p>");
        body.Append(CultureInfo.InvariantCulture, $"<details><summary>{Text(finding.Rule.Title)}</summary><p>{Text(finding.Rule.Explanation)}</p></details></li>");
    }

    private static string Carets(ExcerptParts parts) => new('^', Math.Max(1, parts.Marked.Length));

    private static Html Text(string text) => Html.Escape(text);
}
