using System.Text;

namespace SdgTechSite.Model;

/// <summary>The long form of a day: a pattern with the fields <c>{d}</c>, <c>{dd}</c>, <c>{m}</c>, <c>{month}</c> and <c>{y}</c>.</summary>
internal sealed class DateFormat(LocaleRow row, NumberFormat numbers)
{
    private readonly string _pattern = row[LocaleColumn.Date];
    private readonly string[] _months = row[LocaleColumn.Months].Split('|');

    public string Write(DateOnly date)
    {
        var text = new StringBuilder(32);
        var rest = _pattern.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            if (open < 0) open = rest.Length;
            text.Append(rest[..open]);
            rest = rest[open..];
            if (rest.IsEmpty) break;
            var close = rest.IndexOf('}');
            AppendField(text, rest[1..close], date);
            rest = rest[(close + 1)..];
        }

        return text.ToString();
    }

    private void AppendField(StringBuilder text, ReadOnlySpan<char> field, DateOnly date)
    {
        switch (field)
        {
            case "d": numbers.AppendPlain(text, date.Day, 1); break;
            case "dd": numbers.AppendPlain(text, date.Day, 2); break;
            case "m": numbers.AppendPlain(text, date.Month, 1); break;
            case "month": text.Append(_months[date.Month - 1]); break;
            case "y": numbers.AppendPlain(text, date.Year, 1); break;
            default: throw new InvalidOperationException($"The table of locales has an unknown field: {field}");
        }
    }
}
