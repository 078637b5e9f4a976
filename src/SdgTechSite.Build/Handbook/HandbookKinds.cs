using SdgTechSite.Content.Contract;

namespace SdgTechSite.Build;

/// <summary>Names of kinds of values for readers.</summary>
internal static class HandbookKinds
{
    public static string Of(KeySpec key, string language)
    {
        var (english, chinese) = key.Kind switch
        {
            ValueKind.Text => ("text", "文字"),
            ValueKind.Id => ("id", "标识"),
            ValueKind.Localized => ("text in each language", "各语言文字"),
            ValueKind.Integer => ("whole number", "整数"),
            ValueKind.Number => ("number", "数字"),
            ValueKind.Flag => ("true or false", "true 或 false"),
            ValueKind.Date => ("date", "日期"),
            ValueKind.Choice => ("one of a few words", "若干词之一"),
            ValueKind.Url => ("web address", "网址"),
            ValueKind.Texts => ("list of texts", "文字列表"),
            ValueKind.Integers => ("list of whole numbers", "整数列表"),
            ValueKind.Mapping => ("mapping", "映射"),
            _ => ("list of mappings", "映射列表"),
        };
        return language == "zh" ? chinese : english;
    }
}
