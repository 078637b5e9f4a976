using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Supply;

/// <summary><c>NOTICE</c> and the CycloneDX lists name all works of others that are in the program, and nothing else.</summary>
public sealed class SupplyTests
{
    private static readonly Lazy<JsonSchema> Schema = new(ReadSchema);

    /// <summary>Every list of parts, by the name of what it is about.</summary>
    public static TheoryData<string> Editions => [.. Edition.All.Select(e => e.Name)];

    [Fact]
    public void The_notice_is_that_of_the_lock_files() => Same(Repository.PathOf("NOTICE"), Notice.Write());

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_list_of_parts_is_that_of_the_lock_files(string name) => Same(ListOf(name), CycloneDx.Write(Edition.All.Single(e => e.Name == name)));

    [Fact]
    public void Every_edition_has_one_list() =>
        Assert.Equal(Edition.All.Select(e => e.Name + ".cdx.json"), Directory.EnumerateFiles(Repository.PathOf("src", "publishing", "sbom")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Editions))]
    public void Lists_name_the_packages_that_the_built_program_loads_and_no_other(string name)
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sdgtech.deps.json")));
        var loaded = built.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name).Order(StringComparer.Ordinal).ToList();
        var components = Json(name)["components"]!.AsArray();
        var runtime = Edition.All.Single(e => e.Name == name).Runtime.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Assert.True(loaded.Count >= 8);
        Assert.Equal(loaded, components.Where(c => (string?)c!["type"] == "library" && !runtime.Contains((string)c["name"]!)).Select(c => $"{c!["name"]}/{c["version"]}").Order(StringComparer.Ordinal));
        Assert.All(components.Where(c => (string?)c!["type"] == "library"), c => Assert.NotNull(c!["licenses"]));
    }

    [Fact]
    public void Every_project_that_ships_is_pinned_to_what_is_listed()
    {
        var listed = Edition.Packages.Select(p => (p.Name, p.Version)).ToHashSet();
        var files = LockedPackage.Files().ToList();
        Assert.True(files.Count > 12);
        Assert.All(files, f => Assert.All(LockedPackage.Shipped(f), p => Assert.Contains((p.Id, p.Version), listed)));
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("src", "SdgTechSite"), "packages*.lock.json"), f => Assert.Equal(listed.Order(), LockedPackage.Shipped(f).Select(p => (p.Id, p.Version)).Order()));
    }

    [Fact]
    public void Packages_of_tests_are_not_listed()
    {
        var shipped = Edition.Packages.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var notice = File.ReadAllText(Repository.PathOf("NOTICE"));
        var testing = Directory.EnumerateFiles(Repository.PathOf("tests"), "packages.lock.json", SearchOption.AllDirectories).SelectMany(f => LockedPackage.Read(f)).Select(p => p.Id).Where(id => !shipped.Contains(id)).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("xunit.v3", testing);
        Assert.All(testing, id => Assert.DoesNotContain($"\n{id} ", notice, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_licence_is_welcome()
    {
        Assert.All(Edition.All.SelectMany(e => e.Parts).Where(p => !p.IsData), p => Assert.True(Licences.Taken(p.Licence) is not null, $"{p.Name}: {p.Licence ?? "no SPDX expression"}"));
        Assert.Null(Licences.Taken("GPL-3.0-only"));
        Assert.Null(Licences.Taken("MIT AND LGPL-2.1-only"));
        Assert.Equal("Apache-2.0", Licences.Taken("MS-PL OR Apache-2.0"));
    }

    [Fact]
    public void Scripts_and_styles_of_sites_are_our_own() =>
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("templates", "assets"), "*", SearchOption.AllDirectories), f => Assert.DoesNotMatch("(?i)copyright|©|@licen[cs]e|SPDX", File.ReadAllText(f)));

    [Theory]
    [MemberData(nameof(Editions))]
    public void Lists_have_the_form_of_CycloneDX(string name)
    {
        Assert.True(Fits(Json(name)));
        var broken = Json(name);
        broken["components"]![0]!["licenses"]![0]!["license"]!["id"] = "Our own";
        Assert.False(Fits(broken));
        var known = Json(name)["components"]!.AsArray().Select(c => (string)c!["bom-ref"]!).Append(Part.AddressOfPackage("sdgtech", Edition.Version)).Order(StringComparer.Ordinal);
        Assert.Equal(known, Json(name)["dependencies"]!.AsArray().Select(d => (string)d!["ref"]!).Order(StringComparer.Ordinal));
        Assert.All(Json(name)["dependencies"]!.AsArray().SelectMany(d => d!["dependsOn"]!.AsArray()), n => Assert.Contains((string)n!, known));
    }

    private static bool Fits(JsonNode list)
    {
        using var document = JsonDocument.Parse(list.ToJsonString());
        return Schema.Value.Evaluate(document.RootElement).IsValid;
    }

    // The two schemas that this one refers to are found by their ids, which it spells in the way of the place it was taken from.
    private static JsonSchema ReadSchema()
    {
        var build = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        JsonSchema.FromText(ThirdParty("spdx"), build);
        JsonSchema.FromText(ThirdParty("jsf-0.82"), build);
        return JsonSchema.FromText(ThirdParty("bom-1.6").Replace(".SNAPSHOT.schema.json", ".schema.json", StringComparison.Ordinal), build);
    }

    private static string ThirdParty(string name) => File.ReadAllText(Repository.PathOf("tests", "SdgTechSite.Tests", "Supply", "third-party", name + ".SNAPSHOT.schema.json"));

    private static JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(ListOf(name)))!;

    private static string ListOf(string name) => Repository.PathOf("src", "publishing", "sbom", name + ".cdx.json");

    private static void Same(string file, string expected)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected, $"{Path.GetFileName(file)} is not what the lock files say; write it anew: ACCEPT=1 bash tests/run");
    }
}
