using System.Text;
using System.Text.RegularExpressions;

namespace SmtpLint.Doors.Files;

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
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), // its mark begins as that of UTF-16 does
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
    ];

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // XML may declare any code page.
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes UTF-8, UTF-16 and UTF-32 with a byte order mark, what an XML declaration names, and else UTF-8.</summary>
    /// <returns>The text with its encoding, or what is wrong.</returns>
    public static (string Text, Encoding Encoding, DecodingError? Error) Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = Utf8;
        foreach (var marked in Marked)
        {
            encoding = bytes.StartsWith(marked.Preamble) ? marked : encoding;
        }

        if (encoding == Utf8 && DeclarationIn(bytes) is { Length: > 0 } declaration && Declared(declaration) is var declared)
        {
            if (declared is null)
            {
                return ("", Utf8, new(1, "It declares an encoding that is not known: what is in it was not checked. Save it as UTF-8."));
            }

            encoding = declared;
        }

        var content = bytes[encoding.Preamble.Length..];
        try
        {
            var text = encoding.GetString(content);
            return text.IndexOf('\0') is var zero and >= 0
                ? ("", encoding,
                    new(LineOf(text.AsSpan(0, zero)), "It holds a NUL character, so it is not a text file: what is in it was not checked."))
                : (text, encoding, null);
        }
        catch (DecoderFallbackException error)
        {
            // The index counts bytes; in UTF-16 it is good enough to find the line.
            var before = Encoding.Latin1.GetString(content[..Math.Clamp(error.Index, 0, content.Length)]);
            return ("", encoding,
                new(LineOf(before),
                    $"It is not valid {encoding.WebName.ToUpperInvariant()}: what is in it was not checked. Save it as UTF-8."));
        }
    }

    private static int LineOf(ReadOnlySpan<char> before) => before.Count('\n') + 1;

    private static string DeclarationIn(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)])).Value;

    /// <summary>The encoding that an XML declaration names; <see langword="null"/> for one that is not known.</summary>
    private static Encoding? Declared(string declaration)
    {
        try
        {
            var name = Declaration().Match(declaration).Groups["name"].Value;
            var encoding = name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
                ? Utf8
                : Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

            // "utf-16" without a byte order mark is a lie: the declaration itself was read byte by byte.
            return encoding.GetString(Encoding.Latin1.GetBytes(declaration)) == declaration ? WithoutMark(encoding) : Utf8;
        }
        catch (DecoderFallbackException)
        {
            return Utf8;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding WithoutMark(Encoding encoding) => encoding.Preamble.IsEmpty ? encoding : Utf8;

    [GeneratedRegex("""^<\?xml\s[^>]*\bencoding\s*=\s*["'](?<name>[^"'<>]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
