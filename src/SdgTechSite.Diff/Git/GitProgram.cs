using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SdgTechSite.Diff;

/// <summary>Git is missing, or did not do what it was asked for.</summary>
public sealed class GitException(string message, Exception? cause = null) : IOException(message, cause);

/// <summary>Runs <c>git</c> as a program of its own, with a list of arguments and never through a shell.</summary>
internal static class GitProgram
{
    /// <summary>What git printed; null when it said no, with <paramref name="error"/> in its words.</summary>
    public static byte[]? TryRun(string folder, out string error, params ReadOnlySpan<string> arguments) => TryRun(folder, input: null, out error, arguments);

    /// <summary>What git printed; <paramref name="input"/> goes to its standard input. Trouble is a <see cref="GitException"/>.</summary>
    public static byte[] Run(string folder, string? input, params ReadOnlySpan<string> arguments) =>
        TryRun(folder, input, out var error, arguments) ?? throw new GitException($"git {arguments[0]} failed: {error}");

    private static byte[]? TryRun(string folder, string? input, out string error, ReadOnlySpan<string> arguments)
    {
        using var process = Start(folder, arguments);
        // All three at once: a pipe that is full on one side stops the other.
        var messages = process.StandardError.ReadToEndAsync();
        var writing = Write(process.StandardInput, input);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.Wait();
        process.WaitForExit();
        error = messages.Result.Trim();
        return process.ExitCode == 0 ? output.ToArray() : null;
    }

    private static async Task Write(StreamWriter to, string? input)
    {
        try
        {
            await to.WriteAsync(input ?? string.Empty).ConfigureAwait(false);
            to.Close();
        }
        catch (IOException)
        {
            // It went away before it read everything; its exit code says why.
        }
    }

    private static Process Start(string folder, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start) ?? throw new GitException("git could not be started.");
        }
        catch (Win32Exception exception)
        {
            throw new GitException("git could not be started. Install it, or compare two folders.", exception);
        }
    }
}
