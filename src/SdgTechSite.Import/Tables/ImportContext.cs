using SdgTechSite.Import.Names;

namespace SdgTechSite.Import.Tables;

/// <summary>What all tables of one import share.</summary>
internal sealed class ImportContext
{
    public ImportReport Report { get; } = new();

    public AreaBook Areas { get; } = new();

    public VocabularyBook Vocabulary { get; } = new();

    /// <summary>The area of rows that name none, or -1.</summary>
    public int GivenArea { get; set; } = -1;

    /// <summary>Whether the folder of an indicator belongs to people and stays as it is.</summary>
    public Func<IndicatorName, bool> LeavesAlone { get; set; } = static _ => false;

    /// <summary>The indicators by id.</summary>
    public Dictionary<string, IndicatorDraft> Indicators { get; } = new(StringComparer.Ordinal);

    /// <summary>The indicator that a cell names, or null when it has no number.</summary>
    public IndicatorDraft? IndicatorOf(string text)
    {
        // A series that serves several indicators names them all; it belongs to the first.
        if (IndicatorName.Read(text.Split(';', ',', '|')[0]) is not { } name) return null;
        if (!Indicators.TryGetValue(name.Id, out var draft)) Indicators.Add(name.Id, draft = Draft(name));
        return draft;
    }

    /// <summary>A new indicator, which knows whether it can be written.</summary>
    public IndicatorDraft Draft(IndicatorName name) => new(name, LeavesAlone(name));
}
