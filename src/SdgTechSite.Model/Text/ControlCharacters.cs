namespace SdgTechSite.Model;

/// <summary>Characters that say something to a terminal and nothing to a reader.</summary>
public static class ControlCharacters
{
    /// <summary>True when one of them, as <see cref="char.IsControl(char)"/> tells them, is in a text. It looks at many characters at a time.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F');
}
