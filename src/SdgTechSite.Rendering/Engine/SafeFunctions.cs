using Scriban.Functions;
using Scriban.Runtime;

namespace SdgTechSite.Rendering;

/// <summary>
/// The functions that templates may call: pure, bounded and the same on every machine. Dates, random numbers, regular expressions and evaluation of
/// text as a template are left out; so is <c>html</c>, since escaping is not the template's business.
/// </summary>
internal static class SafeFunctions
{
    private static readonly string[] Strings = ["append", "capitalize", "contains", "downcase", "ends_with", "prepend", "replace", "size", "split", "starts_with", "strip", "upcase"];
    private static readonly string[] Arrays = ["concat", "contains", "first", "join", "last", "limit", "offset", "reverse", "size"];

    public static ScriptObject Create()
    {
        var all = new BuiltinFunctions();
        var allowed = new ScriptObject(StringComparer.Ordinal);
        allowed.SetValue("empty", all["empty"], readOnly: true);
        allowed.SetValue("string", Pick((ScriptObject)all["string"]!, Strings), readOnly: true);
        allowed.SetValue("array", Pick((ScriptObject)all["array"]!, Arrays), readOnly: true);
        allowed.SetValue("include", new IncludeFunction(), readOnly: true);
        return allowed;
    }

    private static ScriptObject Pick(ScriptObject from, string[] names)
    {
        var picked = new ScriptObject(StringComparer.Ordinal);
        foreach (var name in names) picked.SetValue(name, from[name], readOnly: true);
        return picked;
    }
}
