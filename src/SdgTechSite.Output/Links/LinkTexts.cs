using System.Collections.Concurrent;

namespace SdgTechSite.Output;

/// <summary>
/// The texts of links and anchors of a site, each once: all of them stay until the last page is there and they can be checked, and most stand on many pages.
/// Safe to use from any thread.
/// </summary>
public sealed class LinkTexts
{
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (_known.TryGetValue(text, out var known)) return known;
        var own = text.ToString();
        return _known.TryAdd(own, own) ? own : _known[text];
    }
}
