using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SmtpConfigAnalyzers.Files.Disclosure;

namespace SmtpLint.Doors.Printing;

/// <summary>
/// What programs read. Each format's own escapes make any text one value; and since it is shown in logs as well, no value
/// holds a command for a build server as it is written here, though it is the same when it is read.
/// </summary>
/// <param name="output">Where to write; stays open.</param>
internal sealed class DataOutput(TextWriter output)
{
    // The output is a file or a terminal, not a part of an HTML page, which the default encoder guards against.
    private static readonly JsonWriterOptions Json =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly XmlWriterSettings Xml = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>Writes a document of JSON that people read too: indented, LF, and only what has to be is escaped.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            write(json);
        }

        // Marks are in strings only. See LogText for what takes two of them for a command.
        output.Write(
            Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Replace("##", "#\\u0023", StringComparison.Ordinal));
        output.Write('\n');
    }

    /// <summary>Writes a document of XML.</summary>
    /// <param name="root">Its root; holds elements, attributes and texts. What XML cannot write is replaced.</param>
    public void WriteXml(XElement root)
    {
        // The writer would declare the encoding of its own buffer.
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        WriteTree(root);
    }

    /// <summary>Writes a page of HTML.</summary>
    /// <param name="root">Its root; of elements that have nothing in them it holds only those which HTML knows as such.</param>
    public void WriteHtml(XElement root)
    {
        output.Write("<!DOCTYPE html>\n");
        WriteTree(root);
    }

    private void WriteTree(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes())
            {
                attribute.Value = Clean(attribute.Value);
            }

            foreach (var text in element.Nodes().OfType<XText>())
            {
                // A line of it is one of the log's.
                text.Value = Clean(string.Join('\n', text.Value.Split('\n').Select(LogText.Of)));
            }
        }

        var buffer = new StringBuilder();
        using (var xml = XmlWriter.Create(buffer, Xml))
        {
            root.WriteTo(xml);
        }

        output.Write(buffer.Replace("##", "#&#35;"));
        output.Write('\n');
    }

    /// <summary>Writes a workflow command of GitHub Actions.</summary>
    /// <remarks>
    /// Syntax and escapes: https://docs.github.com/actions/reference/workflow-commands, and the runner's ActionCommand.cs.
    /// </remarks>
    public void WriteCommand(string command, IEnumerable<(string Name, string Value)> properties, string message) =>
        output.Write(
            $"::{command} "
            + $"{string.Join(',', properties.Select(property => $"{property.Name}={EscapeProperty(property.Value)}"))}::{Escape(message)}\n");

    // The runner shows the lines of a message one by one.
    private static string Escape(string text) => string.Join("%0A", text
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => LogText.Of(line).Replace("%", "%25", StringComparison.Ordinal)));

    private static string EscapeProperty(string text) => Escape(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>XML has no way to write most control characters, nor half a surrogate pair.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
