using System.Buffers;
using System.Globalization;
using System.Text;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.Tables;

namespace SdgTechSite.Import.Writing;

/// <summary>Writes the rows of a draft as <c>data.csv</c>, with the columns that are used and no others.</summary>
internal static class DataCsv
{
    public static byte[] Write(IndicatorDraft draft, IReadOnlyList<string> seriesIds, IReadOnlyList<string> sourceIds, ImportContext context)
    {
        int[] dimensions = [.. draft.Series.SelectMany(s => s.Dimensions).Distinct().Order()];
        var (statuses, bounds, notes, sources) = Used(draft.Rows);
        var output = new ArrayBufferWriter<byte>(draft.Rows.Count * 24);
        string[] header =
        [
            .. seriesIds.Count > 1 ? ["series"] : (string[])[], "area", "year", "value", .. dimensions.Select(d => context.Vocabulary.Dimensions[d].Id),
            .. statuses ? ["status"] : (string[])[], .. bounds ? ["bound"] : (string[])[], .. notes ? ["note"] : (string[])[], .. sources ? ["source"] : (string[])[],
        ];
        Text(output, string.Join(',', header) + "\n");
        draft.Rows.ForEach((head, members, digits) =>
        {
            if (seriesIds.Count > 1) Text(output, seriesIds[head[0]] + ",");
            Text(output, context.Areas.Used[head[1]].Id + ",");
            Text(output, head[2].ToString(CultureInfo.InvariantCulture) + ",");
            output.Write(digits);
            foreach (var dimension in dimensions)
            {
                Text(output, ",");
                for (var i = 0; i < members.Length; i += 2)
                {
                    if (members[i] == dimension) Text(output, context.Vocabulary.Dimensions[dimension].Members[members[i + 1]]);
                }
            }

            var (status, bound) = ((char)(head[5] & 0xFFFF), (char)(head[5] >> 16));
            if (statuses) Text(output, status == 'A' ? "," : $",{status}");
            if (bounds) Text(output, bound == '\0' ? "," : $",{bound}");
            if (notes) Text(output, "," + (head[6] < 0 ? string.Empty : Quote(draft.Notes.Entries[head[6]].Text)));
            if (sources) Text(output, "," + (head[7] < 0 ? string.Empty : sourceIds[head[7]]));
            Text(output, "\n");
        });
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A cell, in quotes where it needs them.</summary>
    public static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static (bool Status, bool Bound, bool Note, bool Source) Used(RowStore rows)
    {
        var (status, bound, note, source) = (false, false, false, false);
        rows.ForEach((head, _, _) =>
        {
            status |= (head[5] & 0xFFFF) != 'A';
            bound |= head[5] >> 16 != 0;
            note |= head[6] >= 0;
            source |= head[7] >= 0;
        });
        return (status, bound, note, source);
    }

    private static void Text(ArrayBufferWriter<byte> output, string text)
    {
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
