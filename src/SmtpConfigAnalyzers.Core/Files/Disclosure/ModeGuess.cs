using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>
/// Distinguishes what somebody meant to be a port, a switch or a TLS mode, well written or not, from what can only have slipped there.
/// </summary>
internal static class ModeGuess
{
    // A word of a few letters is a guess or an abbreviation: "abc", "maybe".
    private const int Short = 5;

    // A typing error or an inflection at the end: "StartTlsWhenAvailble", "required", "tls12".
    private const int Ending = 4;

    private static readonly string[] Words =
    [
        "true", "false", "yes", "no", "on", "off", "none", "null", "auto", "automatic", "ssl", "tls", "start", "starttls", "ssltls", "when",
            "avail", "available",
        "connect", "implicit", "explicit", "optional", "opportunistic", "require", "mandatory", "always", "never", "enable", "disable",
            "default", "secure",
        "encrypt", "encryption", "plain", "clear", "text", "unsecure", "insecure", "network", "pickup", "specified", "directory", "from",
            "iis", "smtp", "smtps", "mail", "mailkit",
        "basic", "login", "ntlm", "oauth", "xoauth", "cram", "digest", "gssapi", "negotiate", "kerberos", "scram", "windows", "if", "use",
            "is", "supported",
        "possible", "needed", "only", "force", "try", "best", "effort", "option", "options", "socket", "mode", "port", "the", "and", "or",
            "by", "not",
        "wahr", "falsch", "verdadero", "falso", "vrai", "faux", "anonymous", "custom", "external", "server", "client", "relay", "number",
            "unknown",
    ];

    /// <summary>Whether a value is a number, or made of such words.</summary>
    public static bool IsOne(string value)
    {
        var text = value.Trim();
        return (text.Length <= Short && text.All(char.IsLetter)) || text.All(char.IsDigit)
            || KeyTokens.Of(text).All(token => IsWord(token.Word));
    }

    private static bool IsWord(string token)
    {
        var word = token.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return word.Length == 0 ? token.Length <= Ending
            : Array.Exists(
                Words, known =>
                token.Length - known.Length <= Ending
                && (word == known
                    || (known.Length >= Ending && word.All(char.IsLetter) && word.StartsWith(known, StringComparison.Ordinal))));
    }
}
