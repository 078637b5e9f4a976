namespace SdgTechSite.Model;

/// <summary>The cache of the last build is whole by its sum, and says what no build would have written. A build without it begins anew.</summary>
public sealed class DamagedCacheException(Exception cause) : IOException("The cache beside the site is damaged. Delete it, or build with --clean", cause)
{
    /// <summary>True when this is what stopped a build, also out of several threads at once.</summary>
    public static bool IsIn(Exception exception) =>
        exception is DamagedCacheException || (exception is AggregateException many && many.Flatten().InnerExceptions.Any(e => e is DamagedCacheException));
}
