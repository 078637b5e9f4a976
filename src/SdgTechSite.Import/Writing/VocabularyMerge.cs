using System.Text;
using SdgTechSite.Import.Reading;

namespace SdgTechSite.Import.Writing;

/// <summary>An entry of a vocabulary file as text, with the entries below it: the members of a dimension.</summary>
internal sealed record VocabularyEntry(string Id, string Text, IReadOnlyList<VocabularyEntry> Members);

/// <summary>Adds to a vocabulary file that people wrote what it lacks, as text, so that their lines and comments stay as they are.</summary>
internal static class VocabularyMerge
{
    /// <summary>A whole file.</summary>
    public static string Whole(string key, IReadOnlyList<VocabularyEntry> entries) =>
        entries.Count == 0 ? $"{key}: []\n" : $"{key}:\n{string.Concat(entries.Select(Block))}";

    /// <summary>Adds entries, and members of entries, that are not there yet.</summary>
    public static void Extend(string path, string key, IReadOnlyList<VocabularyEntry> entries, WritingContext context)
    {
        if (entries.Count == 0)
        {
            context.Target.Extend(path, context.Target.Read(path)!);
            return;
        }

        var text = Encoding.UTF8.GetString(context.Target.Read(path)!).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (ExistingSite.Tree(context.Target, path)?.Find(key) is not { } list) return;
        if (list.Items.Count == 0)
        {
            context.Target.Extend(path, Encoding.UTF8.GetBytes(Whole(key, entries)));
            return;
        }

        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var known = list.Items.Where(i => i.Text("id") is not null).DistinctBy(i => i.Text("id"), StringComparer.Ordinal).ToDictionary(i => i.Text("id")!, StringComparer.Ordinal);
        var indent = Indent(lines[list.Items[0].Line - 1]);
        var added = string.Concat(entries.Where(e => !known.ContainsKey(e.Id)).Select(Block));
        // From the last line upwards, so that the lines above stay where they are.
        var count = lines.Count;
        foreach (var entry in entries.Where(e => known.ContainsKey(e.Id) && e.Members.Count > 0).OrderByDescending(e => known[e.Id].Line)) Members(path, lines, known[entry.Id], entry, context);
        if (added.Length == 0 && lines.Count == count)
        {
            context.Target.Extend(path, context.Target.Read(path)!);
            return;
        }

        lines.AddRange(added.TrimEnd('\n').Split('\n').Where(l => l.Length > 0).Select(l => indent + l[2..]));
        context.Target.Extend(path, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private static void Members(string path, List<string> lines, YamlTree entry, VocabularyEntry wanted, WritingContext context)
    {
        var members = entry.Find("members")?.Items ?? [];
        var known = members.Select(m => m.Text("id")).ToHashSet(StringComparer.Ordinal);
        var missing = wanted.Members.Where(m => !known.Contains(m.Id)).ToList();
        if (missing.Count == 0) return;
        var first = members.Count == 0 ? string.Empty : lines[members[0].Line - 1];
        if (!first.TrimStart().StartsWith("- ", StringComparison.Ordinal) || members[0].Line == entry.Line)
        {
            context.Import.Report.Add(ImportKinds.MissingMembers, wanted.Id, ImportPlace.OfFile(path, string.Join(", ", missing.Select(m => m.Id))));
            return;
        }

        var indent = Indent(first);
        var at = members[^1].Line;
        while (at < lines.Count && Indent(lines[at]).Length > indent.Length) at++;
        lines.InsertRange(at, missing.Select(m => indent + m.Text.Trim()));
    }

    private static string Block(VocabularyEntry entry) => entry.Text + string.Concat(entry.Members.Select(m => m.Text));

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];
}
