using SdgTechSite.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(SdgTechSite.Tests.Shipped.ShippedSite))]

namespace SdgTechSite.Tests.Shipped;

/// <summary>The repository's own content, built once for all tests that look at it. It builds without a finding but missing translations, or they all fail.</summary>
public sealed class ShippedSite : IDisposable
{
    private readonly SiteCopy _copy = SiteCopy.OfShippedContent().BuildUntranslated();

    public string Root => _copy.Output;

    public string Read(string route) => _copy.Read(route);

    public IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public void Dispose() => _copy.Dispose();
}
