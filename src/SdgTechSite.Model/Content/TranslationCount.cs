namespace SdgTechSite.Model;

/// <summary>What a text is: a name or title, part of the report's pages, or narrative. Words of the interface are always complete.</summary>
public enum TextKind
{
    Name,
    Report,
    Narrative,
}

/// <summary>How many texts of a kind there are in a language, of so many in all.</summary>
public sealed record TranslationCount(TextKind Kind, string Language, int Translated, int Total);
