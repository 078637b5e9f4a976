using System.Text;
using Scriban;
using Scriban.Runtime;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>
/// A Scriban context in which everything is escaped that is not <see cref="Html"/>, names must exist, and work is bounded.
/// Scriban itself escapes nothing and, left alone, cuts long output in silence.
/// </summary>
internal sealed class SafeContext : TemplateContext
{
    private const int MostIterations = 20_000;
    private const int DeepestInclude = 24;
    private const int LongestOutput = 16 << 20;

    private readonly Stack<PageOutput> _free = new();

    public SafeContext()
        : base(SafeFunctions.Create())
    {
        (StrictVariables, EnableRelaxedMemberAccess, EnableRelaxedTargetAccess, EnableRelaxedFunctionAccess) = (true, false, false, false);
        (LoopLimit, LoopLimitQueryable, RecursiveLimit) = (MostIterations, MostIterations, DeepestInclude);
        (LimitToString, OutputLimit) = (LongestOutput, LongestOutput);
        (OnStringLimit, OnOutputLimit) = (ScriptLimitBehavior.Throw, ScriptLimitBehavior.Throw);
        PushCulture(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Renders the template of a page, or of the frame around it.</summary>
    public PageHtml RenderPage(Template template)
    {
        var output = new PageOutput(isPage: true);
        PushOutput(output);
        try
        {
            template.Render(this);
            return output.Take();
        }
        finally
        {
            PopOutput();
        }
    }

    /// <summary>Renders a template into an output of its own, within whatever is being rendered.</summary>
    public string Render(Template template)
    {
        var output = _free.TryPop(out var free) ? free : new PageOutput(isPage: false);
        PushOutput(output);
        try
        {
            return template.Render(this);
        }
        finally
        {
            PopOutput();
            output.Clear();
            _free.Push(output);
        }
    }

    public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
    {
        if (textAsObject is PageHtml page && Output is PageOutput output && IsPlain(page, output)) output.Write(page.Text);
        else if (textAsObject is not null) Write(Safe(textAsObject, nested: false));
        return this;
    }

    public override ValueTask<TemplateContext> WriteAsync(Scriban.Parsing.SourceSpan span, object? textAsObject) => ValueTask.FromResult(Write(span, textAsObject));

    /// <summary>
    /// True when what was rendered before may be written past Scriban: there is no indent that it would put before each line, and it is so little that the limit of the output,
    /// which does not count it, stays where it is but for a sixteenth.
    /// </summary>
    private bool IsPlain(PageHtml page, PageOutput output) => string.IsNullOrEmpty(CurrentIndent) && output.Length + page.Text.Length <= LongestOutput / 16;

    /// <summary>What a value looks like in HTML; items of lists one after the other, each escaped for itself.</summary>
    private string Safe(object value, bool nested) => value switch
    {
        Html or PageHtml => value.ToString()!,
        ScriptArray list when !nested => string.Concat(list.OfType<object>().Select(item => Safe(item, nested: true))),
        _ => Html.Escape(ObjectToString(value) ?? string.Empty).Value,
    };
}
