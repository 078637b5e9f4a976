namespace SdgTechSite.Benchmarks.Compare;

/// <summary>Where the programs lie, and where sites may be written: <paramref name="Work"/> is best in memory, so that no disk decides.</summary>
internal sealed record Tools(string Ours, string Hugo, string NodeModules, string Work)
{
    public string Eleventy => Path.Combine(NodeModules, "@11ty", "eleventy", "cmd.cjs");

    public string Pagefind => Path.Combine(NodeModules, ".bin", "pagefind");

    public string Folder(string name) => Path.Combine(Work, name);

    /// <summary>An output folder that is not there: what an earlier run left, also beside it, is taken away before the time starts.</summary>
    public string Fresh(string name)
    {
        var folder = Folder(name);
        File.Delete(Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.cache"));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return folder;
    }
}
