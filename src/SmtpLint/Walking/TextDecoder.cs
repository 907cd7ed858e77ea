using System.Text;
using System.Text.RegularExpressions;

namespace SmtpLint.Walking;

/// <summary>What keeps bytes from being a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record DecodingError(int Line, string Message);

/// <summary>Decodes files. What is not certain is not guessed: a value that is read wrongly would be judged wrongly.</summary>
internal static partial class TextDecoder
{
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8 and UTF-16 with a byte order mark, what an XML declaration names, and else UTF-8.</summary>
    /// <returns>The text with its encoding, or what is wrong.</returns>
    public static (string Text, Encoding Encoding, DecodingError? Error) Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = Utf8;
        foreach (var marked in Marked)
        {
            encoding = bytes.StartsWith(marked.Preamble) ? marked : encoding;
        }

        encoding = encoding == Utf8 ? Declared(bytes) ?? Utf8 : encoding;
        var content = bytes[encoding.Preamble.Length..];
        try
        {
            var text = encoding.GetString(content);
            return text.IndexOf('\0') is var zero and >= 0
                ? ("", encoding, new(LineOf(text.AsSpan(0, zero)), "It holds a NUL character, so this is no text file: what is in it was not checked."))
                : (text, encoding, null);
        }
        catch (DecoderFallbackException error)
        {
            // The index counts bytes; in UTF-16 it is good enough to find the line.
            var before = Encoding.Latin1.GetString(content[..Math.Clamp(error.Index, 0, content.Length)]);
            return ("", encoding, new(LineOf(before), $"It is not valid {encoding.WebName.ToUpperInvariant()}: what is in it was not checked. Save it as UTF-8."));
        }
    }

    private static int LineOf(ReadOnlySpan<char> before) => before.Count('\n') + 1;

    /// <summary>The code page that an XML declaration names.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var name = Declaration().Match(head).Groups["name"].Value;
        if (name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
        {
            return null; // "utf-16" without a byte order mark is a lie: the declaration itself was read byte by byte
        }

        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Known(name);
        return encoding is null ? null : Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^<\?xml\s[^>]*\bencoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
