using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SdgTechSite.Tests.Support;

/// <summary>YAML as an editor's language server sees it: plain scalars are numbers, true, false or nothing where they look so (YAML 1.2).</summary>
internal static partial class YamlAsJson
{
    /// <summary>The document, or null when it is no YAML.</summary>
    public static string? Read(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? "null" : Token(stream.Documents[0].RootNode).ToString();
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static JToken Token(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Children.Select(c => new JProperty(((YamlScalarNode)c.Key).Value!, Token(c.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Token)),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? string.Empty),
        YamlScalarNode quoted => new JValue(quoted.Value),
        _ => JValue.CreateNull(),
    };

    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" or "false" => new JValue(text == "true"),
        _ when Integer().IsMatch(text) => new JValue(long.Parse(text, CultureInfo.InvariantCulture)),
        _ when Float().IsMatch(text) => new JValue(double.Parse(text, CultureInfo.InvariantCulture)),
        _ => new JValue(text),
    };

    [GeneratedRegex(@"^[-+]?[0-9]{1,18}$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();
}
