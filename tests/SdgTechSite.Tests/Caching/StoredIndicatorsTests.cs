using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using SdgTechSite.Build;
using SdgTechSite.Content;
using SdgTechSite.Model;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Caching;

/// <summary>Indicators that a build leaves to the next one.</summary>
public class StoredIndicatorsTests
{
    [Fact]
    public void Every_indicator_comes_out_of_the_store_with_all_that_it_had()
    {
        using var site = SiteCopy.OfShippedContent();
        var (first, stored) = Read(site, new ReadingMemory());
        // Whatever is read again now differs.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "content", "indicators"), "*", SearchOption.AllDirectories)) File.WriteAllText(file, "<<<<<<< ours\n");
        var (second, _) = Read(site, new ReadingMemory(() => CacheReader.Of(stored)));
        Assert.NotEmpty(first.Model!.Indicators);
        Assert.Equal(first.Diagnostics.AsEnumerable(), second.Diagnostics);
        Assert.Equal(first.Model.Translations.AsEnumerable(), second.Model!.Translations);
        Assert.Equal(Lines(first.Model.Indicators), Lines(second.Model.Indicators));
    }

    [Fact]
    public void An_indicator_with_something_to_say_about_it_says_it_again()
    {
        using var site = SiteCopy.Of("small").Without("content/indicators/9-8-1/zh.md");
        var (first, stored) = Read(site, new ReadingMemory());
        var (second, _) = Read(site, new ReadingMemory(() => CacheReader.Of(stored)));
        Assert.NotEmpty(first.Diagnostics);
        Assert.Equal(first.Diagnostics.AsEnumerable(), second.Diagnostics);
    }

    [Fact]
    public void A_store_that_is_cut_off_is_none()
    {
        using var site = SiteCopy.Of("small");
        var (first, stored) = Read(site, new ReadingMemory());
        var (second, _) = Read(site, new ReadingMemory(() => CacheReader.Of(stored[..(stored.Count / 2)])));
        Assert.Equal(Lines(first.Model!.Indicators), Lines(second.Model!.Indicators));
    }

    /// <summary>Reads a site's content as if its files were in the same state each time.</summary>
    private static (ContentResult Read, ArraySegment<byte> Stored) Read(SiteCopy site, ReadingMemory memory)
    {
        var tree = SourceTree.Open(Path.Combine(site.Folder, "content"), "content", new DiagnosticBag());
        memory.Begin(static _ => new Digest(1));
        var read = ContentReader.Read(tree, BuiltIn.Words, 2, memory);
        using var bytes = new MemoryStream();
        using (var writer = new CacheWriter(bytes)) memory.WriteIndicators(writer);
        return (read, bytes.ToArray());
    }

    /// <summary>Everything that a value holds, at any depth, a line each.</summary>
    private static List<string> Lines(object? value)
    {
        var lines = new List<string>();
        Add(string.Empty, value, lines);
        return lines;
    }

    private static void Add(string name, object? value, List<string> to)
    {
        switch (value)
        {
            case null or string or IConvertible or DateOnly:
                to.Add($"{name} = {Convert.ToString(value, CultureInfo.InvariantCulture) ?? "nothing"}");
                break;
            case KeptText text:
                to.Add($"{name} = {text}");
                break;
            case IEnumerable items:
                var i = 0;
                foreach (var item in items) Add($"{name}[{i++}]", item, to);
                to.Add($"{name}: {i}");
                break;
            default:
                const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
                foreach (var property in value.GetType().GetProperties(Any).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
                {
                    Add($"{name}.{property.Name}", property.GetValue(value), to);
                }

                break;
        }
    }
}
