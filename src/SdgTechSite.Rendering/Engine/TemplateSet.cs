using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using SdgTechSite.Model;

namespace SdgTechSite.Rendering;

/// <summary>A template's text; <paramref name="Path"/> is how diagnostics name it: <c>templates/pages/home.html</c>.</summary>
public sealed record TemplateSource(string Path, string Text);

/// <summary>
/// All templates, parsed once and shared by every thread. A template's name is its path without <c>templates/</c> and <c>.html</c>: <c>pages/home</c>.
/// </summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, Template> _templates;

    private TemplateSet(FrozenDictionary<string, Template> templates) => _templates = templates;

    public IEnumerable<string> Names => _templates.Keys;

    /// <summary>Parses all sources; what cannot be parsed is reported at its line and column and left out.</summary>
    public static TemplateSet Parse(IEnumerable<TemplateSource> sources, DiagnosticBag bag)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var template = Template.Parse(source.Text, source.Path);
            foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
            {
                bag.Add(Rules.TemplateSyntax.At(SpanOf(source.Path, message.Span), $"The template cannot be read: {message.Message.TrimEnd('.')}."));
            }

            if (!template.HasErrors) templates[NameOf(source.Path)] = template;
        }

        return new TemplateSet(templates.ToFrozenDictionary(StringComparer.Ordinal));
    }

    internal Template? Find(string name) => _templates.GetValueOrDefault(name);

    internal static Model.SourceSpan SpanOf(string path, Scriban.Parsing.SourceSpan span)
    {
        var length = span.Start.Line == span.End.Line ? Math.Max(0, span.End.Column - span.Start.Column + 1) : 0;
        return new Model.SourceSpan(path, span.Start.Line + 1, span.Start.Column + 1, length);
    }

    private static string NameOf(string path)
    {
        var name = path.StartsWith("templates/", StringComparison.Ordinal) ? path["templates/".Length..] : path;
        return name.EndsWith(".html", StringComparison.Ordinal) ? name[..^5] : name;
    }
}
