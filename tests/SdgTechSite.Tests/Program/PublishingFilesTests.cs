using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Program;

/// <summary>The files of <c>src/publishing/</c>, which people copy: they must go on working with the program as it is.</summary>
public sealed partial class PublishingFilesTests
{
    [Fact]
    public void Every_command_and_option_in_them_is_the_programs()
    {
        var help = new Dictionary<string, string>(StringComparer.Ordinal);
        var calls = Files("*").SelectMany(f => Call().Matches(File.ReadAllText(f))).ToList();
        Assert.NotEmpty(calls);
        foreach (var call in calls)
        {
            var command = call.Groups["command"].Value;
            if (!help.TryGetValue(command, out var told)) help[command] = told = Sdgtech.Run(Path.GetTempPath(), command, "--help") is (0, var output, _) ? output : string.Empty;
            Assert.All(Option().Matches(call.Groups["rest"].Value), o => Assert.Contains(o.Value, told, StringComparison.Ordinal));
            Assert.NotEmpty(told);
        }

        Assert.Equal(["build", "check", "pack", "verify"], help.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Workflows_are_yaml_whose_actions_are_pinned_and_whose_rights_are_few()
    {
        foreach (var file in Files("*.yml")) Assert.IsType<JObject>(JToken.Parse(YamlAsJson.Read(File.ReadAllText(file))!));
        var workflow = JObject.Parse(YamlAsJson.Read(File.ReadAllText(Repository.PathOf("src", "publishing", "github-pages.yml")))!);
        var uses = workflow.SelectTokens("jobs.*.steps[*].uses").Select(u => (string)u!).ToList();
        Assert.True(uses.Count >= 5);
        Assert.All(uses, u => Assert.Matches("^actions/[a-z-]+@[0-9a-f]{40}$", u));
        Assert.Equal("""{"contents":"read"}""", workflow["permissions"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Null(workflow.SelectToken("jobs.build.permissions"));
    }

    [Fact]
    public void Scripts_are_read_by_bash_and_say_how_they_are_called()
    {
        foreach (var script in Files("*.sh"))
        {
            using var bash = System.Diagnostics.Process.Start("bash", ["-n", script]);
            bash.WaitForExit();
            Assert.Equal(0, bash.ExitCode);
            Assert.Contains($"#   bash src/publishing/{Path.GetFileName(script)} ", File.ReadAllText(script), StringComparison.Ordinal);
            Assert.Contains("set -euo pipefail", File.ReadAllText(script), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Repository.PathOf("src", "publishing"), pattern).Order(StringComparer.Ordinal);

    // A call stands after the name of the program, however it is reached, and goes on to the end of its line.
    [GeneratedRegex("""^[^#\n]*?(?:sdgtech(?:\.dll)?|\{program\[@\]\}") (?<command>[a-z]+)(?<rest>[^\n]*)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Option();
}
