namespace SdgTechSite.Model;

/// <summary>What is known of a licence from its SPDX identifier.</summary>
public static class Licence
{
    /// <summary>The licence's address, or null for a name that is none of SPDX's.</summary>
    public static string? AddressOf(string id) =>
        id.Length > 0 && !id.StartsWith("LicenseRef-", StringComparison.Ordinal) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+')
            ? $"https://spdx.org/licenses/{id}"
            : null;
}
