using System.Collections.Frozen;
using SdgTechSite.Content.Yaml;
using SdgTechSite.Model;

namespace SdgTechSite.Content.Words;

/// <summary>
/// Reads the words of the interface. The program's own English words say which keys there are, which of them are counted, and which
/// placeholders they hold; a site's file must have them all, a language without a file takes the program's.
/// </summary>
internal sealed class UiWordsReader
{
    private static readonly string[] PluralCategories = ["zero", "one", "two", "few", "many", "other"];

    private readonly IReadOnlyDictionary<string, string> _builtIn;
    private readonly Dictionary<string, UiMessage> _pattern;
    private readonly DiagnosticBag _bag;

    public UiWordsReader(IReadOnlyDictionary<string, string> builtIn, DiagnosticBag bag)
    {
        (_builtIn, _bag) = (builtIn, bag);
        _pattern = Flatten(builtIn["en"], "ui/en.yaml", bag) ?? [];
    }

    public FrozenDictionary<string, UiWords> Read(SourceTree tree, ReadContext context)
    {
        foreach (var path in tree.Below("ui/"))
        {
            var name = path["ui/".Length..];
            if (name.EndsWith(".yaml", StringComparison.Ordinal) && context.Languages.Contains(name[..^5], StringComparer.Ordinal)) continue;
            _bag.Add(Rules.UnexpectedFile.At(SourceSpan.OfFile(tree.Show(path)), "No language of the site has these words.", "List the language in site.yaml, or remove the file."));
        }

        return context.Languages.ToFrozenDictionary(l => l, l => ReadLanguage(tree, l), StringComparer.Ordinal);
    }

    private UiWords ReadLanguage(SourceTree tree, string language)
    {
        var path = $"ui/{language}.yaml";
        Dictionary<string, UiMessage>? messages = null;
        if (tree.Contains(path))
        {
            messages = tree.ReadText(path) is { } text ? Flatten(text, tree.Show(path), _bag) : null;
            if (messages is not null) Compare(messages, language, tree.Show(path));
        }
        else if (_builtIn.TryGetValue(language, out var own)) messages = Flatten(own, path, _bag);
        else _bag.Add(Rules.MissingUiWord.At(SourceSpan.OfFile(tree.Show(path)), $"The interface has no words in '{language}'.", "Create the file with every key of ui/en.yaml."));

        messages ??= [];
        foreach (var (key, message) in _pattern) messages.TryAdd(key, message);
        return new UiWords(language, messages.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private void Compare(Dictionary<string, UiMessage> messages, string language, string shown)
    {
        foreach (var key in _pattern.Keys.Where(k => !messages.ContainsKey(k)).Order(StringComparer.Ordinal))
        {
            _bag.Add(Rules.MissingUiWord.At(SourceSpan.OfFile(shown), $"The word '{key}' is missing.", $"Add it; in English it is: {_pattern[key].Text}"));
        }

        foreach (var (key, message) in messages)
        {
            if (!_pattern.TryGetValue(key, out var pattern))
                _bag.Add(Rules.UnknownKey.At(message.Span, $"The program has no word '{key}'.", Nearest.Hint(key, _pattern.Keys, "words")));
            else CompareShape(key, message, pattern, language);
        }
    }

    private void CompareShape(string key, UiMessage message, UiMessage pattern, string language)
    {
        if (message.Plurals is null != pattern.Plurals is null)
        {
            var hint = pattern.Plurals is null ? "Write one text." : "Write one text for each plural form: other: ...";
            _bag.Add(Rules.BadMessage.At(message.Span, $"'{key}' {(pattern.Plurals is null ? "is not" : "is")} a counted message.", hint));
            return;
        }

        var categories = message.Plurals is null ? [] : Locale.Find(language)?.PluralCategories ?? [];
        foreach (var category in categories.Where(c => !message.Plurals!.ContainsKey(c)))
        {
            _bag.Add(Rules.BadMessage.At(message.Span, $"'{key}' lacks the plural form '{category}' of '{language}'.", $"Add '{category}: ...'."));
        }

        var wanted = Placeholders(pattern.Text);
        foreach (var text in message.Plurals?.Values.AsEnumerable() ?? [message.Text])
        {
            var given = Placeholders(text);
            foreach (var name in given.Except(wanted, StringComparer.Ordinal))
                _bag.Add(Rules.BadMessage.At(message.Span, $"'{key}' has the placeholder {{{name}}}, which the program does not fill.", $"Placeholders here: {(wanted.Count == 0 ? "none" : string.Join(", ", wanted.Select(w => $"{{{w}}}")))}."));
        }

        if (message.Plurals is null && wanted.Except(Placeholders(message.Text), StringComparer.Ordinal).FirstOrDefault() is { } lost)
            _bag.Add(Rules.BadMessage.At(message.Span, $"'{key}' lacks the placeholder {{{lost}}}.", $"In English it is: {pattern.Text}"));
    }

    private static List<string> Placeholders(string text)
    {
        var names = new List<string>();
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open) names.Add(text[(open + 1)..close]);
        }

        return names;
    }

    private static Dictionary<string, UiMessage>? Flatten(string text, string shown, DiagnosticBag bag)
    {
        if (YamlReader.ReadMapping(text, shown, bag) is not { } root) return null;
        var messages = new Dictionary<string, UiMessage>(StringComparer.Ordinal);
        Flatten(root, string.Empty, messages, bag);
        return messages;
    }

    private static void Flatten(YamlMapping mapping, string prefix, Dictionary<string, UiMessage> messages, DiagnosticBag bag)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            var path = prefix + key.Value;
            if (value is YamlScalar scalar) messages[path] = new UiMessage(scalar.Value, null, scalar.Span);
            else if (value is YamlMapping nested && IsCounted(nested)) messages[path] = Counted(nested, key.Span);
            else if (value is YamlMapping group) Flatten(group, path + ".", messages, bag);
            else bag.Add(Rules.WrongType.At(value.Span, $"'{path}' wants text."));
        }
    }

    private static bool IsCounted(YamlMapping mapping) =>
        mapping.Entries.Length > 0 && mapping.Entries.All(e => PluralCategories.Contains(e.Key.Value, StringComparer.Ordinal) && e.Value is YamlScalar);

    private static UiMessage Counted(YamlMapping mapping, SourceSpan span)
    {
        var forms = mapping.Entries.ToFrozenDictionary(e => e.Key.Value, e => ((YamlScalar)e.Value).Value, StringComparer.Ordinal);
        return new UiMessage(forms.GetValueOrDefault("other") ?? forms.Values[0], forms, span);
    }
}
