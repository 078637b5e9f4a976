using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Json.Schema;
using SdgTechSite.Build;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Web;

/// <summary>What the site offers to programs, held to schemas and readers that others made.</summary>
public sealed class SchemaValidationTests : IDisposable
{
    private readonly SiteCopy _site = SiteCopy.Of("small")
        .With("content/changes.csv", "date,indicator,series,area,year,old,new,kind,reason\n2026-08-01,9.8.1,online,001,2011,34,34.25,changed,\"Revised & <checked>\"\n2026-09-01,9.8.2,researchers,404,2010,,230,added,\n2026-09-01,9.9.9,gone,404,2010,230,,removed,\n")
        .Change("content/pages/about/en.md", "summary:", "aliases: [info, old/about.html]\nsummary:")
        .BuildCleanly(BuildOverrides.None with { BaseUrl = "https://example.org/a&b/" });

    [Fact]
    public void Every_file_of_the_api_has_the_published_form()
    {
        var schema = Published();
        Assert.All(Directory.EnumerateFiles(Path.Combine(_site.Output, "api", "v1"), "*.json", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("schema.json", StringComparison.Ordinal))
            .Append(Path.Combine(_site.Output, "data", "9-8-1.json")).Append(Path.Combine(_site.Output, "data", "9-8-2.json")), file => Assert.Empty(Faults(schema, File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("api/v1/index.json", "\"version\":1", "\"version\":2")]
    [InlineData("api/v1/indicators/9-8-1.json", "\"direction\":\"increase\"", "\"direction\":\"up\"")]
    [InlineData("data/9-8-1.json", "\"columns\"", "\"colums\"")]
    public void The_published_schema_refuses_another_form(string route, string old, string other) =>
        Assert.NotEmpty(Faults(Published(), _site.Read(route).Replace(old, other, StringComparison.Ordinal)));

    [Fact]
    public void Addresses_in_the_api_lead_to_files_of_the_site()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_site.Output, "api"), "*.json", SearchOption.AllDirectories).Where(f => !f.EndsWith("schema.json", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var addresses = Texts(json.RootElement).Where(t => t.EndsWith(".json", StringComparison.Ordinal) || t.EndsWith(".html", StringComparison.Ordinal) || t.EndsWith("csv", StringComparison.Ordinal)).Where(t => t.Contains('/', StringComparison.Ordinal) && !t.StartsWith("text/", StringComparison.Ordinal) && !t.StartsWith("application/", StringComparison.Ordinal));
            Assert.All(addresses, a => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, a)), $"{file}: {a}"));
        }
    }

    [Fact]
    public async Task The_data_package_has_the_form_of_the_tabular_profile()
    {
        var profile = await NJsonSchema.JsonSchema.FromJsonAsync(ThirdParty("tabular-data-package.json"), TestContext.Current.CancellationToken);
        Assert.Empty(profile.Validate(_site.Read("datapackage.json")).Select(e => e.ToString()));
        Assert.NotEmpty(profile.Validate(_site.Read("datapackage.json").Replace("\"tabular-data-resource\"", "\"table\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_sitemap_has_the_form_of_the_protocol()
    {
        var sitemap = XDocument.Parse(_site.Read("sitemap.xml"));
        // The schema wants a schema of XHTML for links to other languages; these are held to the pages themselves elsewhere.
        sitemap.Descendants(XName.Get("link", "http://www.w3.org/1999/xhtml")).Remove();
        var schemas = new XmlSchemaSet();
        using (var reader = XmlReader.Create(new StringReader(ThirdParty("sitemap.xsd")))) schemas.Add(null, reader);
        var faults = new List<string>();
        sitemap.Validate(schemas, (_, e) => faults.Add(e.Message));
        Assert.Empty(faults);
    }

    [Fact]
    public void The_feed_is_read_by_somebody_elses_reader()
    {
        using var reader = XmlReader.Create(new StringReader(_site.Read("zh/changes.xml")));
        var feed = System.ServiceModel.Syndication.SyndicationFeed.Load(reader);
        Assert.Equal("zh", feed.Language);
        Assert.Equal(["tag:example.org,2026:zh/changes/2026-09-01/9.8.2", "tag:example.org,2026:zh/changes/2026-09-01/9.9.9", "tag:example.org,2026:zh/changes/2026-08-01/9.8.1"], feed.Items.Select(i => i.Id));
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        Assert.Contains("Revised & <checked>", feed.Items.Last().Summary.Text, StringComparison.Ordinal);
        Assert.Equal("https://example.org/a&b/zh/changes.html#d-2026-08-01", feed.Items.Last().Links.First(l => l.RelationshipType == "alternate").Uri.OriginalString);
    }

    public void Dispose() => _site.Dispose();

    private JsonSchema Published() => JsonSchema.FromText(_site.Read("api/v1/schema.json"));

    private static List<string> Faults(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join(' ', d.Errors!.Values)}").Append("not valid")];
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    private static string ThirdParty(string name) => File.ReadAllText(Repository.PathOf("tests", "SdgTechSite.Tests", "Web", "third-party", name));
}
