using SdgTechSite.Model;
using SdgTechSite.Output;

namespace SdgTechSite.Build;

/// <summary>
/// Opens the output folder beside other work. A build that must not publish gets a writer that writes nothing, also when that turns out while the
/// folder is opened.
/// </summary>
internal sealed class OpeningWriter : IDisposable
{
    private readonly BuildRun _run;
    private readonly Task<SiteWriter?>? _opening;
    private readonly DiagnosticBag _found = new();

    public OpeningWriter(BuildRun run, Func<int, int, bool> keepsBefore)
    {
        _run = run;
        var (folders, overrides) = (run.Request.Folders, run.Request.Overrides);
        if (run.Request.Mode == BuildMode.Publish && !run.MustNotPublish)
            _opening = Task.Run(() => SiteWriter.Open(folders.Output, run.Request.ProtectedFolders, overrides.AllowForeignFiles, overrides.Clean, overrides.Compress, run.Bag, _found, keepsBefore));
    }

    /// <summary>The writer, once the folder is open; null, with findings, when the folder cannot be used. Trouble with the disk comes out as it is.</summary>
    public SiteWriter? Writer()
    {
        if (_opening is null) return SiteWriter.Dry(_run.Bag);
        var writer = _opening.GetAwaiter().GetResult();
        // What is wrong with the folder keeps nobody from seeing what is wrong with pages.
        var mustNotPublish = _run.MustNotPublish;
        _run.Bag.AddRange(_found.ToSorted());
        return mustNotPublish ? SiteWriter.Dry(_run.Bag) : writer;
    }

    public void Dispose()
    {
        try
        {
            _opening?.GetAwaiter().GetResult()?.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It came out where the writer was asked for, or nobody needs it any more.
        }
    }
}
