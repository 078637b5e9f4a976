using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>Renders templates of a set, one page after the other, in a context of its own: one renderer a thread.</summary>
public sealed class TemplateRenderer
{
    /// <summary>Far more than any page needs; loops are bounded by number, this bounds what is left.</summary>
    private static readonly TimeSpan LongestPage = TimeSpan.FromSeconds(60);

    private readonly SafeContext _context = new();
    private readonly TemplateSet _set;
    private readonly DiagnosticBag _bag;

    public TemplateRenderer(TemplateSet set, DiagnosticBag bag)
    {
        (_set, _bag) = (set, bag);
        _context.Tags[IncludeFunction.SetKey] = set;
    }

    /// <summary>The template's output, or nothing and a diagnostic. <paramref name="page"/> is named in diagnostics.</summary>
    public PageHtml Render(string template, ScriptObject model, Route page) => Render(template, model, page, _bag);

    /// <summary>The same, with findings of this page in a bag of its own.</summary>
    public PageHtml Render(string template, ScriptObject model, Route page, DiagnosticBag bag)
    {
        if (_set.Find(template) is not { } found)
        {
            bag.Add(Rules.MissingTemplate.At(Model.SourceSpan.OfFile($"templates/{template}.html"), $"The template '{template}' is not there; {page} needs it."));
            return PageHtml.Empty;
        }

        using var limit = new CancellationTokenSource(LongestPage);
        _context.CancellationToken = limit.Token;
        _context.PushGlobal(model);
        try
        {
            return _context.Render(found);
        }
        catch (MissingTemplateException exception)
        {
            bag.Add(Rules.MissingTemplate.At(Span(exception), exception.OriginalMessage, Nearest.Hint(exception.Name, _set.Names, "templates")));
        }
        catch (ScriptRuntimeException exception)
        {
            var rule = exception is ScriptAbortException || exception.OriginalMessage.Contains("limit", StringComparison.OrdinalIgnoreCase) ? Rules.TemplateLimit : Rules.TemplateFailed;
            bag.Add(rule.At(Span(exception), $"{exception.OriginalMessage.Trim().TrimEnd('.')} (on the page {page})."));
        }
        finally
        {
            Clear();
        }

        return PageHtml.Empty;
    }

    private static Model.SourceSpan Span(ScriptRuntimeException exception) => TemplateSet.SpanOf(exception.Span.FileName ?? "templates", exception.Span);

    /// <summary>Leaves the context as it was, also after a failure in the middle of an include or a loop.</summary>
    private void Clear()
    {
        while (_context.GlobalCount > 1) _context.PopGlobal();
        while (_context.OutputCount > 1) _context.PopOutput();
        while (_context.SourceFileCount > 0) _context.PopSourceFile();
    }
}
