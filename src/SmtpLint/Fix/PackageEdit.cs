using System.Xml;
using System.Xml.Linq;

namespace SmtpLint.Fix;

/// <summary>Adds a package to a project file, or its version to the file of central versions, and changes nothing else.</summary>
internal static class PackageEdit
{
    /// <summary>The package's name.</summary>
    public const string Package = "MailKit";

    /// <summary>The version that is written where no project of the checkout has one: the one that this tool was tested with.</summary>
    public const string Version = "4.18.2";

    /// <summary>Adds a reference.</summary>
    /// <param name="text">The project file.</param>
    /// <param name="version">The version; <see langword="null"/> if it is elsewhere.</param>
    public static string AddReference(string text, string? version) =>
        Add(text, "PackageReference", $"<PackageReference Include=\"{Package}\"{(version is null ? "" : $" Version=\"{version}\"")} />");

    /// <summary>Adds a version, if there is none.</summary>
    /// <param name="text">The file of central versions.</param>
    /// <param name="version">The version.</param>
    public static string AddVersion(string text, string version) =>
        XElement.Parse(text).Descendants().Any(item =>
            item.Name.LocalName == "PackageVersion"
            && Package.Equals((string?)item.Attribute("Include"), StringComparison.OrdinalIgnoreCase))
            ? text
            : Add(text, "PackageVersion", $"<PackageVersion Include=\"{Package}\" Version=\"{version}\" />");

    private static string Add(string text, string item, string line)
    {
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var known = XElement.Parse(text, LoadOptions.SetLineInfo).Elements()
            .Where(group => group.Name.LocalName == "ItemGroup" && group.Attribute("Condition") is null)
            .Select(group => group.Elements().Where(element => element.Name.LocalName == item).ToList())
            .FirstOrDefault(items => items.Count > 0);
        if (known is null)
        {
            var end = text.LastIndexOf("</Project>", StringComparison.Ordinal);
            var isApart = text[..end].TrimEnd(' ', '\t').EndsWith(lineBreak + lineBreak, StringComparison.Ordinal);
            string[] group = [isApart ? "" : lineBreak, "  <ItemGroup>", lineBreak, "    ", line, lineBreak, "  </ItemGroup>", lineBreak];
            return text.Insert(end, string.Concat(group) + lineBreak);
        }

        var next = known.FirstOrDefault(element =>
            string.Compare((string?)element.Attribute("Include"), Package, StringComparison.OrdinalIgnoreCase) > 0);
        var at = OffsetOf(next ?? known[^1], text);
        if (next is null)
        {
            at = EndOf(known[^1], at, text);
            return text.Insert(at, BreakBefore(OffsetOf(known[^1], text)) + line);
        }

        return text.Insert(at, line + BreakBefore(at));

        string BreakBefore(int position)
        {
            var start = text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
            return text[start..position] is var blanks && string.IsNullOrWhiteSpace(blanks) ? lineBreak + blanks : " ";
        }
    }

    private static int OffsetOf(XElement element, string text)
    {
        var (line, at) = (((IXmlLineInfo)element).LineNumber, 0);
        for (; line > 1; line--)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + ((IXmlLineInfo)element).LinePosition - 2; // the position is the name's, after the bracket
    }

    private static int EndOf(XElement element, int start, string text)
    {
        var end = element.IsEmpty ? "/>" : $"</{element.Name.LocalName}>";
        return text.IndexOf(end, start, StringComparison.Ordinal) + end.Length;
    }
}
