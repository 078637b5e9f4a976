using SdgTechSite.Model;

namespace SdgTechSite.Content.Yaml;

/// <summary>Reports numbers that were typed into prose in YAML. There, no figure can be referred to, so they are written in words or left to the figures beside.</summary>
internal static class TypedNumberCheck
{
    public static void Run(YamlNode? node, ReadContext context)
    {
        if (node is not YamlScalar scalar) return;
        foreach (var (start, length) in TypedNumbers.In(scalar.Value))
        {
            // Columns are those of the source as long as the text stands on one line and has nothing escaped before the number.
            var span = scalar.Span with { Column = scalar.Span.Column + start + (scalar.Quoted ? 1 : 0), Length = length };
            context.Bag.Add(Rules.TypedNumber.At(span, $"'{scalar.Value.Substring(start, length)}' is typed into the text.", "Write it in words, leave it to the figures beside, or say why it stands: # allow SDG1510: reason."));
        }
    }
}
