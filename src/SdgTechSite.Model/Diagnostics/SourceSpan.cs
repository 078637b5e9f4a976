namespace SdgTechSite.Model;

/// <summary>
/// A place in a file of the site. <paramref name="Path"/> is relative to the site's root, with forward slashes;
/// <paramref name="Line"/> and <paramref name="Column"/> count from 1 (columns in UTF-16 code units, as editors and SARIF do);
/// <paramref name="Length"/> is in code units on that line and may be 0. Line 0 stands for the file as a whole.
/// </summary>
public readonly record struct SourceSpan(string Path, int Line, int Column, int Length)
{
    /// <summary>The file as a whole.</summary>
    public static SourceSpan OfFile(string path) => new(path, 0, 0, 0);

    public override string ToString() => Line == 0 ? Path : string.Create(null, $"{Path}:{Line}:{Column}");
}

/// <summary>A value together with the place where it was written.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span);
