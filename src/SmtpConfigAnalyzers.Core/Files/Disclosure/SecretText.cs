using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>
/// Finds the secrets in any text by what is written around them: <c>name=value</c> and its like in connection strings,
/// comments, command lines and files that nobody reads as settings; and addresses with a password.
/// </summary>
public static class SecretText
{
    private const char Cover = '*';

    /// <summary>The text with an asterisk for each character of a secret.</summary>
    public static string Mask(string text) => Mask(text, In(text));

    /// <summary>A text with an asterisk for each character of some pieces; lines stay lines.</summary>
    public static string Mask(string text, IReadOnlyList<TextRange> pieces)
    {
        if (pieces.Count == 0)
        {
            return text;
        }

        var shown = text.ToCharArray();
        foreach (var piece in pieces)
        {
            for (var at = piece.Start; at < Math.Min(piece.End, shown.Length); at++)
            {
                shown[at] = shown[at] is '\r' or '\n' ? shown[at] : Cover;
            }
        }

        return new(shown);
    }

    /// <summary>The places of the secrets in a text; some may overlap.</summary>
    public static IReadOnlyList<TextRange> In(string text) => [.. new SecretPairs(text).Find(), .. SecretAddresses.In(text)];

    /// <summary>Whether a value is not a secret whatever its key says: a switch, nothing, or the name of what is elsewhere.</summary>
    public static bool IsHarmless(string value)
    {
        var text = value.Trim();
        return text.Length == 0 || bool.TryParse(text, out _) || text is "null" or "None" or "new" || IsReference(text);
    }

    /// <summary>Whether all of a text is the name of a value: ${X}, $(X), #{X}, {{ X }}, %X%, $X, @Microsoft.KeyVault(…).</summary>
    private static bool IsReference(string text)
    {
        var name = (text[0], text[text.Length - 1]) switch
        {
            _ when text.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) => "KeyVault",
            ('$' or '#', '}') when text[1] == '{' => text.Substring(2, text.Length - 3),
            ('$', ')') when text[1] == '(' => text.Substring(2, text.Length - 3),
            ('{', '}') when text.Length > 4 && text[1] == '{' => text.Trim('{', '}'),
            ('%', '%') when text == text.ToUpperInvariant() => text.Trim('%'),
            ('$', _) when text == text.ToUpperInvariant() => text.TrimStart('$'),
            _ => "",
        };
        return name.Length > 0 && !char.IsDigit(name[0])
            && name.All(character => char.IsLetterOrDigit(character) || "_.- ()|{}".IndexOf(character) >= 0);
    }
}
