using System.Collections.Immutable;
using System.Globalization;

namespace SdgTechSite.Model;

/// <summary>
/// CLDR's cardinal plural rules for whole numbers. A rule is conditions joined by <c>or</c>, each of them relations joined by
/// <c>and</c>: an operand, perhaps a remainder, <c>=</c> or <c>!=</c>, and a list of numbers and ranges. Of a whole number the
/// operands <c>n</c> and <c>i</c> are the number itself; those that look at decimals and exponents (<c>v w f t c e</c>) are zero.
/// </summary>
internal sealed class PluralRules
{
    private readonly ImmutableArray<(string Category, ImmutableArray<ImmutableArray<Relation>> AnyOf)> _rules;

    private PluralRules(ImmutableArray<(string Category, ImmutableArray<ImmutableArray<Relation>> AnyOf)> rules)
    {
        _rules = rules;
        Categories = [.. rules.Select(r => r.Category)];
    }

    public ImmutableArray<string> Categories { get; }

    /// <summary>Reads <c>one:i = 1 and v = 0; few:n % 10 = 2..4; other</c>.</summary>
    public static PluralRules Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<(string, ImmutableArray<ImmutableArray<Relation>>)>();
        foreach (var rule in text.Split("; "))
        {
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) rules.Add((rule, []));
            else rules.Add((rule[..colon], [.. rule[(colon + 1)..].Split(" or ").Select(c => c.Split(" and ").Select(Relation.Parse).ToImmutableArray())]));
        }

        return new PluralRules(rules.ToImmutable());
    }

    /// <summary>The category whose rule holds, else the one that has no rule.</summary>
    public string Category(long count)
    {
        var number = count < 0 ? (ulong)-(count + 1) + 1 : (ulong)count;
        foreach (var (category, anyOf) in _rules)
        {
            if (anyOf.Any(all => all.All(r => r.Holds(number)))) return category;
        }

        return "other";
    }

    private sealed record Relation(bool OfNumber, ulong Modulus, bool Negated, ImmutableArray<(ulong From, ulong To)> Ranges)
    {
        public static Relation Parse(string text)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var modulus = words[1] == "%" ? ulong.Parse(words[2], CultureInfo.InvariantCulture) : 0;
            return new Relation(words[0] is "n" or "i", modulus, words[^2] == "!=", [.. words[^1].Split(',').Select(Range)]);
        }

        public bool Holds(ulong number)
        {
            var operand = OfNumber ? number : 0;
            if (Modulus > 0) operand %= Modulus;
            return Ranges.Any(r => operand >= r.From && operand <= r.To) != Negated;
        }

        private static (ulong From, ulong To) Range(string text)
        {
            var dots = text.IndexOf("..", StringComparison.Ordinal);
            var from = ulong.Parse(dots < 0 ? text : text[..dots], CultureInfo.InvariantCulture);
            return (from, dots < 0 ? from : ulong.Parse(text[(dots + 2)..], CultureInfo.InvariantCulture));
        }
    }
}
