using System.Security.Cryptography;
using System.Text;
using SdgTechSite.Import.Formats;
using SdgTechSite.Import.Names;
using SdgTechSite.Import.OpenSdg;
using SdgTechSite.Import.Reading;
using SdgTechSite.Import.Tables;
using SdgTechSite.Import.Writing;

namespace SdgTechSite.Import;

/// <summary>Brings foreign figures into a content tree, and accounts for all of them.</summary>
public static class Importer
{
    /// <summary>Runs an import.</summary>
    public static ImportResult Run(ImportRequest request)
    {
        var context = new ImportContext();
        var record = ImportRecord.Read(request.Content);
        var target = new TargetTree(request.Content, record, request.DryRun, request.Overwrite, context.Report);
        ExistingSite.Reserve(target, context.Vocabulary);
        context.Areas.Know(ExistingSite.Areas(target));
        context.LeavesAlone = name => target.LeavesAlone(IndicatorWriter.Folder(name));
        if (request.Language is { } language && LanguageTags.Problem(language, request.Words.Keys) is { } problem) return Refuse(request, context, problem);
        return request.Format == ImportFormat.OpenSdg ? Repository(request, context, record, target) : Table(request, context, record, target);
    }

    private static ImportResult Repository(ImportRequest request, ImportContext context, ImportRecord record, TargetTree target)
    {
        if (!Directory.Exists(request.Input)) return Refuse(request, context, $"There is no folder {request.Input}.");
        var repository = new OpenSdgImport(request.Input, context);
        if (request.Area is { } area) context.GivenArea = context.Areas.TakeGiven(area);
        else if (repository.FirstWithoutAreas() is { } lacking)
            return Refuse(request, context, $"{lacking} has no column of areas (GeoCode). Name the area of its figures with --area, by its M49 or ISO code or an id of your own{(repository.Coverage() is { } coverage ? $"; the metadata say: {coverage}" : string.Empty)}.");
        var hash = Hash(repository.Files.Where(f => f.Role != "other").Select(f => f.FullName), request);
        var languages = ExistingSite.Languages(target) ?? repository.Languages(request.Language);
        var licence = repository.Files.FirstOrDefault(f => f.Role == "licence");
        var writing = Writing(request, context, record, target, hash, languages, repository.Translations.Name, licence is null ? null : LicenceOf(licence.FullName));
        repository.ReadData(languages, request.Decimal, draft =>
        {
            IndicatorWriter.Write(draft, writing);
            draft.Release();
        });
        return Finish(request, writing, hash);
    }

    private static ImportResult Table(ImportRequest request, ImportContext context, ImportRecord record, TargetTree target)
    {
        if (!File.Exists(request.Input)) return Refuse(request, context, $"There is no file {request.Input}.");
        if (BinaryFile.Says(request.Input) is { } says) return Refuse(request, context, $"{request.Input} {says}.");
        if (TableImport.Read(request, context) is { } usage) return Refuse(request, context, usage);
        var hash = Hash(request.Map is { } map ? [request.Input, map] : [request.Input], request);
        var languages = ExistingSite.Languages(target) ?? [request.Language ?? "en"];
        var writing = Writing(request, context, record, target, hash, languages, static (_, _) => new Localized(new Dictionary<string, string>(StringComparer.Ordinal)), null);
        foreach (var draft in context.Indicators.Values.Where(d => d.Rows.Count > 0).OrderBy(d => d.Name.Id, StringComparer.Ordinal))
        {
            // A table has no words of its own for an indicator but those of its series.
            if (draft.Title.IsEmpty && draft.Series.Find(s => s.Title is not null)?.Title is { } title) draft.Title = Localized.Of(languages[0], PlainText.Line(title));
            else if (draft.Title["*"] is { } plain) draft.Title = Localized.Of(languages[0], plain);
            IndicatorWriter.Write(draft, writing);
            draft.Release();
        }

        return Finish(request, writing, hash);
    }

    private static WritingContext Writing(ImportRequest request, ImportContext context, ImportRecord record, TargetTree target, string hash, List<string> languages, Func<string, string?, Localized> nameOf, string? licence)
    {
        var name = request.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Input)));
        var retrieved = request.Retrieved ?? (record.Inputs == hash ? record.Retrieved : null) ?? request.Today;
        return new WritingContext(context, target, languages, nameOf, name, request.Licence ?? licence ?? "LicenseRef-not-stated", retrieved);
    }

    private static ImportResult Finish(ImportRequest request, WritingContext writing, string hash)
    {
        foreach (var draft in writing.Import.Indicators.Values.Where(d => d.IsLeftAlone).OrderBy(d => d.Name.Id, StringComparer.Ordinal)) writing.Target.Leave(IndicatorWriter.Folder(draft.Name));
        var written = writing.Import.Indicators.Values.Where(d => d.Series.Exists(s => s.Rows > 0)).ToList();
        VocabularyWriter.Write(written.Select(d => d.Name.Goal), writing);
        SiteFiles.Write(writing, request.Words);
        writing.Target.Finish(writing.Retrieved, hash);
        return new ImportResult(request, writing.Import.Report, [.. writing.Target.Changes], [.. writing.Languages], written.Count, null);
    }

    private static ImportResult Refuse(ImportRequest request, ImportContext context, string usage) => new(request, context.Report, [], [], 0, usage);

    /// <summary>SHA-256 over what is read and how, by which a re-import knows that nothing is new.</summary>
    private static string Hash(IEnumerable<string> files, ImportRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Format} {request.Area} {request.Indicator}{request.Decimal}"));
        foreach (var file in files)
        {
            try
            {
                // Pipes and devices have no length, and would be waited for.
                if (new FileInfo(file).Length == 0) continue;
                using var stream = File.OpenRead(file);
                hash.AppendData(SHA256.HashData(stream));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                hash.AppendData("unreadable"u8);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The licence by the first lines of its text, where it is one of those that offices use.</summary>
    private static string? LicenceOf(string path)
    {
        var report = new ImportReport();
        var tally = report.Begin(path, "licence");
        var text = TextFile.Open(path, tally, report)?.ReadAll(tally, report);
        return text is null ? null
            : text.Contains("Open Government Licence", StringComparison.OrdinalIgnoreCase) ? "OGL-UK-3.0"
            : text.Contains("CC0", StringComparison.Ordinal) ? "CC0-1.0"
            : text.Contains("Attribution 4.0", StringComparison.OrdinalIgnoreCase) ? "CC-BY-4.0"
            : text.Contains("MIT License", StringComparison.OrdinalIgnoreCase) ? "MIT"
            : null;
    }
}
