using System.Text;
using System.Xml;

namespace SdgTechSite.Output;

/// <summary>How files of the site write XML: UTF-8 without a mark in front, indented, lines that end with LF.</summary>
internal static class XmlFiles
{
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" };
}
