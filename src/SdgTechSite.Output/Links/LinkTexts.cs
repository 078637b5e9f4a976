using System.Collections.Concurrent;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The texts of links and anchors of a site, each once and with a number: all of them stay until the last page is there and they can be checked, and most
/// stand on many pages. Safe to use from any thread.
/// </summary>
public sealed class LinkTexts
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Lock _adding = new();
    private string[] _texts = new string[1 << 10];

    public LinkTexts() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many texts there are; their numbers are all below this.</summary>
    public int Count { get; private set; }

    /// <summary>The texts as they stand on one page.</summary>
    public PageTexts On(Route page) => new(this, page);

    /// <summary>The text with that number.</summary>
    public string this[int number] => Volatile.Read(ref _texts)[number];

    /// <summary>The one string for this text.</summary>
    public string Of(ReadOnlySpan<char> text) => this[_lookup.TryGetValue(text, out var number) ? number : Add(text.ToString())];

    public int NumberOf(string text) => _numbers.TryGetValue(text, out var number) ? number : Add(text);

    /// <summary>
    /// True when a link may lead to one of these files: it ends in the name of one, or one of them is a page. Says nothing of the folder, nor whether the link still stands on a page.
    /// </summary>
    public bool MayLeadTo(IEnumerable<Route> files)
    {
        var names = files.Select(f => Path.GetFileName(f.Path)).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0) return false;
        return names.Any(n => n.EndsWith(".html", StringComparison.Ordinal)) || Enumerable.Range(0, Count).Any(i => PageTexts.MayEndIn(this[i], names));
    }

    /// <summary>Writes all texts in the order of their numbers.</summary>
    public void Write(CacheWriter to)
    {
        var count = Count;
        to.Write7BitEncodedInt(count);
        for (var i = 0; i < count; i++) to.Write(this[i]);
    }

    /// <summary>Texts as <see cref="Write"/> wrote them, with the same numbers. Throws <see cref="FormatException"/> where one stands twice.</summary>
    public static LinkTexts Read(CacheReader from)
    {
        var texts = new LinkTexts();
        var count = from.Read7BitEncodedInt();
        for (var i = 0; i < count; i++)
        {
            if (texts.Add(from.ReadString()) != i) throw new FormatException("A text that stands twice.");
        }

        return texts;
    }

    private int Add(string text)
    {
        lock (_adding)
        {
            if (_numbers.TryGetValue(text, out var known)) return known;
            var number = Count;
            if (number == _texts.Length)
            {
                var larger = new string[2 * number];
                _texts.CopyTo(larger, 0);
                Volatile.Write(ref _texts, larger);
            }

            _texts[number] = text;
            Count = number + 1;
            // Last: whoever finds the number finds the text.
            _numbers[text] = number;
            return number;
        }
    }
}
