using System.Text;

namespace SdgTechSite.Model;

/// <summary>Tables that are embedded in the program.</summary>
internal static class Resources
{
    public static StreamReader Open(string name) =>
        new(typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table {name} is not in the program."), Encoding.UTF8);
}
