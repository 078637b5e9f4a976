using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;
using SdgTechSite.Model;

namespace SdgTechSite.Import.Writing;

/// <summary>What a site that people made already has, when an import goes into it: its languages, and names that must not be given again.</summary>
internal static class ExistingSite
{
    /// <summary>The languages of site.yaml when it is there, the default first; else null.</summary>
    public static List<string>? Languages(TargetTree target)
    {
        if (Tree(target, "site.yaml") is not { } site || !target.IsForeign("site.yaml")) return null;
        List<string> languages = [.. (site.Find("languages")?.Items ?? []).Select(i => i.Scalar).OfType<string>().Where(l => Locale.Find(l) is not null)];
        return languages.Count > 0 ? languages : null;
    }

    /// <summary>The areas of a list that people made or edited; those that an import wrote are made anew from what it reads.</summary>
    public static IEnumerable<AreaEntry> Areas(TargetTree target) =>
        target.IsForeign(AreaListWriter.Path) ? OwnList.Areas(new StreamReader(new MemoryStream(target.Read(AreaListWriter.Path)!))) : [];

    /// <summary>Units with bounds are not shared: an imported value may lie outside of them.</summary>
    public static void Reserve(TargetTree target, VocabularyBook vocabulary)
    {
        if (!target.IsForeign("vocabulary/units.yaml")) return;
        foreach (var unit in Tree(target, "vocabulary/units.yaml")?.Find("units")?.Items ?? [])
        {
            if (unit.Text("id") is { } id && (unit.Find("min") ?? unit.Find("max")) is not null) vocabulary.ReserveUnit(id);
        }
    }

    /// <summary>A YAML file of the site, or null when it is not there or cannot be read, which a check will say.</summary>
    public static YamlTree? Tree(TargetTree target, string path)
    {
        if (target.Read(path) is not { } bytes) return null;
        try
        {
            return YamlTree.Read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
