using System.Collections.Immutable;
using System.CommandLine;
using SdgTechSite.Build;
using SdgTechSite.Diagnostics;

namespace SdgTechSite.Commands;

/// <summary>The options that commands on a site share.</summary>
internal sealed class SiteOptions
{
    public Option<string?> Content { get; } = new("--content") { Description = "The content folder (default: content of the site you are in)", HelpName = "DIR" };

    public Option<string?> Templates { get; } = new("--templates") { Description = "The site's own templates (default: templates)", HelpName = "DIR" };

    public Option<string?> Output { get; } = new("--output") { Description = "Where the site is written (default: site-output)", HelpName = "DIR" };

    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = "The address the site will have, in place of base_url in site.yaml", HelpName = "URL" };

    public Option<string[]> Languages { get; } = new("--languages") { Description = "Only these of the site's languages, with commas between", HelpName = "TAGS", CustomParser = Tags };

    public Option<int> Jobs { get; } = new("--jobs") { Description = "How many pages at once (default: one a processor)", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Warnings fail as well" };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "Print findings only" };

    public Option<string> Format { get; } = new("--format") { Description = "How findings are printed", DefaultValueFactory = _ => "text" };

    public Option<bool> All { get; } = new("--all") { Description = "Show every finding, also where one file has many of one rule" };

    public SiteOptions()
    {
        Format.AcceptOnlyFromAmong([.. DiagnosticPrinter.Formats]);
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var jobs) || jobs is < 1 or > 256)) result.AddError("--jobs takes a number from 1 to 256.");
        });
        BaseUrl.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
                result.AddError("--base-url takes an absolute address that starts with https:// or http://.");
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Content, Templates, Output, BaseUrl, Languages, Jobs, Strict, Quiet, Format, All }) command.Options.Add(option);
    }

    public BuildRequest Request(ParseResult parsed, BuildMode mode, BuildOverrides overrides) => new(
        SiteFolders.Find(Directory.GetCurrentDirectory(), parsed.GetValue(Content), parsed.GetValue(Templates), parsed.GetValue(Output)),
        mode,
        overrides with { BaseUrl = parsed.GetValue(BaseUrl), Languages = [.. parsed.GetValue(Languages) ?? []], Strict = parsed.GetValue(Strict) },
        parsed.GetValue(Jobs));

    internal static string[] Tags(System.CommandLine.Parsing.ArgumentResult result) =>
        [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
