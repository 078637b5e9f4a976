namespace SdgTechSite.Content;

/// <summary>Reads the parts of a content tree, or takes them from a memory. Readers do not know which of the two happens.</summary>
internal sealed class ReadingParts(SourceTree tree, ReadContext context, ReadingMemory? memory)
{
    /// <summary>
    /// What <paramref name="read"/> gives for a part that depends on <c>site.yaml</c>, on the files below <paramref name="folders"/>, and on nothing
    /// else that <paramref name="name"/> does not tell. Safe to call from any thread.
    /// </summary>
    public T Read<T>(string name, string[] folders, Func<SourceTree, ReadContext, T> read)
    {
        if (memory?.KeyOf(Files(folders)) is not { } key) return read(tree, context);
        var part = memory.Find(name, key) ?? Record(key, read);
        memory.Keep(name, part);
        context.Bag.AddRange(part.Found);
        context.Tally.AddAll(part.Tally);
        tree.Take(part.Silences);
        return (T)part.Value!;
    }

    private ReadPart Record<T>(string key, Func<SourceTree, ReadContext, T> read)
    {
        var own = context with { Bag = new(), Tally = new TranslationTally() };
        var files = tree.Apart(own.Bag);
        var value = read(files, own);
        return new ReadPart(key, value, own.Bag.ToSorted(), own.Tally, files.Silences);
    }

    private IEnumerable<string> Files(string[] folders) => folders.SelectMany(f => f.EndsWith('/') ? tree.Below(f) : tree.Contains(f) ? [f] : []).Prepend("site.yaml");
}
