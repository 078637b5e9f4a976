using Scriban.Runtime;
using SdgTechSite.Model;
using SdgTechSite.Rendering;
using Xunit;

namespace SdgTechSite.Tests.Rendering;

/// <summary>What templates may and may not do.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void Text_is_escaped_and_html_is_not()
    {
        Assert.Equal("&lt;b&gt;&amp;&quot;&#39; <i>x</i>", Render("{{ text }} {{ html }}").Html);
    }

    [Fact]
    public void Items_of_a_list_are_escaped_each_for_itself()
    {
        Assert.Equal("&lt;b&gt;<i>x</i>", Render("{{ list }}").Html);
        Assert.Equal("&lt;b&gt;;<i>x</i>;", Render("{{ for item in list }}{{ item }};{{ end }}").Html);
    }

    [Fact]
    public void Text_stays_escaped_through_an_include_and_a_function()
    {
        Assert.Equal("[&lt;b&gt;&amp;&quot;&#39;]&lt;B&gt;&amp;&quot;&#39;", Render("{{ include 'partials/x' }}{{ text | string.upcase }}", "[{{ text }}]").Html);
    }

    [Theory]
    [InlineData("a\n  {{ page.nonsense }}", "SDG1602", 2, 11)]
    [InlineData("{{ nonsense }}", "SDG1602", 1, 4)]
    [InlineData("{{ if }}", "SDG1601", 1, 7)]
    [InlineData("{{ for i in 1..5 }}", "SDG1601", 1, 18)]
    [InlineData("{{ include 'partials/y' }}", "SDG1604", 1, 4)]
    [InlineData("{{ for i in 1..100000 }}x{{ end }}", "SDG1603", 1, 14)]
    [InlineData("{{ include 'partials/x' }}", "SDG1603", 1, 4)]
    public void Mistakes_and_excesses_are_findings_with_their_place(string template, string code, int line, int column)
    {
        var (html, found) = Render(template, code == "SDG1603" ? "{{ include 'partials/x' }}" : "fine");
        Assert.Empty(html);
        Assert.Equal(code, found[0].Rule.Code);
        if (template.StartsWith("{{ include 'partials/x'", StringComparison.Ordinal)) return;
        Assert.Equal(("templates/pages/p.html", line, column), (found[0].Span.Path, found[0].Span.Line, found[0].Span.Column));
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 10 }}")]
    [InlineData("{{ object.eval '1 + 1' }}")]
    [InlineData("{{ 'aaa' | regex.match 'a*' }}")]
    public void Clocks_chance_and_evaluation_are_not_to_be_had(string template)
    {
        var (html, found) = Render(template);
        Assert.Empty(html);
        Assert.Equal("SDG1602", Assert.Single(found).Rule.Code);
    }

    [Fact]
    public void A_page_that_failed_leaves_nothing_behind_for_the_next_one()
    {
        var bag = new DiagnosticBag();
        var set = TemplateSet.Parse([new("templates/pages/bad.html", "left {{ include 'partials/x' }}"), new("templates/partials/x.html", "over {{ nonsense }}"), new("templates/pages/good.html", "{{ text }}")], bag);
        var renderer = new TemplateRenderer(set, bag);
        var model = new ScriptObject { ["text"] = "good" };
        Assert.Empty(renderer.Render("pages/bad", model, new Route("bad.html")).ToString());
        Assert.Equal("good", renderer.Render("pages/good", model, new Route("good.html")).ToString());
    }

    /// <summary>The frame around a page gets it as it was rendered; in a template's own hands it is text like any other.</summary>
    [Theory]
    [InlineData("{{ content }}{{ content }}", "<i>x</i>", "<i>x</i><i>x</i>")]
    [InlineData("{{ include 'partials/x' }}", "<i>x</i>", "[<i>x</i>]")]
    [InlineData("  {{ content }}", "a\nb", "  a\n  b")]
    [InlineData("{{ content | string.upcase }}", "<i>x</i>", "&lt;I&gt;X&lt;/I&gt;")]
    [InlineData("{{ capture c }}{{ content }}{{ end }}{{ c | string.size }}", "<i>x</i>", "8")]
    public void A_rendered_page_stands_in_its_frame_as_it_is(string frame, string page, string expected)
    {
        var (html, found) = Framed(frame, page);
        Assert.Equal(expected, html);
        Assert.Empty(found);
    }

    /// <summary>What was rendered before counts for the limit of a page, whatever stands before or behind it.</summary>
    [Theory]
    [InlineData("{{ for i in 1..10000 }}{{ content }}{{ end }}")]
    [InlineData("{{ for i in 1..600 }}{{ content }}{{ end }}{{ x = content | string.upcase }}{{ for i in 1..10000 }}{{ x }}{{ end }}")]
    public void A_frame_that_repeats_its_page_is_stopped(string frame)
    {
        var (html, found) = Framed(frame, new string('x', 2000));
        Assert.Equal("SDG1603", Assert.Single(found).Rule.Code);
        Assert.Empty(html);
    }

    private static (string Html, IReadOnlyList<Diagnostic> Found) Framed(string frame, string page)
    {
        var set = TemplateSet.Parse([new("templates/layouts/l.html", frame), new("templates/partials/x.html", "[{{ content }}]"), new("templates/pages/p.html", page)], new DiagnosticBag());
        var (bag, model, route) = (new DiagnosticBag(), new ScriptObject(), new Route("en/p.html"));
        var renderer = new TemplateRenderer(set, bag);
        using var content = renderer.Render("pages/p", model, route);
        model.SetValue("content", content, readOnly: true);
        return (renderer.Render("layouts/l", model, route).ToString(), bag.ToSorted());
    }

    private static (string Html, IReadOnlyList<Diagnostic> Found) Render(string template, string partial = "")
    {
        var bag = new DiagnosticBag();
        var set = TemplateSet.Parse([new("templates/pages/p.html", template), new("templates/partials/x.html", partial)], bag);
        if (bag.HasErrors) return (string.Empty, bag.ToSorted());
        var model = new ScriptObject
        {
            ["text"] = "<b>&\"'",
            ["html"] = new Html("<i>x</i>"),
            ["list"] = new ScriptArray { "<b>", new Html("<i>x</i>") },
            ["page"] = new ScriptObject { ["lang"] = "en" },
        };
        return (new TemplateRenderer(set, bag).Render("pages/p", model, new Route("en/p.html")).ToString(), bag.ToSorted());
    }
}
