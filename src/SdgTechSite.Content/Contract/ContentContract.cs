using System.Collections.Immutable;
using static SdgTechSite.Content.Contract.Spec;
using static SdgTechSite.Content.Contract.ValueKind;

namespace SdgTechSite.Content.Contract;

/// <summary>
/// Every key an editor may write, as data: schemas and the handbook are written from it. A test holds it to what the readers accept, key by key.
/// </summary>
public static class ContentContract
{
    /// <summary>Files of YAML, each with a schema.</summary>
    public static ImmutableArray<FileSpec> Files { get; } =
    [
        SiteShapes.Site,
        VocabularyShapes.Goals, VocabularyShapes.Units, VocabularyShapes.Dimensions, VocabularyShapes.Technologies, VocabularyShapes.Platforms, VocabularyShapes.Synonyms,
        IndicatorShapes.Indicator,
        ReportShapes.Report,
    ];

    /// <summary>What stands between the lines <c>---</c> at the top of Markdown files.</summary>
    public static ImmutableArray<FileSpec> FrontMatter { get; } =
    [
        new("narrative", "indicators/<id>/<lang>.md", "The words of an indicator in a language.", "指标在某一语言中的文字。", Shape(
            "narrative",
            Must("summary", Text, "One sentence.", "一句话。"))),
        new("page", "pages/<slug>/<lang>.md", "A page of prose in a language.", "某一语言的文字页面。", Shape(
            "page",
            Must("title", Text, "Title of the page.", "页面标题。"),
            Must("summary", Text, "One sentence.", "一句话。"),
            May("aliases", Texts, "Other addresses of the page.", "页面的其他地址。"),
            May("draft", Flag, "true keeps it out of the site.", "true 表示暂不发布。"))),
    ];
}
