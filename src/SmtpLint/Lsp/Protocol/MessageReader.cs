using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SmtpLint.Lsp.Protocol;

/// <summary>Reads messages one after the other. What is not a message costs that one, and not those after it.</summary>
/// <param name="input">Where to read.</param>
internal sealed class MessageReader(Stream input)
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostHeader = 4096;
    private const string Length = "Content-Length:";

    private readonly BufferedStream _input = new(input, 64 * 1024);

    /// <summary>The next message.</summary>
    /// <returns><see langword="null"/> at the end.</returns>
    /// <exception cref="ProtocolException">It is not JSON, or its header does not say how long it is.</exception>
    public JsonElement? Read()
    {
        int? length = null;
        var hasHeader = false;
        while (ReadLine() is { } line)
        {
            if (line.StartsWith(Length, StringComparison.OrdinalIgnoreCase))
            {
                length = int.TryParse(line.AsSpan(Length.Length), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture, out var bytes) && bytes is >= 0 and <= MostBytes ? bytes : -1;
            }
            else if (line.Length > 0)
            {
                hasHeader = true;
            }
            else if (length is >= 0)
            {
                return ReadContent(length.Value);
            }
            else if (length is not null || hasHeader)
            {
                throw new ProtocolException(ErrorCode.InvalidRequest, "A message begins with 'Content-Length: ' and its length in bytes.");
            }
        }

        return null;
    }

    private JsonElement? ReadContent(int length)
    {
        var content = new byte[length];
        if (_input.ReadAtLeast(content, length, throwOnEndOfStream: false) < length)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new ProtocolException(ErrorCode.ParseError, "The message is not JSON.");
        }
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (_input.ReadByte() is var character and >= 0)
        {
            if (character == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Length < MostHeader)
            {
                line.Append((char)character);
            }
        }

        return null;
    }
}
