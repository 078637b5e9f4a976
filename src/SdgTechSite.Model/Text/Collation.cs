namespace SdgTechSite.Model;

/// <summary>
/// The order in which a language lists names. Words are compared folded; Chinese by the sound of each character (the pinyin order of CLDR), and
/// the Spanish ñ follows n.
/// </summary>
public sealed class Collation : IComparer<string>
{
    private const int FirstHan = 0x4E00;
    private const int LastHan = 0x9FFF;

    private static readonly Lazy<char[]> Pinyin = new(ReadPinyin);

    private readonly string _language;

    private Collation(string language) => _language = language;

    public static Collation Of(string languageTag) => new(languageTag.Split('-')[0]);

    /// <summary>The items by their names; equal ones stay in their order.</summary>
    public IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, string> name) => items.Select(i => (Item: i, Key: Key(name(i)))).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Item);

    /// <summary>The letter under which a name stands in a list: of Chinese names the first letter of their sound; empty where there is none.</summary>
    public string Initial(string name)
    {
        var first = Folding.Fold(name).FirstOrDefault(char.IsLetterOrDigit);
        if (first == default || char.IsDigit(first)) return string.Empty;
        if (_language == "zh" && first is >= (char)FirstHan and <= (char)LastHan) return PinyinInitial(Pinyin.Value[first - FirstHan]);
        if (_language == "es" && name.TrimStart()[0] is 'ñ' or 'Ñ') return "Ñ";
        return char.ToUpperInvariant(first).ToString();
    }

    public int Compare(string? x, string? y) => string.CompareOrdinal(Key(x ?? string.Empty), Key(y ?? string.Empty));

    /// <summary>Text whose ordinal order is the language's.</summary>
    private string Key(string text) => _language switch
    {
        "zh" => string.Concat(Folding.Fold(text).Select(c => c is >= (char)FirstHan and <= (char)LastHan ? Pinyin.Value[c - FirstHan] : c)),
        "es" => Folding.Fold(text.Replace("ñ", "n\u007f", StringComparison.Ordinal).Replace("Ñ", "n\u007f", StringComparison.Ordinal)),
        _ => Folding.Fold(text),
    };

    /// <summary>The first characters, in the order of sounds, of each letter that a Chinese sound can begin with.</summary>
    private const string FirstOfLetter = "吖八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀";
    private const string Initials = "ABCDEFGHJKLMNOPQRSTWXYZ";

    private static string PinyinInitial(char place)
    {
        var i = FirstOfLetter.Length - 1;
        while (i > 0 && Pinyin.Value[FirstOfLetter[i] - FirstHan] > place) i--;
        return Initials[i].ToString();
    }

    /// <summary>For each Chinese character the one whose code stands at its place in the order of sounds.</summary>
    private static char[] ReadPinyin()
    {
        using var reader = Resources.Open("han-pinyin.txt");
        var order = reader.ReadToEnd();
        var places = new char[LastHan - FirstHan + 1];
        for (var i = 0; i < order.Length; i++) places[order[i] - FirstHan] = (char)(FirstHan + i);
        return places;
    }
}
