using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>One observation on its way into a table.</summary>
public readonly record struct Observation(
    int Area,
    int Year,
    double Value,
    char Status,
    Bound Bound,
    string? Note,
    string? SourceId);

/// <summary>Gathers observations in any order and sorts them into columns; tells which keys stood twice.</summary>
public sealed class ObservationTableBuilder(ImmutableArray<Dimension> dimensions)
{
    private readonly List<Observation> _observations = [];
    private readonly List<int> _members = [];
    private readonly List<(string Path, int Line)> _places = [];
    private readonly int _width = dimensions.Length;

    /// <summary>Adds one observation. <paramref name="members"/> has one place for each dimension, 0 for the total.</summary>
    public void Add(in Observation observation, ReadOnlySpan<int> members, string path, int line)
    {
        if (members.Length != _width) throw new ArgumentException("One member for each dimension.", nameof(members));
        _observations.Add(observation);
        foreach (var member in members) _members.Add(member);
        _places.Add((path, line));
    }

    /// <summary>
    /// The sorted table. Of observations with one key the first added is kept; <paramref name="duplicates"/> lists each
    /// further one with the place of the one kept.
    /// </summary>
    public ObservationTable Build(out ImmutableArray<DuplicateObservation> duplicates)
    {
        var order = Enumerable.Range(0, _observations.Count).ToArray();
        Array.Sort(order, Compare);
        var found = ImmutableArray.CreateBuilder<DuplicateObservation>();
        var kept = new List<int>(order.Length);
        foreach (var i in order)
        {
            if (kept.Count > 0 && SameKey(kept[^1], i)) found.Add(new DuplicateObservation(_places[i].Path, _places[i].Line, _places[kept[^1]].Path, _places[kept[^1]].Line));
            else kept.Add(i);
        }

        duplicates = found.ToImmutable();
        return new ObservationTable(dimensions, Columns(kept), Rows(kept));
    }

    private static char StatusOf(in Observation o) => o.Status == '\0' ? ObservationTable.Normal : o.Status;

    private ReadOnlySpan<int> Members(int i) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members).Slice(i * _width, _width);

    private int Compare(int a, int b)
    {
        var order = ObservationRow.Compare(_observations[a].Area, Members(a), _observations[b].Area, Members(b));
        if (order == 0) order = _observations[a].Year.CompareTo(_observations[b].Year);
        return order == 0 ? a.CompareTo(b) : order;
    }

    private bool SameRow(int a, int b) => _observations[a].Area == _observations[b].Area && Members(a).SequenceEqual(Members(b));

    private bool SameKey(int a, int b) => _observations[a].Year == _observations[b].Year && SameRow(a, b);

    private ObservationColumns Columns(List<int> kept)
    {
        var notes = new Dictionary<int, string>();
        var sources = new Dictionary<int, string>();
        for (var i = 0; i < kept.Count; i++)
        {
            var observation = _observations[kept[i]];
            if (observation.Note is { } note) notes.Add(i, note);
            if (observation.SourceId is { } source) sources.Add(i, source);
        }

        byte[] statuses = [.. kept.Select(i => (byte)StatusOf(_observations[i]))];
        Bound[] bounds = [.. kept.Select(i => _observations[i].Bound)];
        return new ObservationColumns(
            [.. kept.Select(i => (short)_observations[i].Year)],
            [.. kept.Select(i => _observations[i].Value)],
            statuses.AsSpan().ContainsAnyExcept((byte)ObservationTable.Normal) ? statuses : [],
            bounds.AsSpan().ContainsAnyExcept(Bound.None) ? bounds : [],
            notes.ToFrozenDictionary(),
            sources.ToFrozenDictionary());
    }

    private ImmutableArray<ObservationRow> Rows(List<int> kept)
    {
        var rows = ImmutableArray.CreateBuilder<ObservationRow>();
        for (var start = 0; start < kept.Count;)
        {
            var end = start + 1;
            while (end < kept.Count && SameRow(kept[start], kept[end])) end++;
            rows.Add(new ObservationRow(rows.Count, _observations[kept[start]].Area, ObservationRow.ListOf(Members(kept[start])), start, end - start, new SourceSpan(_places[kept[start]].Path, _places[kept[start]].Line, 1, 0)));
            start = end;
        }

        return rows.ToImmutable();
    }
}

/// <summary>An observation whose key stood before: its place, and the place of the first.</summary>
public sealed record DuplicateObservation(string Path, int Line, string FirstPath, int FirstLine);
