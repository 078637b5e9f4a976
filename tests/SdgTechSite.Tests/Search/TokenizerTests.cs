using SdgTechSite.Search;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Search;

/// <summary>Texts and their tokens; the browser's tests hold its script to the same examples.</summary>
public sealed class TokenizerTests
{
    private static readonly string Path = Repository.PathOf("tests", "search", "vectors.tsv");

    [Fact]
    public void Texts_are_cut_as_the_shared_examples_say()
    {
        var lines = File.ReadAllLines(Path);
        var cut = lines.Select(l => l.StartsWith('#') ? l : Cut(l.Split('\t'))).ToArray();
        if (Environment.GetEnvironmentVariable("ACCEPT") is { Length: > 0 }) File.WriteAllText(Path, string.Join('\n', cut) + "\n");
        else Assert.Equal(lines, cut);
    }

    [Theory]
    [InlineData("en", "country", "countries")]
    [InlineData("en", "researcher", "Researchers")]
    [InlineData("fr", "électrique", "électricité")]
    [InlineData("fr", "école", "écoles")]
    [InlineData("es", "vacuna", "vacunación")]
    [InlineData("es", "escuela", "escuelas")]
    [InlineData("ru", "электричество", "электричеством")]
    [InlineData("ru", "школа", "школами")]
    [InlineData("ar", "كهرباء", "والكهرباء")]
    [InlineData("ar", "مؤشر", "المؤشرات")]
    public void Forms_of_a_word_meet(string language, string one, string other)
    {
        var stemmer = Stemmer.Find(language);
        Assert.Equal(Tokenizer.Tokens(one, stemmer), Tokenizer.Tokens(other, stemmer));
    }

    private static string Cut(string[] cells) => $"{cells[0]}\t{cells[1]}\t{string.Join(' ', Tokenizer.Tokens(cells[1], Stemmer.Find(cells[0])))}";
}
