using System.CommandLine;
using System.Globalization;
using SdgTechSite.Build;
using SdgTechSite.Import;

namespace SdgTechSite.Commands;

/// <summary>The options of an import.</summary>
internal sealed class ImportOptions
{
    public Option<string?> Report { get; } = new("--report") { Description = "Write the report as JSON to this file as well", HelpName = "FILE" };

    public Option<string> Format { get; } = new("--format") { Description = "How the report is printed", DefaultValueFactory = _ => "text" };

    private readonly Option<string?> _content = new("--content") { Description = "The content folder to bring it into (default: content of the site you are in)", HelpName = "DIR" };
    private readonly Option<string?> _to = new("--to") { Description = "Make a new site in this folder", HelpName = "DIR" };
    private readonly Option<string?> _area = new("--area") { Description = "The area of figures that name none: M49 or ISO code, or an id of your own", HelpName = "ID" };
    private readonly Option<string?> _indicator = new("--indicator") { Description = "The indicator of a table that names none", HelpName = "CODE" };
    private readonly Option<string?> _map = new("--map") { Description = "The mapping of the table's columns", HelpName = "MAP.yaml" };
    private readonly Option<string?> _language = new("--language") { Description = "The default language of a new site", HelpName = "TAG" };
    private readonly Option<string?> _licence = new("--licence") { Description = "The licence of the figures, an SPDX identifier", HelpName = "ID" };
    private readonly Option<string?> _name = new("--name") { Description = "Who publishes the figures, where they don't say", HelpName = "TEXT" };
    private readonly Option<string?> _retrieved = new("--retrieved") { Description = "The day of the figures (default: that of the last import if nothing is new, else today)", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> _decimal = new("--decimal") { Description = "The sign before decimals, a point or a comma (default: found from the values)", HelpName = "SIGN" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Report and compare, and write nothing" };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace files that were edited since the last import as well" };

    public ImportOptions()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        _decimal.AcceptOnlyFromAmong(".", ",");
        _retrieved.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Day(result.Tokens[0].Value) is null) result.AddError($"--retrieved takes a day in the form YYYY-MM-DD, such as 2026-11-24, and not '{result.Tokens[0].Value}'.");
        });
    }

    public void AddTo(Command command, ImportFormat format)
    {
        foreach (var option in new Option[] { _content, _to, _area, _language, _licence, _name, _retrieved, _decimal, _dryRun, _overwrite, Report, Format }) command.Options.Add(option);
        if (format == ImportFormat.OpenSdg) return;
        command.Options.Add(_indicator);
        command.Options.Add(_map);
    }

    public ImportRequest Request(ParseResult parsed, ImportFormat format, string input)
    {
        var folder = parsed.GetValue(_to) is { } to ? Path.GetFullPath(Path.Combine(to, "content")) : SiteFolders.Find(Directory.GetCurrentDirectory(), parsed.GetValue(_content), null, null).Content;
        return new ImportRequest(format, Path.GetFullPath(input), folder, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), BuiltIn.Words)
        {
            Area = parsed.GetValue(_area),
            Indicator = format == ImportFormat.OpenSdg ? null : parsed.GetValue(_indicator),
            Map = format == ImportFormat.OpenSdg ? null : parsed.GetValue(_map),
            Language = parsed.GetValue(_language),
            Licence = parsed.GetValue(_licence),
            Name = parsed.GetValue(_name),
            Retrieved = parsed.GetValue(_retrieved) is { } day ? Day(day) : null,
            Decimal = parsed.GetValue(_decimal) is [var sign] ? sign : null,
            DryRun = parsed.GetValue(_dryRun),
            Overwrite = parsed.GetValue(_overwrite),
        };
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
