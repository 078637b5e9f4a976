using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>The names that content may use, each with a stable id.</summary>
public sealed record Vocabulary(
    ImmutableArray<Goal> Goals,
    FrozenDictionary<string, Unit> Units,
    FrozenDictionary<string, Dimension> Dimensions,
    ImmutableArray<Technology> Technologies,
    ImmutableArray<Platform> Platforms,
    AreaList Areas,
    ImmutableArray<SynonymGroup> Synonyms);

/// <summary>A Sustainable Development Goal, 1 to 17. <paramref name="Colour"/> is <c>#rrggbb</c>.</summary>
public sealed record Goal(int Id, LocalizedText Name, LocalizedText Title, string Colour);

public enum UnitFormat
{
    Number,
    Percent,

    /// <summary>A year: digits without separators.</summary>
    Year,
}

/// <summary>
/// A unit of measurement: how many decimals readers see, what stands behind the number (<paramref name="Short"/>,
/// null for per cent), and which values are possible at all.
/// </summary>
public sealed record Unit(string Id, LocalizedText Name, LocalizedText? Short, UnitFormat Format, int Decimals, double? Min, double? Max);

/// <summary>A way of breaking a series down: sex, location. A total has no member.</summary>
public sealed record Dimension(string Id, LocalizedText Name, ImmutableArray<DimensionMember> Members)
{
    /// <summary>The place of a member, from 1, or 0 when there is none of that id (0 also stands for the total).</summary>
    public int Find(string memberId)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            if (string.Equals(Members[i].Id, memberId, StringComparison.Ordinal)) return i + 1;
        }

        return 0;
    }
}

public sealed record DimensionMember(string Id, LocalizedText Name);

/// <summary>A technology, or several that the report treats as one; <paramref name="What"/> says what counts as it.</summary>
public sealed record Technology(string Id, LocalizedText Name, LocalizedText? What);

public enum AreaType
{
    World,
    Region,
    Group,
    Income,
    Country,
}

/// <summary>
/// A country, region or group. <paramref name="Id"/> is the M49 code (three digits) where there is one, else a slug;
/// <paramref name="Ordinal"/> is its place in the list; <paramref name="Region"/>, <paramref name="Subregion"/> and <paramref name="Groups"/> are area ids.
/// </summary>
public sealed record Area(
    string Id,
    AreaType Type,
    string? Iso3,
    string? Region,
    string? Subregion,
    ImmutableArray<string> Groups,
    LocalizedText Name,
    int Ordinal)
{
    /// <summary>The regions and groups it belongs to, the closest region first.</summary>
    public IEnumerable<string> Above => new[] { Subregion, Region }.OfType<string>().Concat(Groups);

    public bool IsIn(string areaId) => Above.Contains(areaId, StringComparer.Ordinal);
}

/// <summary>All areas in the order of the file, found by id or by ordinal.</summary>
public sealed class AreaList(ImmutableArray<Area> areas)
{
    private readonly FrozenDictionary<string, Area> _byId =
        areas.DistinctBy(a => a.Id, StringComparer.Ordinal).ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);

    private readonly ILookup<string, Area> _countries =
        areas.Where(a => a.Type == AreaType.Country).SelectMany(a => a.Above.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Area: a))).ToLookup(a => a.Id, a => a.Area, StringComparer.Ordinal);

    public ImmutableArray<Area> All => areas;

    public Area this[int ordinal] => areas[ordinal];

    public Area? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The countries that belong to a region or group, in the order of the file.</summary>
    public IEnumerable<Area> CountriesOf(Area area) => _countries[area.Id];
}
