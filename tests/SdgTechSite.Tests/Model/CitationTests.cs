using SdgTechSite.Model;
using Xunit;

namespace SdgTechSite.Tests.Model;

/// <summary>Citations, letter for letter, with everything in them that a format could trip over.</summary>
public sealed class CitationTests
{
    private static readonly Citation Hard = new(
        "sdg-9-8-1-2026", "Office & Sons", "9.8.1 100% of {\"you\"} #1_a $5 ~ ^ \\ 上网\nline", "A site", new DateOnly(2026, 3, 4), "Office, Release 1", "https://example.org/a_b%20{c}", "en");

    [Fact]
    public void BibTeX_escapes_what_is_a_command_and_keeps_all_letters()
    {
        Assert.Equal(
            """
            @misc{sdg-9-8-1-2026,
              author = {{Office \& Sons}},
              title = {{9.8.1 100\% of \{"you"\} \#1\_a \$5 \textasciitilde{} \textasciicircum{} \textbackslash{} 上网 line}},
              howpublished = {A site},
              year = {2026},
              date = {2026-03-04},
              version = {Office, Release 1},
              url = {https://example.org/a_b%20%7Bc%7D},
            }

            """.ReplaceLineEndings("\n"),
            BibTex.Write(Hard));
    }

    [Fact]
    public void RIS_has_one_tag_a_line_and_ends_its_record()
    {
        Assert.Equal(
            """
            TY  - DATA
            ID  - sdg-9-8-1-2026
            AU  - Office & Sons
            TI  - 9.8.1 100% of {"you"} #1_a $5 ~ ^ \ 上网 line
            T2  - A site
            PB  - Office & Sons
            PY  - 2026
            DA  - 2026/03/04
            ET  - Office, Release 1
            LA  - en
            UR  - https://example.org/a_b%20{c}
            ER  - 

            """.ReplaceLineEndings("\r\n"),
            Ris.Write(Hard));
    }

    [Fact]
    public void CslJson_is_a_list_of_one_item()
    {
        Assert.Equal(
            """
            [
              {
                "id": "sdg-9-8-1-2026",
                "type": "dataset",
                "title": "9.8.1 100% of {\"you\"} #1_a $5 ~ ^ \\ 上网\nline",
                "author": [
                  {
                    "literal": "Office & Sons"
                  }
                ],
                "container-title": "A site",
                "publisher": "Office & Sons",
                "issued": {
                  "date-parts": [
                    [
                      2026,
                      3,
                      4
                    ]
                  ]
                },
                "version": "Office, Release 1",
                "language": "en"
              }
            ]

            """.ReplaceLineEndings("\n"),
            CslJson.Write(Hard with { Url = null }));
    }
}
