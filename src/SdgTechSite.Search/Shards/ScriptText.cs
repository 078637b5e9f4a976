using System.Globalization;
using System.Text;

namespace SdgTechSite.Search;

/// <summary>
/// Writes values as script: strings that are safe inside any script and any page, and numbers in the 64 characters that a browser's <c>search.js</c>
/// reads (the low five bits of each, the sixth says that more follow).
/// </summary>
internal sealed class ScriptText
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    /// <summary>A number of any size, the low digits first.</summary>
    public static void Number(StringBuilder text, int number)
    {
        while (number >= 32)
        {
            text.Append(Digits[32 + (number & 31)]);
            number >>= 5;
        }

        text.Append(Digits[number]);
    }

    /// <summary>One character for 0 to 63.</summary>
    public static char Digit(int number) => Digits[number];

    public ScriptText Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    public ScriptText Raw(int number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    public ScriptText Text(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') _text.Append('\\').Append(c);
            else if (c < 0x20 || c is '<' or '\u2028' or '\u2029' || char.IsSurrogate(c)) _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else _text.Append(c);
        }

        _text.Append('"');
        return this;
    }

    public ScriptText Texts(IEnumerable<string> texts) => List(texts, (script, text) => script.Text(text));

    public ScriptText List<T>(IEnumerable<T> items, Action<ScriptText, T> write)
    {
        _text.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!first) _text.Append(',');
            write(this, item);
            first = false;
        }

        _text.Append(']');
        return this;
    }

    public ScriptText Map<T>(IEnumerable<(string Name, T Value)> items, Action<ScriptText, T> write)
    {
        _text.Append('{');
        var first = true;
        foreach (var (name, value) in items)
        {
            if (!first) _text.Append(',');
            Text(name).Raw(":");
            write(this, value);
            first = false;
        }

        _text.Append('}');
        return this;
    }

    /// <summary>The bytes of a script that hands <paramref name="name"/> and what was written to the search.</summary>
    public byte[] ToFile(string name)
    {
        var script = new ScriptText().Raw("sdgSearch.take(").Text(name).Raw(",");
        script._text.Append(_text).Append(");\n");
        return Encoding.UTF8.GetBytes(script._text.ToString());
    }
}
