using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary><c>include 'partials/header'</c>: renders another template with the same names in sight, and hands it over as HTML.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    /// <summary>Under this key of <see cref="TemplateContext.Tags"/> the context keeps the set it includes from.</summary>
    public static readonly object SetKey = new();

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "template");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ArgumentNullException.ThrowIfNull(callerContext);
        var name = arguments[0] as string ?? string.Empty;
        var set = (TemplateSet)context.Tags[SetKey]!;
        if (set.Find(name) is not { } template) throw new MissingTemplateException(callerContext.Span, name);
        context.EnterRecursive(callerContext);
        try
        {
            using var part = ((SafeContext)context).Render(template);
            return new Html(part.ToString());
        }
        finally
        {
            context.ExitRecursive(callerContext);
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>An include that names no template.</summary>
internal sealed class MissingTemplateException(Scriban.Parsing.SourceSpan span, string name) : ScriptRuntimeException(span, $"There is no template '{name}'.")
{
    public string Name => name;
}
