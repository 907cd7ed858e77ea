using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>What a message quotes of a checkout: hosts, keys, values, names. Messages end in build logs.</summary>
public static class Quotation
{
    /// <summary>Longer than any key or value that means something.</summary>
    private const int MaxLength = 300;

    private const int Tail = 60;
    private const string Cut = "...";
    private const string Hidden = "***";

    /// <summary>
    /// A piece of a message: harmless in a log, without the secrets of addresses and connection strings, and not overlong.
    /// </summary>
    public static string Of(string text)
    {
        var shown = LogText.Of(SecretText.Mask(text));
        return shown.Length <= MaxLength ? shown : shown.Substring(0, MaxLength - Tail) + Cut + shown.Substring(shown.Length - Tail);
    }

    /// <inheritdoc cref="Of(string)"/>
    public static Phrase Of(Phrase piece) => piece.With(Of);

    /// <summary>A value in the place of a port or a mode, which may as well be a password in the wrong line.</summary>
    /// <returns>The value if it is a number or made of words that people write there; else asterisks.</returns>
    public static string OfMode(string value) => ModeGuess.IsOne(value) ? value : Hidden;
}
