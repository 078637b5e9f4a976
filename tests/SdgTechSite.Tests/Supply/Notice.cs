using System.Text;

namespace SdgTechSite.Tests.Supply;

/// <summary>Writes <c>NOTICE</c>: whose works are in the program, and the terms of each.</summary>
internal static class Notice
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("sdgtech is under the MIT licence, see LICENSE. It contains works of others, which are listed here with their terms.\n");
        text.Append("This file is written by a test, from the lock files and from what each package says of itself: ACCEPT=1 bash tests/run\n");
        Section(text, "Packages", "In all of what is published.", Edition.Packages);
        Section(text, "Data", "Tables inside the program were made from these.", Edition.Data);
        foreach (var edition in Edition.All.Where(e => e.Runtime.Length > 0))
        {
            Section(text, $"Runtime in {edition.Name}", "What it is made of in turn stands in the folder third-party/ beside the program.", edition.Runtime);
        }

        foreach (var licence in Edition.All.SelectMany(e => e.Parts).Select(p => Licences.Taken(p.Licence)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Heading(text, licence);
            text.Append(Licences.Text(licence)).Append('\n');
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, string about, IEnumerable<Part> parts)
    {
        Heading(text, heading);
        text.Append(about).Append('\n');
        foreach (var part in parts)
        {
            text.Append('\n').Append($"{part.Name} {part.Version}".TrimEnd()).Append('\n');
            foreach (var line in (string[])[part.Copyright, $"Licence: {Terms(part.Licence)}", part.Website]) text.Append("  ").Append(line).Append('\n');
        }
    }

    private static string Terms(string? expression) => Licences.Taken(expression) switch
    {
        null => expression ?? "none stated",
        var taken when taken == expression => taken,
        var taken => $"{expression}, taken as {taken}",
    };

    private static void Heading(StringBuilder text, string heading) =>
        text.Append('\n').Append(heading).Append('\n').Append('=', heading.Length).Append("\n\n");
}
