using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The texts of links and anchors as one page has them. Those in which the name of its own file stands, such as the addresses of its downloads, stand on hardly any
/// other: they are known by what they are with a mark in the name's place, which many pages have in common.
/// </summary>
public readonly struct PageTexts
{
    private const char Mark = '\u0001';

    /// <summary>Shorter names stand in many texts by chance.</summary>
    private const int ShortestName = 4;

    private readonly LinkTexts _all;
    private readonly string _name;

    internal PageTexts(LinkTexts all, Route page) => (_all, _name) = (all, Path.GetFileNameWithoutExtension(page.Path));

    /// <summary>This text, as one string for all pages where it may stand on several.</summary>
    public string Of(ReadOnlySpan<char> text) => IsOwn(text) ? text.ToString() : _all.Of(text);

    /// <summary>A number by which <see cref="At"/> gives the text again.</summary>
    public int NumberOf(string text) => IsOwn(text) ? (2 * _all.NumberOf(text.Replace(_name, Mark.ToString(), StringComparison.Ordinal))) + 1 : 2 * _all.NumberOf(text);

    /// <summary>The text of a number that <see cref="NumberOf"/> gave for this page. Throws <see cref="FormatException"/> where there is none.</summary>
    public string At(int number)
    {
        var shared = PlaceOf(number);
        if (shared < 0 || shared >= _all.Count) throw new FormatException("A text that is not there.");
        return number % 2 == 0 ? _all[shared] : _all[shared].Replace(Mark.ToString(), _name, StringComparison.Ordinal);
    }

    /// <summary>True for a text that, as it stands on any page, may be a link to a file with one of these names.</summary>
    internal static bool MayEndIn(string text, HashSet<string> names)
    {
        var path = Uri.UnescapeDataString(text.Split('#', 2)[0]);
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (names.Contains(name)) return true;
        if (name.Split(Mark) is not [var before, .., var after]) return false;
        return names.Any(n => n.StartsWith(before, StringComparison.Ordinal) && n.EndsWith(after, StringComparison.Ordinal));
    }

    /// <summary>The number of the text among those of all pages that stands behind a number.</summary>
    public static int PlaceOf(int number) => number >> 1;

    /// <summary>True for a text that hardly any other page has than the one with this name.</summary>
    internal static bool IsOwn(string name, ReadOnlySpan<char> text) => name.Length >= ShortestName && text.Contains(name, StringComparison.Ordinal);

    private bool IsOwn(ReadOnlySpan<char> text) => IsOwn(_name, text) && !text.Contains(Mark);
}
