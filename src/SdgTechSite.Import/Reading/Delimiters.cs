namespace SdgTechSite.Import.Reading;

/// <summary>Finds what parts the cells of a file by its header: a comma, a semicolon, a tab or a bar.</summary>
internal static class Delimiters
{
    public static char Find(TextFile file)
    {
        using var reader = file.Reader();
        Span<int> counts = stackalloc int[4];
        const string candidates = ",;\t|";
        var quoted = false;
        for (var read = 0; read < 1 << 16; read++)
        {
            var c = reader.Read();
            if (c < 0) break;
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '\n' or '\r')
            {
                if (counts.ContainsAnyExcept(0)) break;
                continue;
            }

            if (candidates.IndexOf((char)c, StringComparison.Ordinal) is >= 0 and var index) counts[index]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return candidates[best];
    }
}
