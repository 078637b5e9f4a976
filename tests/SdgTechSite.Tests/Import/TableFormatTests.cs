using System.Text;
using System.Text.Json;
using SdgTechSite.Import;
using Xunit;

namespace SdgTechSite.Tests.Import;

/// <summary>The formats that are one table.</summary>
public sealed class TableFormatTests
{
    [Fact]
    public void A_download_of_the_united_nations_database_comes_in_by_indicator_and_series()
    {
        using var folder = new ImportFolder();
        folder.With("unsd.csv", """
            Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail,UpperBound,LowerBound,Source,FootNote,[Nature],[Sex],[Units]
            7,7.1,7.1.1,EG_ACS_ELEC,"Access to electricity, by sex (%)",4,Afghanistan,2019,97.7,2019,98,96,Survey A,,C,BOTHSEX,PERCENT
            7,7.1,7.1.1,EG_ACS_ELEC,"Access to electricity, by sex (%)",4,Afghanistan,2019,96,2019,,,Survey A,A note,E,FEMALE,PERCENT
            7,7.1,7.1.1,EG_ACS_ELEC,"Access to electricity, by sex (%)",1,World,2019,<90,2019,,,Survey B,,G,BOTHSEX,PERCENT
            9,9.5,9.5.1,GB_XPD_RSDV,Research spending,4,Afghanistan,2019,NaN,2019,,,Survey B,,C,,PERCENT
            9,9.5,9.5.1,GB_XPD_RSDV,Research spending,4,Afghanistan,2020,1.5,2020,,,Survey B,,C,,PERCENT
            """);
        var result = folder.Table(ImportFormat.UnsdCsv, "unsd.csv");
        Assert.Equal(2, result.Indicators);
        var rows = folder.Figures("7-1-1");
        Assert.Equal(["004", "004", "001"], rows.Select(r => r["area"]));
        Assert.Equal(["", "female", ""], rows.Select(r => r["sex"]));
        Assert.Equal(["", "E", ""], rows.Select(r => r["status"]));
        Assert.Equal(["", "", "<"], rows.Select(r => r["bound"]));
        Assert.Equal("UpperBound: 98; LowerBound: 96", rows[0]["note"]);
        Assert.Contains("Access to electricity", folder.Text("indicators/7-1-1/indicator.yaml"), StringComparison.Ordinal);
        folder.Build();
    }

    [Theory]
    [InlineData("DATAFLOW,FREQ,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,COMMENT_OBS", "IAEG:SDG(1.0),A,KE,IT_NET,F,2020,5.5,E,PT,note", "IAEG:SDG(1.0),A,404,IT_NET,_T,2020,6,A,PT,")]
    [InlineData("STRUCTURE;STRUCTURE_ID;ACTION;FREQ;REF_AREA;SERIES;SEX;TIME_PERIOD;OBS_VALUE;OBS_STATUS;UNIT_MEASURE;COMMENT_OBS", "dataflow;IAEG:SDG(1.0);I;A;KEN;IT_NET;F;2020;5.5;E;PT;note", "dataflow;IAEG:SDG(1.0);R;A;404;IT_NET;_T;2020;6;A;PT;", "dataflow;IAEG:SDG(1.0);D;A;404;IT_NET;_T;2019;6;A;PT;")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Area,SERIES: Series,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status,UNIT_MEASURE: Unit,COMMENT_OBS: Comment", "dataflow,IAEG:SDG(1.0),I,A: Annual,KE: Kenya,IT_NET: Internet use,F: F,2020,5.5,E: Estimate,PT: Percent,note", "dataflow,IAEG:SDG(1.0),I,A: Annual,KE: Kenya,IT_NET: Internet use,_T: All,2020,6,A: Normal,PT: Percent,")]
    public void Sdmx_csv_comes_in_in_both_versions(params string[] lines)
    {
        using var folder = new ImportFolder();
        folder.With("sdmx.csv", string.Join("\r\n", lines));
        var result = folder.Table(ImportFormat.SdmxCsv, "sdmx.csv", change: r => r with { Indicator = "17.8.1" });
        var rows = folder.Figures("17-8-1");
        Assert.Equal(["404", "404"], rows.Select(r => r["area"]));
        Assert.Equal(["f", ""], rows.Select(r => r["sex"]));
        Assert.Equal(["E", ""], rows.Select(r => r["status"]));
        Assert.Equal(["note", ""], rows.Select(r => r["note"]));
        Assert.Equal(lines.Length - 3, result.Report.Count(ImportKinds.Deleted));
        Assert.Contains("id: \"percent\"", folder.Text("vocabulary/units.yaml"), StringComparison.Ordinal);
        folder.Build();
    }

    [Fact]
    public void A_plain_table_comes_in_by_its_mapping()
    {
        using var folder = new ImportFolder();
        folder.With("tidy.csv", "Jahr;Wert;Gebiet;Geschlecht;Rest\n2019;1.234,5;DE;w;x\n2020;2,5;DE;m;\n");
        folder.With("map.yaml", """
            indicator: "9.5.1"
            title: { en: Research, fr: Recherche }
            unit: Euro
            decimal: ","
            columns:
              Jahr: year
              Wert: value
              Gebiet: area
              Geschlecht: { dimension: sex, name: { en: Sex, fr: Sexe }, values: { w: Female, m: Male } }
            """);
        var result = folder.Table(ImportFormat.Csv, "tidy.csv", change: r => r with { Map = Path.Combine(folder.Source, "map.yaml") });
        Assert.Equal(["1234.5", "2.5"], folder.Figures("9-5-1").Select(r => r["value"]));
        Assert.Equal(["female", "male"], folder.Figures("9-5-1").Select(r => r["sex"]));
        Assert.Equal("276", folder.Figures("9-5-1")[0]["area"]);
        Assert.Equal(2, result.Report.Count(ImportKinds.UnusedColumn));
        folder.Build();
    }

    [Theory]
    [InlineData("columns: { Year: yeer }", "yeer")]
    [InlineData("colums: { Year: year }", "colums")]
    [InlineData("columns: { Jahr: year }", "Jahr")]
    [InlineData("columns: { Year: year, Value: value }", "--indicator")]
    public void A_mapping_that_does_not_fit_says_what_is_wrong(string map, string word)
    {
        using var folder = new ImportFolder();
        folder.With("tidy.csv", "Year,Value\n2019,1\n").With("map.yaml", map);
        var result = folder.Table(ImportFormat.Csv, "tidy.csv", "404", r => r with { Map = Path.Combine(folder.Source, "map.yaml") });
        Assert.Contains(word, result.Usage, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_as_json_has_the_same_sums()
    {
        using var folder = new ImportFolder();
        QuirkyRepository.Write(folder, 5);
        var result = folder.Repository();
        using var stream = new MemoryStream();
        JsonReport.Write(result, stream);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var rows = json.RootElement.GetProperty("rows");
        Assert.Equal(rows.GetProperty("read").GetInt64(), rows.GetProperty("kept").GetInt64() + rows.GetProperty("leftOut").GetInt64());
        var cells = json.RootElement.GetProperty("cells");
        Assert.Equal(cells.GetProperty("read").GetInt64(), cells.GetProperty("kept").GetInt64() + cells.GetProperty("changed").GetInt64() + cells.GetProperty("leftOut").GetInt64());
        Assert.Equal(rows.GetProperty("leftOut").GetInt64(), json.RootElement.GetProperty("kinds").EnumerateArray().Where(k => k.GetProperty("of").GetString() == "row" && k.GetProperty("outcome").GetString() == "left-out").Sum(k => k.GetProperty("count").GetInt64()));
    }

    [Theory]
    [InlineData("Year;Area;Value\n2019;404;1,234\n2020;404;2,345\n", null, new[] { "1.234", "2.345" }, 1)]
    [InlineData("Year,Area,Value\n2019,404,\"1,234\"\n2020,404,\"2,345\"\n", null, new[] { "1234", "2345" }, 1)]
    [InlineData("Year,Area,Value\n2019,404,\"1,234\"\n2020,404,\"2,345\"\n", ',', new[] { "1.234", "2.345" }, 0)]
    [InlineData("Year;Area;Value\n2019;404;1,234\n2020;404;2,345\n", '.', new[] { "1234", "2345" }, 0)]
    [InlineData("Year;Area;Value\n2019;404;1,234\n2020;404;0.5\n", null, new[] { "1234", "0.5" }, 0)]
    [InlineData("Year,Area,Value\n2019,404,\"1,234\"\n2020,404,\"0,345\"\n", null, new[] { "1.234", "0.345" }, 0)]
    public void A_comma_that_can_be_read_in_two_ways_is_a_warning_unless_something_tells(string table, char? sign, string[] values, int warnings)
    {
        using var folder = new ImportFolder();
        folder.With("tidy.csv", table).With("map.yaml", "indicator: 9.5.1\ncolumns: { Year: year, Area: area, Value: value }\n");
        var result = Plain(folder, r => r with { Decimal = sign });
        Assert.Equal(values, folder.Figures("9-5-1").Select(r => r["value"]));
        Assert.Equal(warnings, result.Report.Count(ImportKinds.DecimalGuess));
        Assert.Equal(warnings > 0, TextReport.Write(result).Contains("--decimal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kenya", "404", "named-area")]
    [InlineData("KENYA ", "404", "named-area")]
    [InlineData("Cote d'Ivoire", "384", "named-area")]
    [InlineData("Côte d’Ivoire", "384", "named-area")]
    [InlineData("德国", "276", "named-area")]
    [InlineData("Allemagne", "276", "named-area")]
    [InlineData("World", "001", "named-area")]
    [InlineData("de", "276", "known-area")]
    [InlineData("Kenia West", "kenia-west", "safe-id")]
    public void An_area_is_known_by_its_name_in_any_language(string written, string id, string kind)
    {
        using var folder = new ImportFolder();
        folder.With("tidy.csv", $"Year,Area,Value\n2019,{written},1\n").With("map.yaml", "indicator: 9.5.1\ncolumns: { Year: year, Area: area, Value: value }\n");
        var report = Plain(folder).Report;
        Assert.Equal(id, Assert.Single(folder.Figures("9-5-1"))["area"]);
        Assert.Equal(kind, Assert.Single(report.Groups, g => g.Kind.Of == Counted.Cell).Kind.Id);
        Assert.Equal(kind == "safe-id" ? 1 : 0, report.Count(ImportKinds.OwnArea));
    }

    [Fact]
    public void A_download_with_names_of_areas_alone_comes_in()
    {
        using var folder = new ImportFolder();
        folder.With("unsd.csv", "Indicator,SeriesCode,GeoAreaName,TimePeriod,Value\n7.1.1,X,Afghanistan,2019,97.7\n");
        folder.Table(ImportFormat.UnsdCsv, "unsd.csv");
        Assert.Equal("004", Assert.Single(folder.Figures("7-1-1"))["area"]);
    }

    [Fact]
    public void Bytes_of_windows_become_the_characters_that_were_meant()
    {
        using var folder = new ImportFolder();
        folder.With("tidy.csv", [.. "Year,Area,Value,Note\n2019,404,5,"u8, 0x80, (byte)' ', 0x93, (byte)'q', 0x94, (byte)' ', 0xFC, (byte)' ', 0x96, (byte)'\n']);
        folder.With("map.yaml", "indicator: 9.5.1\ncolumns: { Year: year, Area: area, Value: value, Note: note }\n");
        var report = Plain(folder).Report;
        Assert.Equal("€ “q” ü –", Assert.Single(folder.Figures("9-5-1"))["note"]);
        Assert.Equal("Windows-1252", Assert.Single(report.Groups, g => g.Kind == ImportKinds.Encoding).Places[0].Detail);
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 65, 66 }, "gzip")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 }, "workbook")]
    [InlineData(new byte[] { 65, 0, 66, 0, 10 }, "no text")]
    public void What_is_no_text_is_refused_before_any_of_it_is_shown(byte[] bytes, string word)
    {
        using var folder = new ImportFolder();
        var usage = folder.With("tidy.csv", bytes).Table(ImportFormat.UnsdCsv, "tidy.csv").Usage;
        Assert.Contains(word, usage, StringComparison.Ordinal);
        Assert.DoesNotContain(usage!, char.IsControl);
        Assert.Empty(folder.Tree());
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("en/../../x")]
    [InlineData("EN")]
    public void A_language_that_no_site_can_be_in_is_refused_with_those_that_can(string language)
    {
        using var folder = new ImportFolder();
        folder.With("tidy.csv", "Year,Area,Value\n2019,404,1\n").With("map.yaml", "indicator: 9.5.1\ncolumns: { Year: year, Area: area, Value: value }\n");
        Assert.Contains(" de, ", Plain(folder, r => r with { Language = language }).Usage, StringComparison.Ordinal);
        Assert.Empty(folder.Tree());
        Assert.Null(Plain(folder, r => r with { Language = "de" }).Usage);
        folder.Build();
    }

    private static ImportResult Plain(ImportFolder folder, Func<ImportRequest, ImportRequest>? change = null) =>
        folder.Table(ImportFormat.Csv, "tidy.csv", change: r => (change is null ? r : change(r)) with { Map = Path.Combine(folder.Source, "map.yaml") });
}
