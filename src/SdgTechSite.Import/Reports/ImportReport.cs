using System.Collections.Immutable;

namespace SdgTechSite.Import;

/// <summary>A place in the input, with what stands there where that helps.</summary>
public readonly record struct ImportPlace(string Path, int Line, int Column, string? Detail)
{
    /// <summary>A file as a whole.</summary>
    public static ImportPlace OfFile(string path, string? detail = null) => new(path, 0, 0, detail);

    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}:{Line}",
        _ => $"{Path}:{Line}:{Column}",
    };
}

/// <summary>Equal things, counted, with the first places.</summary>
public sealed class ImportGroup(ImportKind kind, string subject)
{
    private const int MostPlaces = 10;
    private const int MostConflicts = 100_000;
    private readonly List<ImportPlace> _places = [];

    public ImportKind Kind { get; } = kind;

    /// <summary>What is the same about them: a column, a value, a key.</summary>
    public string Subject { get; } = subject;

    public long Count { get; private set; }

    /// <summary>The first places; of conflicts all, since each of them is a figure that is lost.</summary>
    public IReadOnlyList<ImportPlace> Places => _places;

    internal bool WantsPlace => _places.Count < (Kind == ImportKinds.Conflict ? MostConflicts : MostPlaces);

    internal void Add(ImportPlace? place)
    {
        Count++;
        if (place is { } at) _places.Add(at);
    }
}

/// <summary>The sums of one file.</summary>
public sealed class FileTally(string path)
{
    public string Path { get; } = path;

    /// <summary>What the file was taken for: data, metadata, translation or other.</summary>
    public string Role { get; internal set; } = "other";

    public Outcome Outcome { get; internal set; }

    public long Rows { get; internal set; }

    public long RowsKept { get; internal set; }

    public long RowsLeftOut => Rows - RowsKept;

    public long BlankLines { get; internal set; }

    public long Cells { get; internal set; }

    public long CellsChanged { get; internal set; }

    /// <summary>Cells left out, those in rows left out among them.</summary>
    public long CellsLeftOut { get; internal set; }

    public long CellsInRowsLeftOut { get; internal set; }

    public long CellsKept => Cells - CellsChanged - CellsLeftOut;
}

/// <summary>Everything that happened on the way in, in numbers that add up.</summary>
public sealed class ImportReport
{
    private const int MostSubjects = 60;
    private readonly Dictionary<(ImportKind, string), ImportGroup> _groups = [];
    private readonly Dictionary<ImportKind, int> _subjects = [];
    private readonly List<FileTally> _files = [];

    /// <summary>The files in the order in which they were read.</summary>
    public IReadOnlyList<FileTally> Files => _files;

    /// <summary>The groups, most weighty outcome first, then by kind and subject.</summary>
    public ImmutableArray<ImportGroup> Groups =>
        [.. _groups.Values.OrderBy(g => g.Kind.Of).ThenByDescending(g => g.Kind.Outcome).ThenBy(g => g.Kind.Id, StringComparer.Ordinal).ThenBy(g => g.Subject, StringComparer.Ordinal)];

    /// <summary>Sum of a figure over all files.</summary>
    public long Sum(Func<FileTally, long> of) => _files.Sum(of);

    /// <summary>How many of a kind.</summary>
    public long Count(ImportKind kind) => _groups.Values.Where(g => g.Kind == kind).Sum(g => g.Count);

    /// <summary>How many with that outcome.</summary>
    public long Count(Counted of, Outcome outcome) => _groups.Values.Where(g => g.Kind.Of == of && g.Kind.Outcome == outcome).Sum(g => g.Count);

    /// <summary>True when the groups account for every row and cell that the files say was left out or changed.</summary>
    public bool AddsUp =>
        Sum(f => f.RowsLeftOut) == Count(Counted.Row, Outcome.LeftOut)
        && Sum(f => f.CellsChanged) == Count(Counted.Cell, Outcome.Changed)
        && Sum(f => f.CellsLeftOut - f.CellsInRowsLeftOut) == Count(Counted.Cell, Outcome.LeftOut)
        && _files.All(f => f.CellsKept >= 0 && f.RowsLeftOut >= 0);

    internal FileTally Begin(string path, string role)
    {
        var file = new FileTally(path) { Role = role };
        _files.Add(file);
        return file;
    }

    /// <summary>The group to count into; beyond a number of subjects of one kind the others are counted together.</summary>
    internal ImportGroup Group(ImportKind kind, string subject)
    {
        if (_groups.TryGetValue((kind, subject), out var group)) return group;
        var known = _subjects.GetValueOrDefault(kind);
        if (known >= MostSubjects && subject.Length > 0) return Group(kind, string.Empty);
        _subjects[kind] = known + 1;
        return _groups[(kind, subject)] = new ImportGroup(kind, subject);
    }

    internal void Add(ImportKind kind, string subject, ImportPlace place)
    {
        var group = Group(kind, subject);
        group.Add(group.WantsPlace ? place : null);
    }

    /// <summary>Says what became of a file as a whole.</summary>
    internal void Add(ImportKind kind, FileTally file, string? detail = null)
    {
        if (file.Outcome != Outcome.LeftOut) file.Outcome = kind.Outcome;
        Add(kind, string.Empty, ImportPlace.OfFile(file.Path, detail));
    }
}
