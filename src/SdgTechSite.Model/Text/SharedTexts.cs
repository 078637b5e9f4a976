using System.Collections.Concurrent;

namespace SdgTechSite.Model;

/// <summary>Short texts that many indicators have alike, such as publishers and licences, each of which is kept once. Safe to use from any thread.</summary>
public sealed class SharedTexts
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string Of(string text) => _texts.GetOrAdd(text, text);
}
