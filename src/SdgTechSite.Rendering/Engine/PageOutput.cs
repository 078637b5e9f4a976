using System.Buffers;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>
/// Takes what a template writes, in rented memory: a builder that starts small asks for new memory all along a page. With <paramref name="isPage"/> it ends as a
/// <see cref="PageHtml"/>, and Scriban, which asks for a string once a template has ended, gets none.
/// </summary>
internal sealed class PageOutput(bool isPage) : IScriptOutput
{
    private const int UsualPage = 1 << 15;
    private const int UsualPart = 1 << 12;

    private char[] _text = ArrayPool<char>.Shared.Rent(isPage ? UsualPage : UsualPart);

    /// <summary>How many characters were written.</summary>
    public int Length { get; private set; }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public void Write(ReadOnlySpan<char> text)
    {
        if (_text.Length - Length < text.Length) Grow(Math.Max(Length + text.Length, 2 * _text.Length));
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => isPage ? string.Empty : new(_text, 0, Length);

    /// <summary>Hands over what was written; nothing may be written after that.</summary>
    public PageHtml Take()
    {
        var html = new PageHtml(_text, Length);
        (_text, Length) = ([], 0);
        return html;
    }

    public void Clear() => Length = 0;

    private void Grow(int size)
    {
        var larger = ArrayPool<char>.Shared.Rent(size);
        _text.AsSpan(0, Length).CopyTo(larger);
        new PageHtml(_text, Length).Dispose();
        _text = larger;
    }
}
