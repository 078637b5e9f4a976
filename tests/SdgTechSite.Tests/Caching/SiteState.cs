using System.Collections.Immutable;
using SdgTechSite.Build;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Caching;

/// <summary>All files of a site at one moment, and what the command line says; edits give the next one.</summary>
internal sealed record SiteState(ImmutableSortedDictionary<string, string> Files, BuildOverrides Overrides)
{
    public static SiteState Of(SiteCopy site) => new(
        Directory.EnumerateFiles(Path.Combine(site.Folder, "content"), "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(f => Path.GetRelativePath(site.Folder, f), File.ReadAllText, StringComparer.Ordinal),
        BuildOverrides.None);

    public SiteState With(string path, string text) => this with { Files = Files.SetItem(path, text) };

    public SiteState Without(string path) => this with { Files = Files.Remove(path) };

    public bool Has(string path) => Files.ContainsKey(path);

    /// <summary>Replaces the first place where <paramref name="old"/> stands, if there is one.</summary>
    public SiteState Replace(string path, string old, string replacement)
    {
        var at = Files[path].IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? this : With(path, Files[path].Remove(at, old.Length).Insert(at, replacement));
    }

    /// <summary>Makes the files on disk those of this state, touching only the others.</summary>
    public void WriteTo(SiteCopy site, SiteState before)
    {
        foreach (var path in before.Files.Keys.Where(p => !Has(p))) site.Without(path);
        foreach (var (path, text) in Files.Where(f => before.Files.GetValueOrDefault(f.Key) != f.Value)) site.With(path, text);
    }
}
