using System.Text;

namespace SdgTechSite.Output;

/// <summary>
/// Takes comments that fill whole lines, and indentation, out of a script or stylesheet on its way to readers. Nothing within a line is touched, so
/// what a program error names is still the line that was written.
/// </summary>
public static class ScriptTrim
{
    public static byte[] Trim(string text)
    {
        var trimmed = new StringBuilder(text.Length);
        var inComment = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var bare = line.Trim();
            inComment |= bare.StartsWith("/*");
            if (!inComment) trimmed.Append(bare);
            trimmed.Append('\n');
            if (inComment && bare.EndsWith("*/")) inComment = false;
        }

        return Encoding.UTF8.GetBytes(trimmed.ToString().TrimEnd('\n') + "\n");
    }
}
