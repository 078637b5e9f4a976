using System.Globalization;
using SdgTechSite.Model;

namespace SdgTechSite.Import.Names;

/// <summary>An area of the import. The name of an area that the program's own list does not know stands under <c>*</c>.</summary>
internal sealed record AreaEntry(string Id, string Type, string? Iso3, Localized Names, string? Region, string? Subregion);

/// <summary>
/// The areas met so far. M49 and ISO codes become the areas of the program's own list, with its names; other codes get ids of their own.
/// </summary>
internal sealed class AreaBook
{
    /// <summary>ISO 3166-1 alpha-2 codes that are not the first two letters of the alpha-3 code.</summary>
    private const string OddAlpha2 = "ALAAX ANDAD AGOAO ATAAQ ATGAG ARMAM ABWAW AUTAT BHSBS BGDBD BRBBB BLRBY BLZBZ BENBJ BESBQ BIHBA BRNBN BDIBI CPVCV CYMKY CAFCF TCDTD CHLCL CHNCN MACMO COMKM COGCG COKCK CUWCW PRKKP CODCD DNKDK SLVSV GNQGQ ESTEE SWZSZ FLKFK FROFO GUFGF PYFPF ATFTF GRLGL GRDGD GLPGP GINGN GNBGW GUYGY IRQIQ IRLIE ISRIL JAMJM KAZKZ LBRLR LBYLY MDGMG MDVMV MLTMT MTQMQ MYTYT MEXMX FSMFM MNEME MOZMZ NIUNU MNPMP PAKPK PLWPW PNGPG PRYPY PCNPN POLPL PRTPT KORKR MAFMF SPMPM SENSN SRBRS SYCSC SVKSK SVNSI SLBSB SGSGS SURSR SWESE TUNTN TURTR TKMTM TUVTV UKRUA AREAE URYUY WLFWF ESHEH";

    private readonly Dictionary<string, AreaEntry> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AreaEntry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AreaEntry> _used = [];
    private readonly Dictionary<string, int> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public AreaBook()
    {
        foreach (var area in OwnList.Areas())
        {
            _known.Add(area.Id, area);
            foreach (var name in area.Names.Texts.Values) _byName.TryAdd(name, area);
            if (area.Iso3 is not { Length: 3 } iso3) continue;
            _known.TryAdd(iso3, area);
            var odd = OddAlpha2.IndexOf(iso3, StringComparison.Ordinal);
            _known.TryAdd(odd >= 0 && odd % 6 == 0 ? OddAlpha2.Substring(odd + 3, 2) : iso3[..2], area);
        }
    }

    /// <summary>The areas that figures use, and the regions they lie in.</summary>
    public IReadOnlyList<AreaEntry> Used => _used;

    /// <summary>The area with that code.</summary>
    public int Take(ReadOnlySpan<char> written)
    {
        var lookup = _byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(written, out var index)) return index;
        var code = written.Trim().ToString();
        var known = Known(code);
        var entry = known ?? new AreaEntry(FreeId(code), "region", null, Localized.Of("*", code), null, null);
        if (!_byId.TryGetValue(entry.Id, out index)) index = Use(entry);
        _byCode[written.ToString()] = index;
        return index;
    }

    /// <summary>The area that --area means: a code or name of the list, or an id of its own for a country.</summary>
    public int TakeGiven(string given)
    {
        if (Known(given) is { } known || _byName.TryGetValue(given.Trim(), out known)) return _byId.TryGetValue(known.Id, out var index) ? index : Use(known);
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
