using SmtpLint.Doors.Printing;
using System.Text.Json;

namespace SmtpLint.Report;

/// <summary>The objects that are in many places of a SARIF log.</summary>
internal static class SarifParts
{
    /// <summary>Writes a message (section 3.11).</summary>
    /// <remarks>
    /// Braces are left as they are, as in the compiler's logs: a message without arguments has no placeholders, and viewers
    /// would show them doubled. What a settings file says must not become a link.
    /// </remarks>
    public static void WriteMessage(this Utf8JsonWriter json, string name, string text) =>
        json.WriteObject(
            name, () => json.WriteString(
                "text", text.Contains("](", StringComparison.Ordinal)
                ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
                : text));

    /// <summary>Writes where a file is (section 3.4).</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="file">A path relative to the folder that the tool ran in, or an absolute one.</param>
    public static void WriteFile(this Utf8JsonWriter json, string file) => json.WriteObject("artifactLocation", () =>
    {
        json.WriteString("uri", UriOf(file));
        if (!Path.IsPathRooted(file))
        {
            json.WriteString("uriBaseId", SarifReport.Root);
        }
    });

    /// <summary>A path as a URI reference: what is not a character of a path there is percent-encoded (RFC 3986).</summary>
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
