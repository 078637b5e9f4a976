namespace SdgTechSite.Diff;

/// <summary>Two long texts, begun a little before the place where they part, so that a reader sees what changed.</summary>
internal static class Excerpt
{
    private const int Before = 12;

    /// <summary>Both texts, cut at their start to show the difference in <paramref name="room"/> characters; what does not stand is a dash.</summary>
    public static (string Old, string New) Of(string? old, string? now, int room)
    {
        if (old is null || now is null || Math.Max(old.Length, now.Length) <= room) return (old ?? "–", now ?? "–");
        var same = 0;
        while (same < old.Length && same < now.Length && old[same] == now[same]) same++;
        var start = same - Before;
        if (start <= 0) return (old, now);
        if (char.IsLowSurrogate(old[start])) start--;
        return ("…" + old[start..], "…" + now[start..]);
    }
}
