using SdgTechSite.Model;
using static SdgTechSite.Content.Contract.Spec;
using static SdgTechSite.Content.Contract.ValueKind;

namespace SdgTechSite.Content.Contract;

/// <summary>The keys of <c>site.yaml</c>.</summary>
internal static class SiteShapes
{
    private static readonly ShapeSpec Publisher = Shape(
        "publisher",
        Must("name", Localized, "Who publishes the site.", "网站的发布者。"),
        May("url", Url, "The publisher's address on the web.", "发布者的网址。"));

    private static readonly ShapeSpec Repository = Shape(
        "repository",
        May("source", Text, "Address of a line of a file, with {path} and, if the host can show lines, {line}.", "文件某一行的地址，含 {path}；若代码托管站能定位到行，再加 {line}。").Like("^https://"),
        May("report", Text, "Address where errors are reported; may hold {title} and {url}.", "报告错误的地址，可含 {title} 和 {url}。").Like("^https://"));

    private static readonly ShapeSpec Budgets = Shape(
        "budgets",
        May("page_weight", Number, "The most that the first view of a page may weigh, in KB: the page with its stylesheet and scripts, compressed.", "页面首屏的最大重量（KB）：页面连同样式表和脚本，压缩后计算。"),
        May("requests", Integer, "The most files that the first view of a page may need.", "页面首屏最多可请求的文件数。"),
        May("build_seconds", Number, "The longest that a build may take, in seconds.", "一次构建最长可用的秒数。"),
        May("stale_after", Integer, "How many years before as_of the newest figure of a series may lie.", "各序列最新数据最多可比 as_of 早几年。"),
        May("translations", Mapping, "The least share of texts, in per cent, that each language must have.", "各语言至少应有的译文比例（百分比）。")
            .Of(new ShapeSpec("translations", [], May(LanguagePattern, Number, "Per cent, from 0 to 100.", "0 至 100 的百分比。"))));

    private static readonly ShapeSpec StoryFigure = Shape(
        "key-figure",
        Must("indicator", Text, "Code of an indicator of the site.", "本站某一指标的代码。"),
        May("series", Text, "Id of one of its series; the first if left out.", "该指标某一序列的标识；不写则取第一个。"),
        May("area", Text, "Id of an area, in quotes; the world (001) if left out.", "地区标识，加引号；不写则为世界（001）。"),
        May("against", Texts, "Areas to set the figure against.", "用来对照的地区。"),
        May("says", Localized, "What the figure has to do with the report.", "这一数字与报告有何关系。"),
        May("paragraph", Integer, "Number of the paragraph that speaks of it.", "谈到它的段落号。"));

    private static readonly ShapeSpec RuleSeverities = new(
        "rules",
        [],
        May("^SDG[0-9]{4}$", Choice, "error, warning or off. Only warnings can be raised, lowered or switched off.", "error、warning 或 off。只有警告才能升级、降级或关闭。").OneOf("error", "warning", "off"));

    public static FileSpec Site { get; } = new("site", "site.yaml", "The site as a whole.", "整个网站的设置。", Shape(
        "site",
        Must("format", Integer, "The version of this contract: 1.", "本约定的版本：1。"),
        Must("title", Localized, "Title of the site.", "网站标题。"),
        Must("description", Localized, "What the site is, in a sentence.", "用一句话说明网站是什么。"),
        Must("languages", Texts, "Language tags, the default first.", "语言标签列表，默认语言在最前。"),
        Must("publisher", Mapping, "Who publishes the site.", "网站的发布者。").Of(Publisher),
        Must("licence", Text, "SPDX identifier of the content's licence, such as CC-BY-4.0.", "内容许可证的 SPDX 标识，如 CC-BY-4.0。"),
        Must("as_of", Date, "The day the content was last looked over; ages are measured against it, never against the clock.", "最近一次核对内容的日期；一切时效都以它为准，不看时钟。"),
        May("base_url", Url, "The address the site will have; needed for canonical and alternate links.", "网站将来的地址；规范链接和各语言互链需要它。"),
        May("repository", Mapping, "Patterns for links into the content's repository.", "指向内容仓库的链接模式。").Of(Repository),
        May("max_source_age_days", Integer, "A source retrieved longer ago than this gives a warning; 1095 if left out.", "数据来源的获取时间早于此天数即给出警告；默认 1095。"),
        May("navigation", Texts, $"What the header leads to: {string.Join(", ", Keys.FixedPages.Keys.Order(StringComparer.Ordinal))} and folders of pages.", $"页眉导航：{string.Join("、", Keys.FixedPages.Keys.Order(StringComparer.Ordinal))} 以及各页面的文件夹名。"),
        May("budgets", Mapping, "What the site holds itself to; each breach is a finding.", "网站自定的限度；每次超出都会给出提示。").Of(Budgets),
        May("key_figures", Mappings, "The story of the home page.", "首页上的关键数字。").Of(StoryFigure),
        May("rules", Mapping, "Severity by rule code.", "按规则代码设定的严重程度。").Of(RuleSeverities)));
}
