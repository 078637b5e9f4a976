using System.Collections.Immutable;

namespace SdgTechSite.Content.Contract;

/// <summary>Short ways to write the contract down, so that it reads as a table.</summary>
internal static class Spec
{
    /// <summary>Ids of areas, series and the like.</summary>
    public const string IdPattern = "^[a-z0-9][a-z0-9-]{0,63}$";

    /// <summary>Tags of languages.</summary>
    public const string LanguagePattern = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";

    public static KeySpec Must(string name, ValueKind kind, string meaning, string zh) => new(name, kind, Required: true, meaning, zh);

    public static KeySpec May(string name, ValueKind kind, string meaning, string zh) => new(name, kind, Required: false, meaning, zh);

    public static KeySpec Of(this KeySpec key, ShapeSpec shape) => key with { Shape = shape };

    public static KeySpec OneOf(this KeySpec key, params IEnumerable<string> choices) => key with { Choices = [.. choices] };

    public static KeySpec Like(this KeySpec key, string pattern) => key with { Pattern = pattern };

    public static ShapeSpec Shape(string name, params ImmutableArray<KeySpec> keys) => new(name, keys);
}
