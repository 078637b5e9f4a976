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

    public SafeContext()
        : base(SafeFunctions.Create())
    {
        (StrictVariables, EnableRelaxedMemberAccess, EnableRelaxedTargetAccess, EnableRelaxedFunctionAccess) = (true, false, false, false);
        (LoopLimit, LoopLimitQueryable, RecursiveLimit) = (MostIterations, MostIterations, DeepestInclude);
        (LimitToString, OutputLimit) = (LongestOutput, LongestOutput);
        (OnStringLimit, OnOutputLimit) = (ScriptLimitBehavior.Throw, ScriptLimitBehavior.Throw);
        PushCulture(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Renders a template into an output of its own, within whatever is being rendered.</summary>
    public PageHtml Render(Template template)
    {
        var output = new PageOutput();
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
