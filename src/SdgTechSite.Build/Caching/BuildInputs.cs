using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SdgTechSite.Content;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// Everything that a build is made from, as fingerprints: the program, what the command line says, templates, and every file of the content.
/// <paramref name="Frame"/> covers what any page may show: all of it but the files of single indicators and pages, and the history of figures.
/// <paramref name="All"/> covers the whole site, <paramref name="Run"/> also what decides how a build ends. <paramref name="Sources"/> are the files of the content, in ordinal order of their paths.
/// </summary>
internal sealed record BuildInputs(Digest Frame, Digest All, Digest Run, KeptStates Sources)
{
    private const string Indicators = "indicators/";
    private const string Pages = "pages/";

    /// <summary>The inputs of a request, whose content has these <paramref name="files"/>; <paramref name="listed"/> is what listing them found.</summary>
    public static BuildInputs Of(BuildRequest request, TemplateFolder templates, ImmutableArray<Diagnostic> listed, ImmutableArray<SourceState> files)
    {
        var frame = new DigestWriter()
            .Add(ProgramIdentity.Digest)
            .Add(request.Folders.Shown)
            .Add(request.Overrides.BaseUrl)
            .AddAll(request.Overrides.Languages, static (to, language) => to.Add(language))
            .AddAll(request.Overrides.Without.Order(), static (to, part) => to.Add((int)part))
            .AddAll(templates.Templates, static (to, template) => to.Add(template.Path).Add(template.Text))
            .AddAll(templates.Assets, static (to, asset) => to.Add(asset.Path).Add(asset.Bytes))
            .AddAll(files, static (to, file) => to.Add(file.Path))
            .AddAll(files.Where(f => !IsApart(f.Path)), Add)
            .Close();
        var all = new DigestWriter().Add(frame).AddAll(files, Add).Close();
        var run = new DigestWriter().Add(all).Add(request.Overrides.Revision).Add(request.Overrides.Strict ? 1 : 0).Add(request.Overrides.Compress ? 1 : 0).AddAll(listed, Add).Close();
        return new BuildInputs(frame, all, run, new KeptStates(files));
    }

    /// <summary>What is to be known of the files of one indicator or page, by its folder such as <c>indicators/7-1-1/</c>.</summary>
    public FolderDigest Folder(string folder)
    {
        var files = SourceState.Below(Sources.Value, folder);
        return new FolderDigest(
            new DigestWriter().AddAll(files, Add).Close(),
            new DigestWriter().AddAll(files.Where(f => !f.Path.EndsWith("/data.csv", StringComparison.Ordinal)), Add).Close());
    }

    private static bool IsApart(string path) =>
        path.StartsWith(Indicators, StringComparison.Ordinal) || path.StartsWith(Pages, StringComparison.Ordinal) || path == "changes.csv";

    private static void Add(DigestWriter to, SourceState file)
    {
        to.Add(file.Path).Add(file.Sha256 is null ? 0 : 1);
        if (file.Sha256 is { } hash) to.Add(hash);
    }

    private static void Add(DigestWriter to, Diagnostic finding) => to.Add(finding.Rule.Code).Add(finding.Span.ToString()).Add(finding.Message);
}

/// <summary>The files of one indicator or page: <paramref name="All"/> of them, and all but the figures.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FolderDigest(Digest All, Digest Words);
