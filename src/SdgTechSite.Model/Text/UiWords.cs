using System.Collections.Frozen;

namespace SdgTechSite.Model;

/// <summary>A message of the interface: one text, or one for each plural category of its language.</summary>
public sealed record UiMessage(string Text, FrozenDictionary<string, string>? Plurals, SourceSpan Span);

/// <summary>The words of the interface in one language, by dotted key (<c>nav.home</c>). Every key of the program is there.</summary>
public sealed record UiWords(string Language, FrozenDictionary<string, UiMessage> Messages)
{
    /// <summary>The message with its <c>{name}</c> placeholders filled.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(Messages[key].Text, values);

    /// <summary>The plural form of a counted message; <paramref name="category"/> is the language's plural category of the count.</summary>
    public string Counted(string key, string category, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var message = Messages[key];
        var text = message.Plurals is { } plurals && (plurals.TryGetValue(category, out var form) || plurals.TryGetValue("other", out form))
            ? form
            : message.Text;
        return Fill(text, values);
    }

    private static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }
}
