using System.Collections.Immutable;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>What to pack, and where to. With a <paramref name="Language"/> the pack holds a site of that language alone, built for it.</summary>
public sealed record PackRequest(SiteFolders Folders, string? Language, string To, bool Force, int Jobs);

/// <summary>What came of a pack: the report when there is one, else findings, a refusal, or the machine's trouble.</summary>
public sealed record PackResult(PackReport? Report, ImmutableArray<Diagnostic> Diagnostics, string? Refusal, string? Failure)
{
    internal static PackResult Refused(string why) => new(null, [], why, null);
}

/// <summary>Makes one zip of the built site, after proving that the site is whole and of this content.</summary>
public sealed class SitePacker(TimeProvider time)
{
    public PackResult Run(PackRequest request)
    {
        if (Refusal(request) is { } why) return PackResult.Refused(why);
        try
        {
            return request.Language is null ? Pack(request, request.Folders.Output, request.Folders.Output) : PackLanguage(request);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PackResult(null, [], null, $"{DiskTrouble.InWords(exception)}. No pack was written.");
        }
    }

    private static string? Refusal(PackRequest request)
    {
        var folders = request.Folders;
        if (request.Language is null && !Directory.Exists(folders.Output)) return $"There is no site in {folders.Output}. Build it first: sdgtech build.";
        foreach (var folder in new[] { folders.Output, folders.Content, folders.Templates })
        {
            if (request.To.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return $"The pack would lie in {folder}, where it would be in the way. Name another file with --to.";
        }

        if (Directory.Exists(request.To)) return $"{request.To} is a folder. Name a file with --to.";
        if (File.Exists(request.To) && !request.Force && !SitePack.IsPack(request.To)) return $"{request.To} is there and is no pack of this program. Write over it with --force.";
        return null;
    }

    /// <summary>A site of one language is built by itself, so that no link of it leads to a language that is not there.</summary>
    private PackResult PackLanguage(PackRequest request)
    {
        var folder = Directory.CreateTempSubdirectory("sdgtech-pack-").FullName;
        try
        {
            var output = Path.Combine(folder, "site");
            var build = new BuildRequest(request.Folders with { Output = output }, BuildMode.Publish, BuildOverrides.None with { Languages = [request.Language!] }, request.Jobs);
            var built = new SiteBuilder(time).Run(build, null);
            if (built.Failure is not null || built.Errors > 0) return new PackResult(null, built.Diagnostics, null, built.Failure);
            return Pack(request, output, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PackResult Pack(PackRequest request, string site, string shown)
    {
        var verified = SiteVerifier.Folder(site, shown);
        if (!verified.IsWhole) return new PackResult(null, verified.Findings, null, null);
        var bag = new DiagnosticBag();
        var tree = SourceTree.Open(request.Folders.Content, request.Folders.Shown, bag);
        if (ContentReader.Read(tree, BuiltIn.Words, request.Jobs).Model is not { } content || SourceTree.HashOf(tree.TakeStatesAsRead()) != verified.Manifest!.ContentSha256)
            return PackResult.Refused("The content is not that of the built site. Build it first: sdgtech build.");
        var languages = content.Site.Languages.Where(l => request.Language is null || l == request.Language).ToImmutableArray();
        return new PackResult(SitePack.Write(site, verified.Manifest, verified.Sum!, content with { Site = content.Site with { Languages = languages } }, request.To), [], null, null);
    }
}
