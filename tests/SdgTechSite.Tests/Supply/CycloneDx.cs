using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdgTechSite.Tests.Supply;

/// <summary>Writes the list of parts of an edition as CycloneDX 1.6, with neither time nor serial number, so that the same parts give the same bytes.</summary>
internal static class CycloneDx
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(Edition edition)
    {
        var program = Part.AddressOfPackage("sdgtech", Edition.Version);
        var direct = LockedPackage.Files().SelectMany(f => LockedPackage.Shipped(f)).Where(p => p.IsDirect).Select(p => Part.AddressOfPackage(p.Id, p.Version)).ToHashSet(StringComparer.Ordinal);
        var needed = edition.Parts.Select(p => p.Address).Where(a => direct.Contains(a) || Edition.Packages.All(p => p.Address != a));
        var bom = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["lifecycles"] = new JsonArray(new JsonObject { ["phase"] = "build" }),
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = program,
                    ["name"] = "sdgtech",
                    ["version"] = Edition.Version,
                    ["description"] = $"sdgtech, as {edition.Name}",
                    ["licenses"] = Terms("MIT"),
                    ["purl"] = program,
                },
            },
            ["components"] = new JsonArray([.. edition.Parts.Select(Component)]),
            ["dependencies"] = new JsonArray([Needs(program, needed), .. edition.Parts.Select(p => Needs(p.Address, p.Needs))]),
        };
        return bom.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Component(Part part)
    {
        var component = new JsonObject
        {
            ["type"] = part.IsData ? "data" : "library",
            ["bom-ref"] = part.Address,
            ["name"] = part.Name,
        };
        if (part.Version.Length > 0) component["version"] = part.Version;
        if (!part.IsData) component["scope"] = "required";
        if (part.Sha512 is { } hash) component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        if (part.Licence is { } licence) component["licenses"] = Terms(licence);
        component["copyright"] = part.Copyright;
        if (!part.IsData) component["purl"] = part.Address;
        component["externalReferences"] = new JsonArray([.. References(part)]);
        return component;
    }

    private static JsonArray Terms(string licence) => licence.Contains(' ', StringComparison.Ordinal)
        ? new JsonArray(new JsonObject { ["expression"] = licence })
        : new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } });

    private static IEnumerable<JsonNode> References(Part part)
    {
        if (part.Website.Length > 0) yield return new JsonObject { ["type"] = "website", ["url"] = part.Website };
        if (part.Source is { } source) yield return new JsonObject { ["type"] = "vcs", ["url"] = source };
    }

    private static JsonObject Needs(string address, IEnumerable<string> needs) =>
        new() { ["ref"] = address, ["dependsOn"] = new JsonArray([.. needs.Select(n => (JsonNode)n)]) };
}
