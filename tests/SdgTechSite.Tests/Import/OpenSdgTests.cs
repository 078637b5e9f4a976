using SdgTechSite.Import;
using Xunit;

namespace SdgTechSite.Tests.Import;

/// <summary>An Open SDG repository with every quirk comes in, builds, and is accounted for to the last cell.</summary>
public sealed class OpenSdgTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_repository_with_every_quirk_comes_in_with_numbers_that_add_up_and_builds(int seed)
    {
        using var folder = new ImportFolder();
        var repository = QuirkyRepository.Write(folder, seed);
        var result = folder.Repository();
        Assert.Null(result.Usage);
        var report = result.Report;
        Assert.Equal(repository.Files, report.Files.Count);
        Assert.Equal(repository.Rows, report.Sum(f => f.Rows));
        Assert.Equal(repository.Cells, report.Sum(f => f.Cells));
        Assert.Equal(report.Sum(f => f.RowsKept), Directory.EnumerateFiles(folder.Content, "data.csv", SearchOption.AllDirectories).Sum(f => File.ReadLines(f).Count() - 1));
        folder.Build();
    }

    [Fact]
    public void Every_quirk_is_named_in_the_report()
    {
        using var folder = new ImportFolder();
        QuirkyRepository.Write(folder, 1);
        var report = folder.Repository().Report;
        ImportKind[] expected =
        [
            ImportKinds.ByteOrderMark, ImportKinds.LineEnds, ImportKinds.Encoding, ImportKinds.EmptyFile, ImportKinds.BinaryFile, ImportKinds.NoValueColumn, ImportKinds.NoIndicatorNumber, ImportKinds.OtherFile,
            ImportKinds.NoFigures, ImportKinds.BrokenYaml, ImportKinds.LinewiseYaml, ImportKinds.Delimiter, ImportKinds.FileName, ImportKinds.Placeholder, ImportKinds.EmptyValue, ImportKinds.MissingValue, ImportKinds.NotFinite,
            ImportKinds.OutOfRange, ImportKinds.NotANumber, ImportKinds.SameTwice, ImportKinds.Conflict, ImportKinds.LongRow, ImportKinds.EmptyRow, ImportKinds.ShortRow, ImportKinds.Period, ImportKinds.PartOfYear,
            ImportKinds.MarkedYear, ImportKinds.YearForm, ImportKinds.DecimalComma, ImportKinds.Grouping, ImportKinds.PercentSign, ImportKinds.BoundSign, ImportKinds.MarkedValue, ImportKinds.KnownArea, ImportKinds.SafeId,
            ImportKinds.AreaWord, ImportKinds.StatusWord, ImportKinds.StatusNote, ImportKinds.NoHeader, ImportKinds.TwiceHeader, ImportKinds.BeyondHeader, ImportKinds.FieldUsed, ImportKinds.FieldHtml, ImportKinds.FieldEmpty,
            ImportKinds.FieldUnused, ImportKinds.FieldTwice, ImportKinds.FieldDeep, ImportKinds.FieldLanguage, ImportKinds.NoTranslation, ImportKinds.TitleFromCode, ImportKinds.NoSource, ImportKinds.NoUnit, ImportKinds.BorrowedWords,
        ];
        Assert.Empty(expected.Where(k => report.Count(k) == 0).Select(k => k.Id));
    }

    [Theory]
    [InlineData("2019", "2019", "", "")]
    [InlineData("2012/13", "2012", "2012/13", "")]
    [InlineData("2010-2015", "2010", "2010-2015", "")]
    [InlineData("2010 to 2011", "2010", "2010 to 2011", "")]
    [InlineData("2011-12", "2011", "2011-12", "")]
    [InlineData("2021-2022*", "2021", "2021-2022*", "")]
    [InlineData("2019*", "2019", "2019*", "")]
    [InlineData("2021.0", "2021", "", "")]
    [InlineData("2024 Q1", "2024", "", "q1")]
    [InlineData("2024-Q3", "2024", "", "q3")]
    [InlineData("2024-07", "2024", "", "m07")]
    [InlineData("17 May to 11 June 2023", "2023", "17 May to 11 June 2023", "")]
    public void A_period_becomes_its_first_year_and_nothing_of_it_is_lost(string written, string year, string note, string part)
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", $"Year,Value\n{written},5\n");
        folder.Repository();
        var row = Assert.Single(folder.Figures("1-1-1"));
        Assert.Equal(year, row["year"]);
        Assert.Equal(note, row.GetValueOrDefault("note", string.Empty));
        Assert.Equal(part, row.GetValueOrDefault("period", string.Empty));
    }

    [Theory]
    [InlineData("303.0", "303.0", "")]
    [InlineData("-1", "-1", "")]
    [InlineData("1.5e3", "1.5e3", "")]
    [InlineData("\"1,234\"", "1234", "")]
    [InlineData("\"1,234.5\"", "1234.5", "")]
    [InlineData("\"1.234,5\"", "1234.5", "")]
    [InlineData("\"12,5\"", "12.5", "")]
    [InlineData("1 234 567", "1234567", "")]
    [InlineData("12%", "12", "")]
    [InlineData("<5", "5", "<")]
    [InlineData("> 95", "95", ">")]
    [InlineData(" 7 ", "7", "")]
    [InlineData("\"0,123\"", "0.123", "")]
    public void A_number_is_read_as_it_was_meant(string written, string value, string bound)
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", $"Year,Value\n2019,{written}\n");
        folder.Repository();
        var row = Assert.Single(folder.Figures("1-1-1"));
        Assert.Equal(value, row["value"]);
        Assert.Equal(bound, row.GetValueOrDefault("bound", string.Empty));
    }

    [Theory]
    [InlineData("NA", "missing-value")]
    [InlineData("..", "missing-value")]
    [InlineData("Inf", "not-finite")]
    [InlineData("NaN", "not-finite")]
    [InlineData("5e-0500000", "out-of-range")]
    [InlineData("1e999", "out-of-range")]
    [InlineData("1e35", "out-of-range")]
    [InlineData("-2e-31", "out-of-range")]
    [InlineData("70/30", "no-number")]
    [InlineData("\"1,23,4\"", "no-number")]
    [InlineData("", "empty-value")]
    [InlineData("This is a non-statistical indicator", "placeholder")]
    public void What_is_no_figure_is_left_out_with_its_reason_and_place(string written, string kind)
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", $"Year,Value\n2018,1\n2019,{written}\n");
        var group = Assert.Single(folder.Repository().Report.Groups, g => g.Kind.Of == Counted.Row);
        Assert.Equal(kind, group.Kind.Id);
        Assert.Equal(("data/indicator_1-1-1.csv", 3), (group.Places[0].Path, group.Places[0].Line));
        Assert.Single(folder.Figures("1-1-1"));
    }

    [Fact]
    public void Of_conflicting_rows_the_first_is_kept_and_each_other_is_named()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2019,1\n" + string.Concat(Enumerable.Range(2, 30).Select(i => $"2019,{i}\n")));
        var report = folder.Repository().Report;
        Assert.Equal("1", Assert.Single(folder.Figures("1-1-1"))["value"]);
        Assert.Equal(Enumerable.Range(3, 30), Assert.Single(report.Groups, g => g.Kind == ImportKinds.Conflict).Places.Select(p => p.Line));
    }

    [Fact]
    public void Titles_and_names_come_in_all_languages_and_a_missing_source_names_the_repository()
    {
        using var folder = new ImportFolder();
        QuirkyRepository.Write(folder, 1);
        folder.Repository();
        Assert.Contains("{ en: \"First, in 2 words\", fr: \"Premier\" }", folder.Text("indicators/1-1-1/indicator.yaml"), StringComparison.Ordinal);
        Assert.Contains("{ en: \"Second\", fr: \"Deuxième\", uk: \"Другий\" }", folder.Text("indicators/1-2-1/indicator.yaml"), StringComparison.Ordinal);
        Assert.Contains("name: { en: \"F\", fr: \"Femmes\", uk: \"Жінки\" }", folder.Text("vocabulary/dimensions.yaml"), StringComparison.Ordinal);
        Assert.Contains("publisher: \"Office of Statistics\"", folder.Text("indicators/1-1-1/indicator.yaml"), StringComparison.Ordinal);
        Assert.Contains("publisher: \"source\"", folder.Text("indicators/1-2-1/indicator.yaml"), StringComparison.Ordinal);
        Assert.Contains("licence: \"CC-BY-4.0\"", folder.Text("indicators/1-1-1/indicator.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("alert", folder.Text("indicators/1-1-1/en.md"), StringComparison.Ordinal);
        Assert.Contains("[the page](<https://example.org/>)", folder.Text("indicators/1-1-1/en.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_places_names_the_area_unless_a_code_has_several_of_its_words()
    {
        using var folder = new ImportFolder();
        QuirkyRepository.Write(folder, 1);
        folder.Repository();
        Assert.Contains(",North,", folder.Text("vocabulary/areas.csv"), StringComparison.Ordinal);
        Assert.Equal(["", "town", ""], folder.Figures("4-1-1").Select(r => r["council"]));
    }

    [Fact]
    public void Without_a_column_of_areas_the_area_must_be_named()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2019,1\n").With("meta/1-1-1.yml", "national_geographical_coverage: Kenya\n");
        var result = folder.Repository(area: null);
        Assert.Contains("--area", result.Usage, StringComparison.Ordinal);
        Assert.Contains("Kenya", result.Usage, StringComparison.Ordinal);
        Assert.Empty(folder.Tree());
    }

    [Fact]
    public void Addresses_of_sources_are_mended_or_left_out_and_the_report_says_which()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2019,1\n").With("meta/1-1-1.md", """
            ---
            indicator_name: First
            graph_title: On the chart
            source_organisation_1: Office
            source_url_1: javascript:alert(1)
            source_url_2: www.un.org
            source_active_3: false
            source_organisation_3: Nobody
            source_organisation_4: Another
            source_url_4: "https://example.org/a\nhttps://example.org/b"
            country: Wonderland
            ---
            H1
            ==
            """);
        var report = folder.Repository().Report;
        string[] Keys(ImportKind kind) => [.. report.Groups.Where(g => g.Kind == kind).Select(g => g.Subject)];
        Assert.Equal(["source_url_1"], Keys(ImportKinds.FieldBadAddress));
        Assert.Equal(["source_url_2"], Keys(ImportKinds.FieldAddress));
        Assert.Equal(["source_url_4"], Keys(ImportKinds.FieldAddresses));
        Assert.Equal(["source_organisation_3"], Keys(ImportKinds.FieldInactive));
        Assert.Equal(["graph_title", "source_active_3"], Keys(ImportKinds.FieldUnused));
        Assert.Equal(["body", "country", "indicator_name", "source_organisation_1", "source_organisation_4"], Keys(ImportKinds.FieldUsed));
        var yaml = folder.Text("indicators/1-1-1/indicator.yaml");
        Assert.Equal(["https://www.un.org/", "https://example.org/a"], yaml.Split('\n').Where(l => l.StartsWith("    url: ", StringComparison.Ordinal)).Select(l => l[9..].Trim('"')));
        Assert.DoesNotContain("Nobody", yaml + folder.Text("indicators/1-1-1/en.md"), StringComparison.Ordinal);
        Assert.Contains("Wonderland\n\nH1", folder.Text("indicators/1-1-1/en.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_of_the_metadata_that_no_row_has_stays_as_a_text()
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Units,Value\n2019,Litres,1\n").With("meta/1-1-1.yml", "indicator_name: First\ncomputation_units: Litres a head\n");
        Assert.Equal(2, folder.Repository().Report.Count(ImportKinds.FieldUsed));
        Assert.Contains("## Computation units\n\nLitres a head\n", folder.Text("indicators/1-1-1/en.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.\\tIs anyone deaf? 2.\\tIs anyone blind?")]
    [InlineData("See <a href='https://example.org/'>page</a>5 of it")]
    [InlineData("a response of \\\"\\\"yes\\\"\\\": 1.Is anyone deaf?")]
    [InlineData("CO_2, 4-week *5* & 6%")]
    public void Comments_let_pass_exactly_what_the_checker_finds(string text)
    {
        using var folder = new ImportFolder();
        folder.With("data/indicator_1-1-1.csv", "Year,Value\n2019,1\n").With("meta/1-1-1.yml", $"indicator_name: First\nabout: \"{text}\"\n");
        folder.Repository();
        Assert.DoesNotContain(folder.Build().Diagnostics, d => d.Rule.Code is "SDG1014" or "SDG1510");
    }
}
