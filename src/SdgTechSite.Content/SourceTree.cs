using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SdgTechSite.Model;

namespace SdgTechSite.Content;

/// <summary>
/// The files of the content folder, listed once. This is the only way to the source: nothing outside the folder is read,
/// links are refused, and what cannot be read is a diagnostic.
/// </summary>
public sealed class SourceTree
{
    private const long LargestFile = 32L << 20;
    private const long LargestData = 256L << 20;

    /// <summary>With fewer folders in one, threads cost more than they save.</summary>
    private const int FewFolders = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _root;
    private readonly string _prefix;
    private readonly DiagnosticBag _bag;
    private readonly SourceState?[] _seen;
    private readonly ConcurrentBag<Silence> _silences = [];

    private SourceTree(string root, string prefix, ImmutableArray<string> files, DiagnosticBag bag, SourceState?[] seen) =>
        (_root, _prefix, Files, _bag, _seen) = (root, prefix, files, bag, seen);

    /// <summary>Paths relative to the content folder, with forward slashes, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>
    /// Lists the folder. <paramref name="displayPrefix"/> is how diagnostics name it (<c>content</c>). A folder that is not there, links, and
    /// names that differ in case only are reported.
    /// </summary>
    public static SourceTree Open(string contentRoot, string displayPrefix, DiagnosticBag bag)
    {
        var files = new List<string>();
        var prefix = displayPrefix.TrimEnd('/');
        try
        {
            if (Directory.Exists(contentRoot)) files.AddRange(List(contentRoot, string.Empty, prefix, bag));
            else bag.Add(Rules.MissingFile.At(SourceSpan.OfFile(prefix), "There is no content folder here.", "Go to the folder of the site, or name its content folder with --content."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AggregateException)
        {
            bag.Add(Rules.UnreadableFile.At(SourceSpan.OfFile(prefix), $"The folder cannot be read: {exception.GetBaseException().Message}"));
        }

        files.Sort(StringComparer.Ordinal);
        foreach (var twins in files.GroupBy(f => f, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
        {
            bag.Add(Rules.CaseCollision.At(SourceSpan.OfFile($"{prefix}/{twins.Last()}"), $"The name differs from {twins.First()} in upper and lower case only.", "Rename one of the two."));
        }

        return new SourceTree(contentRoot, prefix, [.. files], bag, new SourceState?[files.Count]);
    }

    /// <summary>The same files once more, for a part of the reading that is kept by itself: what it finds and lets pass is told apart.</summary>
    internal SourceTree Apart(DiagnosticBag bag) => new(_root, _prefix, Files, bag, _seen);

    /// <summary>Takes over what a part of the reading lets pass.</summary>
    internal void Take(IEnumerable<Silence> silences)
    {
        foreach (var silence in silences) _silences.Add(silence);
    }

    /// <summary>Comments that let findings pass, in the texts read so far.</summary>
    public ImmutableArray<Silence> Silences => [.. _silences.Distinct().OrderBy(s => s.Span.Path, StringComparer.Ordinal).ThenBy(s => s.Span.Line)];

    /// <summary>How diagnostics name a file.</summary>
    public string Show(string path) => $"{_prefix}/{path}";

    public bool Contains(string path) => IndexOf(path) >= 0;

    private int IndexOf(string path) => Files.BinarySearch(path, StringComparer.Ordinal);

    /// <summary>Files below a folder, relative to the content folder.</summary>
    public IEnumerable<string> Below(string folder)
    {
        var at = Files.BinarySearch(folder, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < Files.Length && Files[at].StartsWith(folder, StringComparison.Ordinal); at++) yield return Files[at];
    }

    /// <summary>The bytes of a file, or null (and a diagnostic) when it cannot be read or is too large.</summary>
    public byte[]? Read(string path)
    {
        var at = IndexOf(path);
        // A path that stays is the one in the list, not one that a reader put together.
        var (bytes, state) = Look(at >= 0 ? Files[at] : path);
        // What was seen first counts: the site may show it.
        if (at >= 0) Interlocked.CompareExchange(ref _seen[at], state, null);
        return bytes;
    }

    /// <summary>A file as it lies there now, with its bytes; without them and without a hash (and with a diagnostic) when it cannot be used.</summary>
    private (byte[]? Bytes, SourceState State) Look(string path)
    {
        FileStamp? stamp = null;
        try
        {
            var name = Path.Combine(_root, path);
            var largest = path.EndsWith(".csv", StringComparison.Ordinal) ? LargestData : LargestFile;
            using var file = File.OpenHandle(name, share: FileShare.ReadWrite | FileShare.Delete);
            // Asked first: what is written after that has another stamp.
            (stamp, var length) = (FileStamp.Of(file, name), RandomAccess.GetLength(file));
            if (length <= largest)
            {
                var bytes = Bytes(file, (int)length);
                if (!IsText(path) || MergeConflict.Line(bytes) is not (> 0 and var line)) return (bytes, new SourceState(path, FileHash.Of(bytes), stamp));
                _bag.Add(Rules.UnmergedText.At(new SourceSpan(Show(path), line, 1, 7), "Two versions of the text stand here, left by git.", "Keep one of the two versions and delete the lines that start with <<<<<<<, ======= and >>>>>>>."));
            }
            else _bag.Add(Rules.TooLarge.At(SourceSpan.OfFile(Show(path)), $"The file is {length >> 20} MB large; at most {largest >> 20} MB are read."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The last is said of a pipe, which has no length.
            _bag.Add(Rules.UnreadableFile.At(SourceSpan.OfFile(Show(path)), $"The file cannot be read: {exception.Message}"));
        }

        return (null, new SourceState(path, null, stamp));
    }

    private static byte[] Bytes(SafeFileHandle file, int length)
    {
        var (bytes, read) = (new byte[length], 0);
        while (read < length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var more and > 0) read += more;
        // Somebody cut it short meanwhile.
        return read == length ? bytes : bytes[..read];
    }

    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>The text of a file without a byte-order mark, or null (and a diagnostic).</summary>
    public string? ReadText(string path)
    {
        if (Read(path) is not { } bytes) return null;
        try
        {
            var text = Strict.GetString(bytes);
            foreach (var silence in Silence.In(text, Show(path))) _silences.Add(silence);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException exception)
        {
            var line = bytes.AsSpan(0, Math.Max(0, exception.Index)).Count((byte)'\n') + 1;
            _bag.Add(Rules.NotUtf8.At(new SourceSpan(Show(path), line, 1, 0), "The file is not UTF-8.", "Save it with the encoding UTF-8."));
            return null;
        }
    }

    /// <summary>The source line that a diagnostic is about, or null.</summary>
    public string? Line(string displayPath, int line)
    {
        if (line < 1 || !displayPath.StartsWith(_prefix + "/", StringComparison.Ordinal)) return null;
        try
        {
            return File.ReadLines(Path.Combine(_root, displayPath[(_prefix.Length + 1)..])).ElementAtOrDefault(line - 1)?.TrimStart('\uFEFF');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Each file as it lies there now, in the order of <see cref="Files"/>. One that still has the stamp which it has in <paramref name="known"/>, which is in
    /// order as well, is not read.
    /// </summary>
    public ImmutableArray<SourceState> States(ImmutableArray<SourceState> known) =>
        Each(i => StateOf(Files[i], i < known.Length && known[i].Path == Files[i] ? known[i] : SourceState.In(known, Files[i])));

    /// <summary>Each file as it was when it was read first, or as it lies there now if it was not. How they were read is forgotten: whoever takes the states has them.</summary>
    public ImmutableArray<SourceState> TakeStatesAsRead() => Each(i => Interlocked.Exchange(ref _seen[i], null) ?? StateOf(Files[i], null));

    /// <summary>Each file as it was when it was read first, or, where nobody read it, as it is in <paramref name="known"/>, which are the states of all files.</summary>
    public ImmutableArray<SourceState> StatesAsRead(ImmutableArray<SourceState> known) => Each(i => Volatile.Read(ref _seen[i]) ?? known[i]);

    private ImmutableArray<SourceState> Each(Func<int, SourceState> state)
    {
        var states = new SourceState[Files.Length];
        Parallel.For(0, states.Length, i => states[i] = state(i));
        return ImmutableCollectionsMarshal.AsImmutableArray(states);
    }

    /// <summary>The same for one file.</summary>
    public SourceState StateAsRead(string path) => IndexOf(path) is >= 0 and var at && Volatile.Read(ref _seen[at]) is { } seen ? seen : StateOf(path, null);

    /// <summary>SHA-256 over the paths and bytes of all files, whose states are known, as lower-case hexadecimal.</summary>
    public static string HashOf(ImmutableArray<SourceState> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n"));
            (file.Sha256 ?? FileHash.Of([])).Write(own);
            hash.AppendData(own);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private SourceState StateOf(string path, SourceState? known) =>
        known is { Sha256: not null, Stamp: { } before } && FileStamp.Of(Path.Combine(_root, path)) == before ? known : Look(path).State;

    /// <summary>
    /// Lists a folder and those in it, several at a time: a large site has tens of thousands, and asking for one after the other is slow. Findings come in any
    /// order. Throws what the first folder that cannot be read throws.
    /// </summary>
    private static IEnumerable<string> List(string root, string path, string prefix, DiagnosticBag bag)
    {
        var (files, folders) = (new List<string>(), new List<string>());
        using (var open = OpenFolder.At(Path.Combine(root, path), path))
        {
            foreach (var (entry, kind) in open.Entries.Where(e => e.Path[path.Length] != '.'))
            {
                if (entry is "README.md" or "LICENSE.md") continue;
                if (kind == EntryKind.Link)
                {
                    bag.Add(Rules.LeavesTree.At(SourceSpan.OfFile($"{prefix}/{entry}"), "Symbolic links are not followed.", "Put the file itself here."));
                }
                else if (kind == EntryKind.Other)
                {
                    bag.Add(Rules.UnreadableFile.At(SourceSpan.OfFile($"{prefix}/{entry}"), "This is a pipe, a socket or a device, and none of these is read.", "Put a file here, or take it away."));
                }
                else if (kind == EntryKind.Folder) folders.Add(entry + "/");
                else files.Add(entry);
            }
        }

        if (folders.Count < FewFolders) return files.Concat(folders.SelectMany(f => List(root, f, prefix, bag)));
        var below = new List<string>[folders.Count];
        Parallel.For(0, below.Length, i => below[i] = [.. List(root, folders[i], prefix, bag)]);
        return files.Concat(below.SelectMany(f => f));
    }
}
