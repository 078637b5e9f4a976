namespace SdgTechSite.Output;

/// <summary>What the system says about a disk, in words that tell people what to do.</summary>
public static class DiskTrouble
{
    /// <summary>One sentence without its stop; the system's own words, which name the file, come after ours.</summary>
    public static string InWords(Exception exception)
    {
        var said = exception.Message.TrimEnd('.');
        return Cause(exception) is { } cause ? $"{cause} ({said})" : said;
    }

    // The numbers are those of Linux and macOS, and of Windows with its bit for "failure".
    private static string? Cause(Exception exception) => (exception.HResult, OperatingSystem.IsMacOS()) switch
    {
        (28, _) or (unchecked((int)0x80070070), _) or (unchecked((int)0x80070027), _) => "The disk is full",
        (122, false) or (69, true) => "The quota of this account on the disk is used up",
        (30, _) => "The disk is read-only",
        _ => exception is UnauthorizedAccessException && exception.InnerException is not null ? "This account may not read or write there" : null,
    };
}
