using SdgTechSite.Model;
using SdgTechSite.Rendering;

namespace SdgTechSite.Build;

/// <summary>The templates and assets of a site, parsed, with what was found in them.</summary>
internal sealed record ParsedTemplates(TemplateFolder Folder, TemplateSet Set, DiagnosticBag Found)
{
    public static ParsedTemplates Read(string path)
    {
        var found = new DiagnosticBag();
        var folder = TemplateFolder.Read(path);
        return new ParsedTemplates(folder, TemplateSet.Parse(folder.Templates, found), found);
    }

    /// <summary>A line of a template, or null when the place is in none.</summary>
    public string? Line(SourceSpan span) =>
        Folder.Templates.FirstOrDefault(t => t.Path == span.Path)?.Text.Split('\n').ElementAtOrDefault(span.Line - 1)?.TrimEnd('\r');
}
