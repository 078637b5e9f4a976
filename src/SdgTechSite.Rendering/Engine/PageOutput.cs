using Scriban.Runtime;

namespace SdgTechSite.Rendering;

/// <summary>
/// Takes what a template writes. It is used again for the next page and the next include: a builder that starts small asks for new memory all along a page.
/// </summary>
internal sealed class PageOutput : IScriptOutput
{
    private const int AtFirst = 1 << 12;

    /// <summary>What is kept for the next page, in characters; memory of a larger one goes.</summary>
    private const int MostKept = 1 << 20;

    private char[] _text = new char[AtFirst];
    private int _length;

    public void Write(string text, int offset, int count)
    {
        if (_text.Length - _length < count) Array.Resize(ref _text, Math.Max(_length + count, 2 * _text.Length));
        text.CopyTo(offset, _text, _length, count);
        _length += count;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was written so far. Scriban asks for it once a template has ended.</summary>
    public override string ToString() => new(_text, 0, _length);

    public void Clear()
    {
        _length = 0;
        if (_text.Length > MostKept) _text = new char[AtFirst];
    }
}
