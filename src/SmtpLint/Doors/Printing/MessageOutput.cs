using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmtpLint.Doors.Printing;

/// <summary>
/// Messages to the program that started the tool, as the base protocol of language servers has them: a header with the length, and JSON
/// in which all but ASCII is escaped, so that the length in characters is the one in bytes. One is written after the other, whoever writes.
/// </summary>
/// <param name="output">Where to write; stays open.</param>
internal sealed class MessageOutput(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    private readonly Lock _lock = new();

    /// <summary>Writes a message.</summary>
    /// <param name="write">Writes the JSON.</param>
    public void Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        var text = System.Text.Encoding.ASCII.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        lock (_lock)
        {
            output.Write($"Content-Length: {text.Length}\r\n\r\n{text}");
            output.Flush();
        }
    }
}
