using SdgTechSite.Model;
using static SdgTechSite.Content.Contract.Spec;
using static SdgTechSite.Content.Contract.ValueKind;

namespace SdgTechSite.Content.Contract;

/// <summary>The keys of <c>report/report.yaml</c>.</summary>
internal static class ReportShapes
{
    private static readonly KeySpec First = Must("first", Integer, "Number of its first paragraph.", "第一段的段落号。");
    private static readonly KeySpec Last = Must("last", Integer, "Number of its last paragraph.", "最后一段的段落号。");

    private static readonly ShapeSpec Section = Shape(
        "section",
        Must("id", Id, "Id of the section, in quotes; the name of its page.", "章节标识，加引号；即其页面名。"),
        Must("title", Localized, "Title of the section.", "章节标题。"),
        First,
        Last,
        May("parts", Mappings, "Its sub-headings.", "小标题。").Of(Shape("part", Must("title", Localized, "Title of the part.", "小标题。"), First, Last)));

    private static readonly ShapeSpec Claim = Shape(
        "claim",
        Must("says", Localized, "What the paragraph says.", "该段的说法。"),
        May("figures", Mappings, "What is measured today.", "如今测得的数字。").Of(Shape(
            "figure",
            Must("indicator", Text, "Code of an indicator of the site.", "本站某一指标的代码。"),
            May("series", Text, "Id of one of its series; the first if left out.", "该指标某一序列的标识；不写则取第一个。"),
            May("area", Text, "Id of an area; the world if left out.", "地区标识；不写则为世界。"))),
        Must("difference", Localized, "Why the two differ.", "两者为何不同。"));

    private static readonly ShapeSpec Paragraph = Shape(
        "paragraph",
        Must("number", Integer, "Number of the paragraph.", "段落号。"),
        Must("theme", Localized, "Its subject in a few words.", "主题，几个字。"),
        Must("summary", Localized, "One to three sentences of our own that say what the paragraph says and nothing more.", "用自己的一至三句话转述该段，不多不少。"),
        Must("kind", Choice, "What the paragraph does.", "段落的性质。").OneOf(ParagraphKinds.All),
        May("goals", Integers, "Numbers of goals it bears on.", "所涉目标的编号。"),
        May("indicators", Texts, "Codes of indicators, of this site or of unmeasured.", "指标代码，本站的或列于 unmeasured 的。"),
        May("proxies", Texts, "Those of them that only stand near what it says.", "其中只是接近而非直接测量的。"),
        May("technologies", Texts, "Ids of technologies.", "技术的标识。"),
        May("platforms", Texts, "Ids of platforms and instruments it speaks of.", "所提到的平台和文书的标识。"),
        May("areas", Texts, "Ids of areas it speaks of.", "所提到的地区的标识。"),
        May("claims", Mappings, "Numbers and dates it gives, set against what is measured.", "段中的数字和日期，与测得的对照。").Of(Claim),
        May("why_unmeasured", Localized, "Why it has no indicator at all.", "为何没有任何指标。"));

    public static FileSpec Report { get; } = new("report", "report/report.yaml", "The report that the site follows; the file may be missing.", "网站所依据的报告；此文件可以没有。", Shape(
        "report",
        Must("symbol", Text, "Symbol of the document.", "文件编号。"),
        Must("url", Url, "Address of the official document.", "正式文件的网址。"),
        Must("title", Localized, "Title of the report.", "报告标题。"),
        Must("sections", Mappings, "Its sections; each becomes a page.", "各章节；每章一页。").Of(Section),
        May("unmeasured", Mappings, "Indicators that paragraphs bear on and that the site has no figures for.", "段落涉及而本站没有数字的指标。").Of(Shape(
            "unmeasured",
            Must("code", Text, "Code of the indicator, in quotes.", "指标代码，加引号。"),
            Must("title", Localized, "Its title.", "标题。"),
            Must("reason", Localized, "Why there are no figures.", "为何没有数字。"))),
        Must("paragraphs", Mappings, "Its paragraphs.", "各段落。").Of(Paragraph)));
}
