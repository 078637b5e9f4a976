using NJsonSchema;
using SdgTechSite.Build;
using SdgTechSite.Tests.Sites;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Contract;

/// <summary>What editors are told while they type is what the checker says afterwards.</summary>
public sealed class SchemaTests
{
    /// <summary>Findings about the shape of a file, which a schema can see; the others need the whole site.</summary>
    private static readonly string[] OfShape = ["SDG1101", "SDG1102", "SDG1103"];

    [Fact]
    public void The_schemas_in_the_repository_are_those_of_the_program()
    {
        var folder = Repository.PathOf("content", SchemaFiles.Folder);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") SchemaFiles.WriteTo(folder);
        Assert.Equal(SchemaFiles.All().Select(s => s.Name), Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(SchemaFiles.All(), s => Assert.True(s.Text == File.ReadAllText(Path.Combine(folder, s.Name)), $"{s.Name} is old: sdgtech schema"));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("tests/sites/small/content")]
    public async Task Files_that_the_checker_accepts_fit_their_schema(string content)
    {
        foreach (var (name, file) in Files(Repository.PathOf(content)))
        {
            var errors = (await Schema(name)).Validate(YamlAsJson.Read(File.ReadAllText(file))!);
            Assert.True(errors.Count == 0, $"{file}: {string.Join(" | ", errors.Take(3))}");
        }
    }

    [Fact]
    public async Task Files_whose_shape_the_checker_refuses_break_their_schema()
    {
        var refused = 0;
        foreach (var row in RuleTests.Changes())
        {
            var (file, old, replacement, expected, _) = row.Data;
            if (SchemaOf(file["content/".Length..]) is not { } name || !OfShape.Any(expected.EndsWith)) continue;
            using var site = SiteCopy.Of("small").Change(file, old, replacement);
            Assert.True((await Schema(name)).Validate(YamlAsJson.Read(File.ReadAllText(Path.Combine(site.Folder, file)))!).Count > 0, $"{file}: {replacement}");
            refused++;
        }

        Assert.True(refused > 8, $"{refused} bad files only");
    }

    [Theory]
    [MemberData(nameof(ContractTests.Mappings), MemberType = typeof(ContractTests))]
    public async Task A_strange_key_breaks_the_schema_wherever_it_stands(string shape, string file, string text)
    {
        if (SchemaOf(file["content/".Length..]) is not { } name) return;
        var errors = (await Schema(name)).Validate(YamlAsJson.Read(text)!);
        Assert.True(errors.Any(e => e.ToString().Contains("zzqq", StringComparison.Ordinal)), shape);
    }

    [Fact]
    public void Every_file_of_yaml_in_the_shipped_content_names_its_schema()
    {
        Assert.All(Files(Repository.PathOf("content")), f =>
        {
            var line = File.ReadLines(f.File).First();
            Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
            Assert.Equal(Repository.PathOf("content", SchemaFiles.Folder, f.Schema), Path.GetFullPath(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..], Path.GetDirectoryName(f.File)!));
        });
    }

    private static IEnumerable<(string Schema, string File)> Files(string content) =>
        Directory.EnumerateFiles(content, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (SchemaOf(Path.GetRelativePath(content, f).Replace('\\', '/')) ?? throw new InvalidOperationException($"{f} has no schema"), f));

    private static string? SchemaOf(string path) => SchemaFiles.Patterns()
        .FirstOrDefault(p => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(p.Pattern, path, ignoreCase: false)).Name;

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromJsonAsync(SchemaFiles.All().Single(s => s.Name == name).Text, TestContext.Current.CancellationToken);
}
