using System.Buffers;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>
/// Takes what a template writes, in rented memory: a builder that starts small asks for new memory all along a page. It ends as a <see cref="PageHtml"/>;
/// Scriban, which asks for a string once a template has ended, gets none.
/// </summary>
internal sealed class PageOutput : IScriptOutput
{
    private const int UsualPage = 1 << 15;

    private char[] _text = ArrayPool<char>.Shared.Rent(UsualPage);

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

    public override string ToString() => string.Empty;

    /// <summary>Hands over what was written; nothing may be written after that.</summary>
    public PageHtml Take()
    {
        var html = new PageHtml(_text, Length);
        (_text, Length) = ([], 0);
        return html;
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<char>.Shared.Rent(size);
        _text.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
