using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Import.Names;

/// <summary>An area of the import. The name of an area that the program's own list does not know stands under <c>*</c>.</summary>
internal sealed record AreaEntry(string Id, string Type, string? Iso3, Localized Names, string? Region, string? Subregion);

/// <summary>
/// The areas met so far. Ids, M49 and ISO codes, and names in any language become areas of the site's list or of the program's own, the site's first; what
/// neither knows gets an id of its own.
/// </summary>
internal sealed class AreaBook
{
    /// <summary>ISO 3166-1 alpha-2 codes that are not the first two letters of the alpha-3 code.</summary>
    private const string OddAlpha2 = "ALAAX ANDAD AGOAO ATAAQ ATGAG ARMAM ABWAW AUTAT BHSBS BGDBD BRBBB BLRBY BLZBZ BENBJ BESBQ BIHBA BRNBN BDIBI CPVCV CYMKY CAFCF TCDTD CHLCL CHNCN MACMO COMKM COGCG COKCK CUWCW PRKKP CODCD DNKDK SLVSV GNQGQ ESTEE SWZSZ FLKFK FROFO GUFGF PYFPF ATFTF GRLGL GRDGD GLPGP GINGN GNBGW GUYGY IRQIQ IRLIE ISRIL JAMJM KAZKZ LBRLR LBYLY MDGMG MDVMV MLTMT MTQMQ MYTYT MEXMX FSMFM MNEME MOZMZ NIUNU MNPMP PAKPK PLWPW PNGPG PRYPY PCNPN POLPL PRTPT KORKR MAFMF SPMPM SENSN SRBRS SYCSC SVKSK SVNSI SLBSB SGSGS SURSR SWESE TUNTN TURTR TKMTM TUVTV UKRUA AREAE URYUY WLFWF ESHEH";

    private readonly Dictionary<string, AreaEntry> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AreaEntry> _byName = new(StringComparer.Ordinal);
    private readonly List<AreaEntry> _used = [];
    private readonly HashSet<int> _kept = [];
    private readonly Dictionary<string, (int Index, bool IsName)> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public AreaBook()
    {
        // No two areas of the program's list share a name or a code.
        Know(OwnList.Areas());
    }

    /// <summary>The areas met, and the regions they lie in.</summary>
    public IReadOnlyList<AreaEntry> Used => _used;

    /// <summary>The areas of rows that were kept, and the regions they lie in.</summary>
    public IEnumerable<AreaEntry> Kept
    {
        get
        {
            var kept = _kept.ToHashSet();
            foreach (var index in _kept) Above(index, kept);
            return kept.Select(i => _used[i]);
        }
    }

    /// <summary>Learns areas, which take the place of those known before. A name that several of them have names none.</summary>
    public void Know(IEnumerable<AreaEntry> areas)
    {
        var names = new Dictionary<string, AreaEntry?>(StringComparer.Ordinal);
        foreach (var area in areas)
        {
            _known[area.Id] = area;
            foreach (var name in area.Names.Texts.Values.Select(Plain).Distinct(StringComparer.Ordinal)) names[name] = names.TryGetValue(name, out var other) && other?.Id != area.Id ? null : area;
            if (area.Iso3 is not { Length: 3 } iso3) continue;
            _known[iso3] = area;
            var odd = OddAlpha2.IndexOf(iso3, StringComparison.Ordinal);
            _known[odd >= 0 && odd % 6 == 0 ? OddAlpha2.Substring(odd + 3, 2) : iso3[..2]] = area;
        }

        foreach (var (name, area) in names)
        {
            if (area is null) _byName.Remove(name);
            else _byName[name] = area;
        }
    }

    /// <summary>The area with that code or name; <paramref name="isName"/> tells which of them it was found by.</summary>
    public int Take(ReadOnlySpan<char> written, out bool isName)
    {
        var lookup = _byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(written, out var found))
        {
            var code = written.Trim().ToString();
            var known = Known(code);
            var named = known is null ? _byName.GetValueOrDefault(Plain(code)) : null;
            var entry = known ?? named ?? new AreaEntry(FreeId(code), "region", null, Localized.Of("*", code), null, null);
            _byCode[written.ToString()] = found = (_byId.TryGetValue(entry.Id, out var index) ? index : Use(entry), named is not null);
        }

        isName = found.IsName;
        return found.Index;
    }

    /// <summary>Says that a row of the area is kept; true when it is the first one.</summary>
    public bool Keep(int index) => _kept.Add(index);

    /// <summary>The area that --area means: a code or name of the list, or an id of its own for a country.</summary>
    public int TakeGiven(string given)
    {
        if (Known(given) is { } known || _byName.TryGetValue(Plain(given), out known)) return _byId.TryGetValue(known.Id, out var index) ? index : Use(known);
        var entry = new AreaEntry(FreeId(given), "country", null, Localized.Of("*", given.Trim()), null, null);
        return Use(entry);
    }

    /// <summary>Names an area of which only the code was known; the first name stays.</summary>
    public void Name(int index, string name)
    {
        var area = _used[index];
        if (area.Names["*"] is null || !_named.Add(area.Id)) return;
        _used[index] = area with { Names = Localized.Of("*", name) };
    }

    private AreaEntry? Known(string code)
    {
        var colon = code.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0) code = code[..colon];
        if (code.Length is > 0 and < 3 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var m49)) code = m49.ToString("000", CultureInfo.InvariantCulture);
        return _known.GetValueOrDefault(code);
    }

    /// <summary>A name without case, accents and what parts its words.</summary>
    private static string Plain(string name) => string.Join(' ', Folding.Fold(name).ToLowerInvariant().Split([' ', '\u00a0', '-', '_', '\'', '’', ',', '.'], StringSplitOptions.RemoveEmptyEntries));

    private void Above(int index, HashSet<int> kept)
    {
        foreach (var above in new[] { _used[index].Region, _used[index].Subregion })
        {
            if (above is not null && _byId.TryGetValue(above, out var at) && kept.Add(at)) Above(at, kept);
        }
    }

    private string FreeId(string code)
    {
        var id = Slugs.Of(code, "area");
        return _byId.ContainsKey(id) || _known.ContainsKey(id) ? $"{id}-{Slugs.Hash(code)}" : id;
    }

    private int Use(AreaEntry entry)
    {
        _byId[entry.Id] = _used.Count;
        _used.Add(entry);
        var index = _used.Count - 1;
        foreach (var above in new[] { entry.Region, entry.Subregion })
        {
            if (above is not null && !_byId.ContainsKey(above) && _known.TryGetValue(above, out var area)) Use(area);
        }

        return index;
    }
}
