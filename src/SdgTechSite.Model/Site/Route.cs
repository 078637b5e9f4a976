namespace SdgTechSite.Model;

/// <summary>
/// The address of a file of the site, relative to its root, with forward slashes and a file name: <c>en/indicators/7-1-1.html</c>.
/// Links are made from one route to another, so that they work under any base path and on a disk.
/// </summary>
public readonly record struct Route(string Path) : IComparable<Route>
{
    /// <summary>The relative link from a page to this file: <c>../goals/7.html</c>.</summary>
    public string From(Route page)
    {
        var from = page.Path.AsSpan();
        var to = Path.AsSpan();
        var common = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/') common = i + 1;
        }

        var up = from[common..].Count('/');
        var rest = to[common..].ToString();
        return up == 0 ? rest : string.Concat(string.Concat(Enumerable.Repeat("../", up)), rest);
    }

    /// <summary>The file that a relative link on this page leads to, or null when it climbs above the site's root.</summary>
    public Route? Resolve(string relative)
    {
        var parts = new List<string>(Path.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return new Route(string.Join('/', parts));
    }

    public int CompareTo(Route other) => string.CompareOrdinal(Path, other.Path);

    public static bool operator <(Route left, Route right) => left.CompareTo(right) < 0;

    public static bool operator >(Route left, Route right) => left.CompareTo(right) > 0;

    public static bool operator <=(Route left, Route right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Route left, Route right) => left.CompareTo(right) >= 0;

    public override string ToString() => Path;
}
