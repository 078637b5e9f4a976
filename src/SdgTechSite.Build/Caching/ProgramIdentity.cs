using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SdgTechSite.Model;

namespace SdgTechSite.Build;

/// <summary>
/// Which program this is, to the byte: its files and the runtime under it. A program that was built again, for another machine or in another way, is
/// another one; its version alone would not say so.
/// </summary>
internal static class ProgramIdentity
{
    private static readonly Lazy<Digest> Own = new(Compute);

    public static Digest Digest => Own.Value;

    private static Digest Compute() => new DigestWriter()
        .Add(BuiltIn.Version)
        .Add(RuntimeInformation.FrameworkDescription)
        .Add(RuntimeInformation.RuntimeIdentifier)
        .AddAll(Files(), static (to, file) => to.Add(Path.GetFileName(file)).Add(HashOf(file)))
        .Close();

    /// <summary>The libraries beside the program, and the program itself where it is one file.</summary>
    private static IEnumerable<string> Files()
    {
        var folder = AppContext.BaseDirectory;
        var program = Environment.ProcessPath;
        return Directory.EnumerateFiles(folder).Where(f => f == program || f.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
    }

    private static byte[] HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return SHA256.HashData(stream);
    }
}
