using System.Collections.Concurrent;
using SdgTechSite.Model;

namespace SdgTechSite.Output;

/// <summary>
/// The folder beside the output in which a new site grows, and the lock that keeps a second build out. Files that did not change enter as hard links
/// to the old ones. What a killed build left behind is cleared away by the next one, under the lock.
/// </summary>
internal sealed class Staging : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly string _output;
    private readonly string _new;
    private readonly string _old;
    private readonly FileStream _lock;
    private readonly OldSite _oldSite;
    private readonly bool _keepForeign;
    private readonly bool _clean;

    private Staging(string output, FileStream held, bool keepForeign, bool clean)
    {
        (_output, _lock, _keepForeign, _clean) = (output, held, keepForeign, clean);
        (_new, _old) = (Beside(output, "new"), Beside(output, "old"));
        if (!Directory.Exists(output) && Directory.Exists(_old)) Directory.Move(_old, output);
        Clear();
        _oldSite = OldSite.Read(output);
        Directory.CreateDirectory(_new);
    }

    public static Staging Open(string output, bool keepForeign, bool clean)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        return new Staging(output, Lock(Beside(output, "lock")), keepForeign, clean);
    }

    /// <summary>Stages one file; false when it is the same as in the old site, which a caller who read it there knows: it is <paramref name="old"/>.</summary>
    public bool Write(ManifestEntry entry, byte[] bytes, bool old)
    {
        var file = Path.Combine(_new, entry.Route.Path);
        var folder = Path.GetDirectoryName(file)!;
        _folders.GetOrAdd(folder, static f => Directory.CreateDirectory(f).Exists);
        var before = Path.Combine(_output, entry.Route.Path);
        if ((old || IsSame(entry, before, bytes)) && NativeFiles.TryLink(before, file)) return false;
        File.WriteAllBytes(file, bytes);
        return true;
    }

    /// <summary>True when the old site has this manifest and is as it says.</summary>
    public bool Stands(string manifestSha256, int jobs) => _oldSite.Manifest == manifestSha256 && _oldSite.IsWhole(_output, jobs);

    /// <summary>Puts the new site in the old one's place, unless nothing changed.</summary>
    public void Publish(int files, int changed)
    {
        if (changed == 0 && files == _oldSite.Files.Count + 2) return;
        foreach (var path in _oldSite.DotFiles.Concat(_keepForeign ? _oldSite.Foreign : [])) CarryOver(path);
        if (!Directory.Exists(_output)) Directory.Move(_new, _output);
        else if (!NativeFiles.TryExchange(_new, _output))
        {
            Directory.Move(_output, _old);
            Directory.Move(_new, _output);
        }
    }

    public void Dispose()
    {
        try
        {
            Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left lies beside the site, does no harm, and goes with the next build.
        }

        _lock.Dispose();
    }

    private static string Beside(string output, string what) => Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.{what}");

    private static FileStream Lock(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path) && waited < LongestWait)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException exception) when (File.Exists(path))
            {
                throw new IOException($"another build holds the output folder ({path}); it did not end within {LongestWait.TotalMinutes:0} minutes", exception);
            }
        }
    }

    private bool IsSame(ManifestEntry entry, string before, byte[] bytes)
    {
        if (_clean) return false;
        var isListed = _oldSite.Files.TryGetValue(entry.Route, out var old) ? old.Sha256 == entry.Sha256 : entry.Route.Path is SiteManifest.FileName or SiteManifest.SumName;
        return isListed && File.Exists(before) && new FileInfo(before).Length == bytes.Length && File.ReadAllBytes(before).AsSpan().SequenceEqual(bytes);
    }

    private void CarryOver(string path)
    {
        var (from, to) = (Path.Combine(_output, path), Path.Combine(_new, path));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (!NativeFiles.TryLink(from, to)) File.Copy(from, to, overwrite: false);
    }

    private void Clear()
    {
        if (Directory.Exists(_new)) Directory.Delete(_new, recursive: true);
        if (Directory.Exists(_old)) Directory.Delete(_old, recursive: true);
    }
}
