using SdgTechSite.Import.Names;
using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Tables;
using SdgTechSite.Model;

namespace SdgTechSite.Import.OpenSdg;

/// <summary>Reads an Open SDG repository: translations and metadata first, since they name things, then a data file at a time.</summary>
internal sealed class OpenSdgImport
{
    private readonly ImportContext _context;
    private readonly List<RepositoryFile> _files;
    private readonly SortedDictionary<string, IndicatorMetadata> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileTally> _tallies = new(StringComparer.Ordinal);

    public OpenSdgImport(string root, ImportContext context)
    {
        _context = context;
        _files = RepositoryFiles.List(root, context.Report);
        foreach (var file in _files) _tallies.Add(file.Shown, context.Report.Begin(file.Shown, file.Role));
        foreach (var file in _files.Where(f => f.Role == "other")) context.Report.Add(ImportKinds.OtherFile, _tallies[file.Shown]);
        foreach (var file in _files.Where(f => f.Role is "translation" or "configuration")) ReadWords(file);
        foreach (var file in _files.Where(f => f.Role == "metadata")) ReadMetadata(file);
    }

    public Translations Translations { get; } = new();

    /// <summary>Every file of the repository.</summary>
    public IReadOnlyList<RepositoryFile> Files => _files;

    /// <summary>The languages that the configuration lists, in its order.</summary>
    public List<string> Configured { get; } = [];

    /// <summary>The languages of the site: those configured of which there is a text, the default first.</summary>
    public List<string> Languages(string? wanted)
    {
        var found = Translations.Languages.Concat(_files.Select(f => f.Language).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var first = wanted ?? Configured.Concat(["en"]).FirstOrDefault(l => Locale.Find(l) is not null) ?? "en";
        var others = Configured.Count > 0 ? Configured.Where(found.Contains) : found.Order(StringComparer.Ordinal);
        return [first, .. others.Where(l => l != first && Locale.Find(l) is not null)];
    }

    /// <summary>What the metadata say of where the figures are from, for a message that asks for --area.</summary>
    public string? Coverage() => _metadata.Values.Select(m => m.Coverage()).OfType<string>().GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>The first data file without a column of areas, or null.</summary>
    public string? FirstWithoutAreas()
    {
        foreach (var file in _files.Where(f => f.Role == "data"))
        {
            if (new FileInfo(file.FullName).Length == 0) continue;
            try
            {
                var text = new TextFile(file.FullName, file.Shown, System.Text.Encoding.UTF8, HasMark: false);
                var header = Headers.Read(text, Delimiters.Find(text));
                if (header.Exists(h => OpenSdgColumns.RoleOf(h, hasCodes: false) == ColumnRole.Value) && !header.Exists(OpenSdgColumns.IsArea)) return file.Shown;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The import itself will meet the file again, and report it.
            }
        }

        return null;
    }

    /// <summary>Reads the data files; each indicator goes to <paramref name="done"/> as soon as it is complete.</summary>
    public void ReadData(IReadOnlyList<string> languages, char? decimalSign, Action<IndicatorDraft> done)
    {
        foreach (var file in _files.Where(f => f.Role == "data"))
        {
            var tally = _tallies[file.Shown];
            if (IndicatorName.Read(file.Stem) is not { } name) _context.Report.Add(ImportKinds.NoIndicatorNumber, tally);
            else if (Table(file, tally) is { } text) Read(text, file, tally, Draft(name, file, tally), languages, decimalSign, done);
        }

        foreach (var (id, metadata) in _metadata)
        {
            var draft = _context.Indicators.GetValueOrDefault(id);
            if (draft is { Series.Count: > 0 }) continue;
            foreach (var file in metadata.Files) _context.Report.Add(draft is { IsLeftAlone: true } ? ImportKinds.EditedFolder : ImportKinds.NoFigures, file);
        }
    }

    private TextFile? Table(RepositoryFile file, FileTally tally) => TextFile.Open(file.FullName, tally, _context.Report);

    private IndicatorDraft Draft(IndicatorName name, RepositoryFile file, FileTally tally)
    {
        if (file.Stem != name.Id && file.Stem != "indicator_" + name.Id) _context.Report.Add(ImportKinds.FileName, tally, name.Id);
        if (_context.Indicators.ContainsKey(name.Id))
        {
            var number = 2;
            while (_context.Indicators.ContainsKey(name.Numbered(number).Id)) number++;
            name = name.Numbered(number);
            _context.Report.Add(ImportKinds.TwiceNamed, tally, name.Id);
        }

        return _context.Indicators[name.Id] = _context.Draft(name);
    }

    private void Read(TextFile text, RepositoryFile file, FileTally tally, IndicatorDraft draft, IReadOnlyList<string> languages, char? decimalSign, Action<IndicatorDraft> done)
    {
        var metadata = _metadata.GetValueOrDefault(draft.Name.Id);
        var delimiter = Delimiters.Find(text);
        var header = Headers.Read(text, delimiter);
        var hasCodes = header.Exists(OpenSdgColumns.IsArea);
        var layout = new TableLayout(Headers.Columns(header, _context.Vocabulary, (name, _) => OpenSdgColumns.RoleOf(name, hasCodes)), delimiter)
        {
            Indicator = draft,
            DecimalSign = decimalSign,
            Unit = metadata?.Unit(Translations, languages[0]) ?? string.Empty,
        };
        TableImporter.Read(text, tally, layout, TableScan.Of(text, layout), _context);
        if (draft.Rows.Count == 0)
        {
            if (tally.Outcome != Outcome.LeftOut) _context.Report.Add(draft.IsLeftAlone ? ImportKinds.EditedFolder : ImportKinds.NoRows, tally);
            return;
        }

        metadata?.Apply(draft, Translations, languages, _context.Report);
        if (draft.Title.IsEmpty) draft.Title = Translations.Name($"global_indicators.{draft.Name.Id}-title", null);
        done(draft);
    }

    private void ReadMetadata(RepositoryFile file)
    {
        var tally = _tallies[file.Shown];
        if (MetadataFile.Read(file, tally, _context.Report) is not { } fields) return;
        var id = IndicatorName.Read(file.Stem)!.Id;
        if (!_metadata.TryGetValue(id, out var metadata)) _metadata.Add(id, metadata = new IndicatorMetadata());
        metadata.Add(file.Language ?? string.Empty, fields);
        metadata.Files.Add(tally);
    }

    private void ReadWords(RepositoryFile file)
    {
        var tally = _tallies[file.Shown];
        if (TextFile.Open(file.FullName, tally, _context.Report)?.ReadAll(tally, _context.Report) is not { } text) return;
        try
        {
            var root = YamlTree.Read(text);
            if (file.Role == "translation") Translations.Add(file, root, _context.Report);
            else Configured.AddRange((root.Find("languages")?.Items ?? []).Select(i => i.Scalar).OfType<string>());
        }
        catch (FormatException exception)
        {
            _context.Report.Add(ImportKinds.BrokenYaml, tally, exception.Message);
        }
    }
}
