using System.Collections.Immutable;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Diff;

/// <summary>
/// Compares what readers read: pages, the narratives of indicators, and assets, each file by itself. A file in a language that a page did not have, or has no
/// more, is a translation. A file with errors in it is not said to be gone: it only could not be read.
/// </summary>
internal sealed class PageDiffer(DiffSide before, DiffSide after)
{
    public ImmutableArray<PageDiff> Pages() => [.. Pairs().Where(p => p.Whole || p is { Old: not null, New: not null }).Select(Page).OfType<PageDiff>(), .. Assets()];

    public IEnumerable<TranslationDiff> Translations() => Pairs()
        .Where(p => !p.Whole && p.Old is null != p.New is null)
        .Select(p => new TranslationDiff((p.New ?? p.Old)!.Language, p.Path, string.Empty, p.New is not null));

    private IEnumerable<ProsePair> Pairs()
    {
        var (old, now) = (Documents(before.Content), Documents(after.Content));
        foreach (var path in now.Keys.Concat(old.Keys).Distinct(StringComparer.Ordinal).Where(p => !before.IsBroken(p) && !after.IsBroken(p)))
        {
            var folder = path[..(path.LastIndexOf('/') + 1)];
            var inBoth = old.Keys.Any(p => p.StartsWith(folder, StringComparison.Ordinal)) && now.Keys.Any(p => p.StartsWith(folder, StringComparison.Ordinal));
            yield return new ProsePair(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path), Whole: !inBoth);
        }
    }

    private static Dictionary<string, Text> Documents(ContentModel content)
    {
        var found = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var page in content.Pages) Add($"pages/{page.Slug}/", page.Documents.Values, string.Join(", ", page.Aliases.Select(a => a.Value)), page.Draft);
        foreach (var indicator in content.Indicators) Add($"indicators/{indicator.Id}/", indicator.Narratives.Values, string.Empty, draft: false);
        return found;

        void Add(string folder, IEnumerable<MarkdownDocument> documents, string aliases, bool draft)
        {
            foreach (var document in documents.OrderBy(d => d.Language, StringComparer.Ordinal))
                found[$"{folder}{document.Language}.md"] = new Text(document.Language, document.Title, document.Summary, document.Body.ToString().ReplaceLineEndings("\n").TrimEnd(), aliases, draft);
        }
    }

    private static PageDiff? Page(ProsePair pair)
    {
        if (pair.Old is not { } old) return new PageDiff(pair.Path, Presence.Added, []);
        if (pair.New is not { } now) return new PageDiff(pair.Path, Presence.Removed, []);
        var parts = ImmutableArray.CreateBuilder<string>();
        if (old.Title != now.Title) parts.Add("title");
        if (old.Summary != now.Summary) parts.Add("summary");
        if (old.Body != now.Body) parts.Add("text");
        if (old.Aliases != now.Aliases) parts.Add("aliases");
        if (old.Draft != now.Draft) parts.Add("draft");
        return parts.Count == 0 ? null : new PageDiff(pair.Path, Presence.Both, parts.ToImmutable());
    }

    private IEnumerable<PageDiff> Assets()
    {
        var (old, now) = (Files(before.Content), Files(after.Content));
        foreach (var path in now.Keys.Concat(old.Keys).Distinct(StringComparer.Ordinal))
        {
            if (!old.TryGetValue(path, out var was)) yield return new PageDiff(path, Presence.Added, []);
            else if (!now.TryGetValue(path, out var stands)) yield return new PageDiff(path, Presence.Removed, []);
            else if (was != stands) yield return new PageDiff(path, Presence.Both, ["bytes"]);
        }
    }

    private static Dictionary<string, string> Files(ContentModel content) =>
        content.Assets.ToDictionary(a => a.Path, a => Convert.ToHexStringLower(SHA256.HashData(a.Bytes.Span)), StringComparer.Ordinal);

    private sealed record Text(string Language, string? Title, string Summary, string Body, string Aliases, bool Draft);

    /// <summary>A file in the two trees; <paramref name="Whole"/> when its page is new or gone as a whole.</summary>
    private sealed record ProsePair(string Path, Text? Old, Text? New, bool Whole);
}
