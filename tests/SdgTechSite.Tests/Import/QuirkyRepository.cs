using System.Globalization;
using System.Text;
using SdgTechSite.Tests.Support;

namespace SdgTechSite.Tests.Import;

/// <summary>
/// Makes an Open SDG repository in which every quirk that real ones have stands somewhere, from a seed, and counts rows and cells on its own while
/// it writes, so that the report can be held to them.
/// </summary>
internal sealed class QuirkyRepository
{
    private uint _state;
    private readonly ImportFolder _folder;

    private QuirkyRepository(ImportFolder folder, int seed) => (_folder, _state) = (folder, (uint)seed);

    public int Files { get; private set; }

    public int Rows { get; private set; }

    public int Cells { get; private set; }

    public static QuirkyRepository Write(ImportFolder folder, int seed)
    {
        var repository = new QuirkyRepository(folder, seed);
        repository.Data();
        repository.Metadata();
        repository.Translations();
        return repository;
    }

    /// <summary>The next of a row of numbers that the seed fixes, on every machine and in every version.</summary>
    private string Number()
    {
        _state = (_state * 1664525) + 1013904223;
        return ((_state >> 8) / 1000.0).ToString("0.###", CultureInfo.InvariantCulture);
    }

    private void Data()
    {
        Table("indicator_1-1-1", "Year,Series,Units,Sex,GeoCode,Observation status,COMMENT_OBS,Value", [$"2015,A,Percent,,,Normal value,,{Number()}", $"2015,A,Percent,F,,Estimated value,\"seen, \"\"twice\"\"\",{Number()}", $"2015,B,Tonnes,,KEN,Odd word,,{Number()}", $"2015,B,Tonnes,,E12,A,,{Number()}"]);
        Table("indicator_1-2-1", "\uFEFFYear,Value", ["2012/13," + Number(), "2013-2015," + Number(), "2016 Q1," + Number(), "2016 Q2," + Number(), "2019*," + Number(), "2021.0," + Number()], "\r\n");
        Table("1-2-1(1)", "Year,Value", ["2020," + Number()]);
        Table("indicator_1-3-1-ja", "Year,性別,Value", ["2020,女性," + Number(), "2020,男性," + Number(), "2021,," + Number()]);
        Table("indicator_2-1-1", "Year,Value", ["There is no data for this indicator yet,"]);
        Table("indicator_2-2-1", "Year,Value", ["2018,NA", "2019,Inf", "2020,5e-0500000", "2021,", "2022,nonsense", "2023," + Number()]);
        Table("indicator_2-3-1", "Year,Value,Sex,,", ["2018," + Number(), "2019," + Number() + ",F,,", "2020," + Number() + ",F,,,,", "2021," + Number() + ",F,,,extra", ",,,,"]);
        Table("indicator_3-1-1", "Value,Sex,Year", [Number() + ",F,2019", Number() + ",M,2019"]);
        Table("indicator_3-2-1", "Year,Sex,Sex,Value", ["2019,F,M," + Number(), "2020,F,M,5", "2020,F,M,5", "2020,F,M,6"]);
        Table("indicator_3-3-1", "Year;Region;Value", ["2019;Nord;12,5", "2020;Nord;1.234,5", "2021;Süd;1.234"]);
        Table("indicator_3-4-1", "Year,Value", ["2019,<5", "2020,\"1,234\"", "2021,12%", "2022,7.5*"]);
        Table("indicator_4-1-1", "Year,Region,Council,GeoCode,Value", ["2019,North,,N1," + Number(), "2019,North,Town,N1," + Number(), "2019,South,,S1," + Number()]);
        _folder.With("data/indicator_5-1-1.csv", Encoding.Latin1.GetBytes("Year,Région,Value\n2019,Genève,3\n"));
        Count(1, 1, 3);
        _folder.With("data/indicator_5-2-1.csv", []);
        _folder.With("data/indicator_5-3-1.csv", [0, 1, 2, 0, 10, 0, 0]);
        Count(2, 1, 1);
        Table("indicator_5-4-1", "Year,Amount", ["2019,1"]);
        Table("notes", "Year,Value", ["2019,1"], counted: false);
        _folder.With("README.md", "# Data");
        _folder.With("LICENSE", "Creative Commons Attribution 4.0 International");
        _folder.With("config_data.yml", "languages:\n  - en\n  - fr\n  - uk\n");
        Count(3, 0, 0);
    }

    private void Metadata()
    {
        Meta("meta/1-1-1.md", "---\nindicator_name: global_indicators.1-1-1-title\ncomputation_units: Percent\nsource_active_1: true\nsource_organisation_1: Office <b>of</b> Statistics\nsource_url_1: https://example.org/a b\nother_info: >-\n  <p>See <a href=\"https://example.org/\">the page</a> of 12 rows</p><script>alert(1)</script><p onclick=\"x()\">:figure[9.9.9] # not a heading</p>\nexpected_disaggregations:\n  - Sex\ndeep: {a: {b: {c: 1}}}\n---\n# Old body\n\nWith 300 words.\n");
        Meta("meta/1-2-1.yml", "indicator_name: Second\nindicator_name: Twice\ngraph_type: line\nempty:\n");
        Meta("meta/fr/1-2-1.yml", "indicator_name: Deuxième\ncomputation_definitions: Une définition\n");
        Meta("meta/uk/1-2-1.yml", "indicator_name: Другий\n");
        Meta("meta/sw/1-2-1.yml", "computation_definitions: Fasili\n");
        Meta("meta/2-1-1.md", "---\nindicator_name: No figures yet\n---\n");
        Meta("meta/2-2-1.md", "---\nindicator_name: Colon: in the middle: of it\nother: fine\n---\n");
        Meta("meta/3-1-1.yml", "a: &a [x,x]\nb: *a\nindicator_name: Alias\n");
        Meta("meta/3-2-1.yml", $"indicator_name: Deep\nnest: {new string('[', 400)}{new string(']', 400)}\n");
        Meta("meta/3-3-1.yml", "\t: : :\n- [}\n");
        Meta("indicator-config/3-4-1.yml", "indicator_name: global_indicators.3-4-1-title\nindicator_available: Stands in\nreporting_status: complete\n");
    }

    private void Translations()
    {
        Meta("translations/en/global_indicators.yml", "1-1-1-title: First, in 2 words\n");
        Meta("translations/fr/global_indicators.yml", "1-1-1-title: Premier\n");
        Meta("translations/fr/data.yml", "F: Femmes\nM: Hommes\nSex: Sexe\n");
        Meta("translations/uk/Sex.yml", "F: Жінки\n");
        Meta("translations/units.yml", "Tonnes: {en: Tonnes, fr: Tonnes métriques}\n");
    }

    private void Table(string name, string header, string[] rows, string end = "\n", bool counted = true)
    {
        _folder.With($"data/{name}.csv", header + end + string.Concat(rows.Select(r => r + end)));
        Count(1, 0, 0);
        if (!counted) return;
        var delimiter = header.Contains(';', StringComparison.Ordinal) ? ',' : '\0';
        foreach (var row in Csv.Rows(string.Join('\n', rows.Select(r => delimiter == ',' ? r.Replace(',', '.').Replace(';', ',') : r)))) Count(0, 1, row.Count);
    }

    private void Meta(string path, string text)
    {
        _folder.With(path, text);
        Count(1, 0, 0);
    }

    private void Count(int files, int rows, int cells) => (Files, Rows, Cells) = (Files + files, Rows + rows, Cells + cells);
}
