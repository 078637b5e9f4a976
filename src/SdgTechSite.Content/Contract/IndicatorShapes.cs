using static SdgTechSite.Content.Contract.Spec;
using static SdgTechSite.Content.Contract.ValueKind;

namespace SdgTechSite.Content.Contract;

/// <summary>The keys of <c>indicators/&lt;id&gt;/indicator.yaml</c>.</summary>
internal static class IndicatorShapes
{
    private static readonly ShapeSpec Series = Shape(
        "series",
        Must("id", Id, "Id of the series; part of addresses, so it stays.", "序列标识；它是网址的一部分，定下后不改。"),
        Must("title", Localized, "What is measured.", "所测为何。"),
        Must("unit", Text, "Id of a unit.", "单位的标识。"),
        Must("direction", Choice, "Which way is better.", "往哪个方向算好。").OneOf("increase", "decrease", "none"),
        May("dimensions", Texts, "Ids of the dimensions that the observations are broken down by.", "观测值所用分组维度的标识。"),
        May("target", Mapping, "The value to be reached, and by when.", "应达到的数值和年份。").Of(Shape("target", Must("value", Number, "The value.", "数值。"), Must("year", Integer, "The year.", "年份。"))),
        May("limit", Number, "The value beyond which nothing can go.", "不可能超过的极限值。"),
        May("note", Localized, "Where the series misleads.", "序列容易引起误解之处。"),
        Must("sources", Texts, "Ids of sources of this indicator, at least one.", "本指标来源的标识，至少一个。"));

    private static readonly ShapeSpec Source = Shape(
        "source",
        Must("id", Id, "Id of the source.", "来源标识。"),
        Must("publisher", Text, "Who publishes the data; a name, not translated.", "数据发布者；名称不翻译。"),
        Must("dataset", Text, "Name of the dataset; not translated.", "数据集名称；不翻译。"),
        May("url", Url, "Where the data are found.", "数据所在网址。"),
        Must("licence", Text, "Licence of the data.", "数据的许可证。"),
        Must("retrieved", Date, "The day the data were fetched.", "获取数据的日期。"),
        May("vintage", Text, "Release of the data.", "数据版次。"),
        May("note", Localized, "What a reader of the figures has to know.", "读数字时须知的事项。"));

    private static readonly ShapeSpec Value = Shape(
        "value",
        May("value", Number, "The figure; left out only with status M.", "数值；只有状态为 M 时可以不写。"),
        May("status", Text, "SDMX OBS_STATUS code.", "SDMX OBS_STATUS 代码。").Like("^[ABDEFGIKLMNOPQSUVW]$"),
        May("bound", Choice, "That the figure is less or greater than this.", "实际数值小于或大于此数。").OneOf("<", ">"),
        May("note", Text, "What this one figure needs to be understood.", "理解这一数字所需的说明。"),
        May("source", Text, "Id of the source of this figure, if not that of the series.", "这一数字的来源标识，若与序列不同。"));

    private static readonly ShapeSpec Observation = new(
        "observation",
        [
            May("series", Text, "Id of the series; may be left out when there is one.", "序列标识；只有一个序列时可以不写。"),
            Must("area", Text, "Id of the area, in quotes.", "地区标识，加引号。"),
            Must("values", Mapping, "From year to a number, or to a mapping with value, status, bound, note and source.", "从年份到数值，或到含 value、status、bound、note、source 的映射。")
                .Of(new ShapeSpec("values", [], May("^(19[0-9]{2}|20[0-9]{2}|2100)$", Number, "The figure of a year.", "某一年的数值。").Of(Value))),
        ],
        May(IdPattern, Text, "Id of a dimension, with the id of a member.", "维度标识，值为成员标识。"));

    private static readonly ShapeSpec Chart = Shape(
        "chart",
        May("series", Text, "Id of the series that is drawn; the first if left out.", "所画序列的标识；不写则取第一个。"),
        May("areas", Texts, "Areas that are drawn.", "所画的地区。"),
        May("members", Mappings, "Breakdowns that are drawn; {} is the total.", "所画的分组；{} 为总计。").Of(new ShapeSpec("members", [], May(IdPattern, Text, "Id of a dimension, with the id of a member.", "维度标识，值为成员标识。"))));

    public static FileSpec Indicator { get; } = new("indicator", "indicators/<id>/indicator.yaml", "An indicator. Its folder is its code with hyphens.", "一个指标。文件夹名即代码，点换成连字符。", Shape(
        "indicator",
        Must("code", Text, "The code, always in quotes: \"7.1.1\".", "指标代码，一律加引号：\"7.1.1\"。"),
        Must("goal", Integer, "Number of the goal.", "目标编号。"),
        Must("title", Localized, "Title of the indicator.", "指标标题。"),
        May("technologies", Texts, "Ids of technologies it bears on.", "所涉技术的标识。"),
        Must("series", Mappings, "What is measured; the first series is shown first.", "测量的各序列；第一个最先显示。").Of(Series),
        Must("sources", Mappings, "Where the figures are from.", "数字的来源。").Of(Source),
        May("chart", Mapping, "What the chart shows; chosen by the program if left out.", "图表显示什么；不写则由程序选取。").Of(Chart),
        May("observations", Mappings, "Small tables; large ones stand in data.csv.", "小表；大表放在 data.csv。").Of(Observation),
        May("draft", Flag, "true keeps it out of the site.", "true 表示暂不发布。")));
}
