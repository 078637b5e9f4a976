using System.Collections.Immutable;
using SdgTechSite.Build;
using SdgTechSite.Model;

namespace SdgTechSite.Preview;

/// <summary>Watches the site's folders and puts a new view in place after each save. The whole site is checked behind it, until the next save.</summary>
internal sealed class PreviewLoop(SiteFolders folders, string address, int jobs, PreviewState state, TimeProvider time, Action<PreviewReport> report)
{
    /// <summary>A browser that reloads goes first.</summary>
    private static readonly TimeSpan CheckDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>Errors may come of a file that was half written when it was read; that is so when it has changed by now.</summary>
    private const int MostSecondLooks = 3;

    private readonly PreviewBuilder _builder = new(folders, address, jobs);
    private readonly FolderStamps _content = new(folders.Content, time);
    private readonly FolderStamps _templates = new(folders.Templates, time);
    private bool _again = true;

    public async Task RunAsync(CancellationToken stop)
    {
        using var hints = new FolderHints([folders.Content, folders.Templates]);
        using var check = new CheckInBackground();
        while (!stop.IsCancellationRequested)
        {
            IReadOnlyList<string> changed = [.. _content.Refresh(), .. _templates.Refresh()];
            // While the content is broken the site shown before goes on to be checked: its search is made of every page.
            if ((_again || changed.Count > 0) && check.Aside(() => Rebuild(changed)) is { } view) check.Start(token => CheckAsync(view, check.WaitForTurn, token));

            await hints.WaitAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>Shows the site as it lies on disk, or the last good one with what is wrong now. Gives the view when its pages are worth a check.</summary>
    private PreviewView? Rebuild(IReadOnlyList<string> changed)
    {
        var first = state.Now.Site is null;
        var start = time.GetTimestamp();
        try
        {
            var build = _builder.Build(_content.Stamps, _templates.Together);
            for (var i = 0; i < MostSecondLooks && build.HasErrors && HasChanged(); i++) build = _builder.Build(_content.Stamps, _templates.Together);
            var isShown = build.Site is not null && (first || !build.HasErrors);
            var view = new PreviewView(isShown ? build.Site : state.Now.Site, build.Findings);
            state.Show(view);
            _again = false;
            report(Report(view, time.GetElapsedTime(start), first ? [] : changed));
            return isShown ? view : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file went away between the look and the reading; the next look knows more.
            _again = true;
            return null;
        }
        catch (Exception exception)
        {
            _again = false;
            state.Show(new PreviewView(state.Now.Site, state.Now.Findings));
            Fail(exception, time.GetElapsedTime(start));
            return null;
        }
    }

    private bool HasChanged() => _content.Refresh().Count + _templates.Refresh().Count > 0;

    private async Task CheckAsync(PreviewView view, Action<CancellationToken> waitForTurn, CancellationToken stop)
    {
        await Task.Delay(CheckDelay, time, stop).ConfigureAwait(false);
        var start = time.GetTimestamp();
        try
        {
            var complete = new PreviewView(view.Site, view.Site!.CheckAll(waitForTurn, stop));
            if (state.ShowInPlaceOf(view, complete) && complete.Errors.Count() > view.Errors.Count()) report(Report(complete, time.GetElapsedTime(start), []));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Fail(exception, time.GetElapsedTime(start));
        }
    }

    private void Fail(Exception exception, TimeSpan taken) => report(new PreviewReport(taken, 0, 0, 0, [], exception.ToString()));

    private static PreviewReport Report(PreviewView view, TimeSpan taken, IReadOnlyList<string> changed) =>
        new(taken, view.Site?.Pages ?? 0, view.Errors.Count(), view.Findings.Count(d => d.Severity == Severity.Warning), changed, null);
}
