using System.Text;

namespace SdgTechSite.Output;

/// <summary>
/// Puts the staged site in the old one's place. Where the system exchanges two names in one step, that is all. Elsewhere it takes two renames, and
/// between them there is no site; a journal beside the output says that they have begun, and <see cref="Recover"/>, at the next start, finishes
/// what a killed build began or takes it back.
/// </summary>
public sealed class FolderExchange(string output, bool inOneStep)
{
    private const string Head = "sdgtech exchange 1 ";

    private readonly string _new = BesideOutput.New(output);
    private readonly string _old = BesideOutput.Old(output);
    private readonly string _journal = BesideOutput.Journal(output);

    public void Run()
    {
        if (!Directory.Exists(output)) Directory.Move(_new, output);
        else if (!inOneStep || !NativeFiles.TryExchange(_new, output)) MoveTwice();
    }

    /// <summary>After this the output is a whole site, old or new, if there ever was one; what is left beside it can go.</summary>
    public void Recover()
    {
        var wanted = Journalled();
        if (wanted is not null && Directory.Exists(output) && Directory.Exists(_old) && SiteManifest.SumIn(output) != wanted) RemoveEmpty();
        if (!Directory.Exists(output))
        {
            if (wanted is not null && Directory.Exists(_new) && SiteManifest.SumIn(_new) == wanted) Directory.Move(_new, output);
            else if (Directory.Exists(_old)) Directory.Move(_old, output);
        }

        File.Delete(_journal);
    }

    private void MoveTwice()
    {
        WriteJournal(SiteManifest.SumIn(_new) ?? string.Empty);
        try
        {
            Directory.Move(output, _old);
            Directory.Move(_new, output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!Directory.Exists(output) && Directory.Exists(_old)) Directory.Move(_old, output);
            File.Delete(_journal);
            throw;
        }

        File.Delete(_journal);
    }

    private void WriteJournal(string sum)
    {
        using var file = new FileStream(_journal, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(Encoding.ASCII.GetBytes($"{Head}{sum}\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The manifest's sum of the site that an exchange was to put in place; null when none had begun, or the journal is broken off.</summary>
    private string? Journalled()
    {
        if (!File.Exists(_journal)) return null;
        var text = File.ReadAllText(_journal);
        return text.StartsWith(Head, StringComparison.Ordinal) && text.EndsWith('\n') ? text[Head.Length..^1] : null;
    }

    /// <summary>Something that is not the new site stands where the exchange was cut off, such as a folder that somebody made to fill the gap.</summary>
    private void RemoveEmpty()
    {
        if (Directory.EnumerateFileSystemEntries(output).Any())
            throw new IOException($"A build was cut off while it put the site in place, and something else stands there since. The old site is in {_old}; move one of the two away");
        Directory.Delete(output);
    }
}
