using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>Reads the parts of a content tree, or takes them from a memory. Readers do not know which of the two happens.</summary>
internal sealed class ReadingParts(SourceTree tree, ReadContext context, ReadingMemory? memory)
{
    /// <summary>
    /// What <paramref name="read"/> gives for a part that depends on <c>site.yaml</c>, on the files below <paramref name="folders"/>, and on nothing
    /// else that <paramref name="name"/> does not tell. Safe to call from any thread.
    /// </summary>
    public T Read<T>(string name, string[] folders, Func<SourceTree, ReadContext, T> read) => Read(name, folders, read, static (_, _, _) => null);

    /// <summary>The same for an indicator, which an earlier run of the program may have left.</summary>
    public ReadIndicator Indicator(string id, IndicatorShelf shelf, Func<SourceTree, ReadContext, ReadIndicator> read) =>
        Read($"indicators/{id}", ["vocabulary/", $"indicators/{id}/"], read, (earlier, name, key) => earlier.FindStored(name, key, shelf));

    private T Read<T>(string name, string[] folders, Func<SourceTree, ReadContext, T> read, Func<ReadingMemory, string, Digest, ReadPart?> stored)
    {
        if (memory is null) return read(tree, context);
        var files = Files(folders).ToList();
        // With nothing to take over, files are read once, and what state they are in shows then.
        var fresh = memory.IsEmpty ? Record(read) : null;
        if (memory.KeyOf(tree, files) is not { } key) return fresh is null ? read(tree, context) : Taken<T>(fresh);
        var part = fresh ?? memory.Find(name, key) ?? stored(memory, name, key) ?? Record(read);
        memory.Keep(name, part with { Key = key });
        return Taken<T>(part);
    }

    private T Taken<T>(ReadPart part)
    {
        context.Bag.AddRange(part.Found);
        context.Tally.AddAll(part.Tally);
        tree.Take(part.Silences);
        return (T)part.Value!;
    }

    private ReadPart Record<T>(Func<SourceTree, ReadContext, T> read)
    {
        var own = context with { Bag = new(), Tally = new TranslationTally() };
        var files = tree.Apart(own.Bag);
        var value = read(files, own);
        return new ReadPart(default, value, own.Bag.ToSorted(), own.Tally.Lines, files.Silences);
    }

    private IEnumerable<string> Files(string[] folders) => folders.SelectMany(f => f.EndsWith('/') ? tree.Below(f) : tree.Contains(f) ? [f] : []).Prepend("site.yaml");
}
