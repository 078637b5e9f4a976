using SdgTechSite.Model;
using static SdgTechSite.Content.Contract.Spec;
using static SdgTechSite.Content.Contract.ValueKind;

namespace SdgTechSite.Content.Contract;

/// <summary>The keys of the files in <c>vocabulary/</c>.</summary>
internal static class VocabularyShapes
{
    private static readonly KeySpec OwnId = Must("id", Id, "Lower-case ASCII letters, digits and hyphens; part of addresses, so it stays.", "小写 ASCII 字母、数字和连字符；它是网址的一部分，定下后不改。");

    public static FileSpec Goals { get; } = List("goals", "The goals that indicators belong to.", "指标所属的目标。", Shape(
        "goal",
        Must("id", Integer, "Number of the goal.", "目标的编号。"),
        Must("name", Localized, "Short name.", "简称。"),
        Must("title", Localized, "The goal in a sentence of our own.", "用自己的一句话说明目标。"),
        Must("colour", Text, "Colour as \"#rrggbb\".", "颜色，写作 \"#rrggbb\"。").Like("^#[0-9a-fA-F]{6}$")));

    public static FileSpec Units { get; } = List("units", "Units of measurement, and which values they allow.", "计量单位及其允许的数值。", Shape(
        "unit",
        OwnId,
        Must("name", Localized, "Name of the unit.", "单位名称。"),
        May("short", Localized, "What stands behind a number; left out for percentages.", "写在数字后面的字样；百分比不写。"),
        Must("format", Choice, "How numbers are written.", "数字的写法。").OneOf("number", "percent", "year"),
        Must("decimals", Integer, "Decimal places shown, 0 to 6.", "显示的小数位数，0 至 6。"),
        May("min", Number, "The least value that is possible.", "可能的最小值。"),
        May("max", Number, "The greatest value that is possible.", "可能的最大值。")));

    public static FileSpec Dimensions { get; } = List("dimensions", "What figures are broken down by. A total has no member.", "数字的分组方式。总计不属于任何成员。", Shape(
        "dimension",
        OwnId,
        Must("name", Localized, "Name of the dimension.", "维度名称。"),
        Must("members", Mappings, "Its members.", "维度的成员。").Of(Shape("member", OwnId, Must("name", Localized, "Name of the member.", "成员名称。")))));

    public static FileSpec Technologies { get; } = List("technologies", "Technologies that indicators and paragraphs bear on.", "指标和段落涉及的技术。", Shape(
        "technology",
        OwnId,
        Must("name", Localized, "Name of the technology.", "技术名称。"),
        May("what", Localized, "One sentence that says what it is.", "用一句话说明它是什么。")));

    public static FileSpec Platforms { get; } = List("platforms", "Bodies, forums and instruments that the report names; the file may be missing.", "报告提到的机构、论坛和文书；此文件可以没有。", Shape(
        "platform",
        OwnId,
        Must("kind", Choice, "Of which kind it is.", "属于哪一类。").OneOf(PlatformKinds.All),
        Must("name", Localized, "Its name, the official one where there is such.", "名称；有官方名称的用官方名称。"),
        Must("what", Localized, "One sentence that says what it is.", "用一句话说明它是什么。"),
        May("since", Integer, "Year since which it is there.", "始于哪一年。"),
        May("url", Url, "Its address on the web.", "网址。"),
        May("note", Localized, "What a reader has to take care of.", "读者需要留意之处。")));

    public static FileSpec Synonyms { get; } = List("synonyms", "Phrases for one thing, so that a search for one finds the others; the file may be missing.", "同一事物的不同说法，搜其一可得其余；此文件可以没有。", new ShapeSpec(
        "synonym",
        [],
        May("^(any|[a-z]{2,3}(-[A-Za-z0-9]+)*)$", Texts, "Phrases of a language, or under any for every language. A phrase that begins with > finds the others and is not found by them.", "某一语言的说法，或在 any 下对所有语言有效。以 > 开头的说法能搜到其余的，但不会被它们搜到。")));

    private static FileSpec List(string name, string meaning, string zh, ShapeSpec entry) =>
        new(name, $"vocabulary/{name}.yaml", meaning, zh, Shape(name, Must(name, Mappings, "The entries.", "各条目。").Of(entry)));
}
