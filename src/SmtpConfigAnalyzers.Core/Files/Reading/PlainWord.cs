using System.Globalization;
using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Writes a value into YAML, a Dockerfile or a systemd unit. All that a remedy ever sets are ports and modes: words that
/// need no escape in any of them, nor in what they may be in, such as <c>- "Smtp__Port=587"</c>. Others are not written.
/// </summary>
internal static class PlainWord
{
    private static readonly Regex Word = new(@"^[A-Za-z0-9][\w.-]*$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    // YAML 1.1's words too: Compose, Kubernetes and Helm do not agree on a version.
    private static readonly Regex Typed =
        new("^(true|false|yes|no|on|off|y|n|null)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The word with its quotes; <see langword="null"/> if it is none.</summary>
    /// <param name="kind">What it shall be in YAML; <see cref="ScalarKind.Text"/> where a word is a word.</param>
    /// <param name="value">The word.</param>
    /// <param name="quote">Its quote; <c>'\0'</c> for none.</param>
    public static string? Encode(ScalarKind kind, string value, char quote)
    {
        if (!Word.IsMatch(value) || kind is ScalarKind.Null or ScalarKind.Unknown)
        {
            return null;
        }

        var actual = KindOf(value);
        return quote != '\0' ? quote + value + quote
            : kind == ScalarKind.Text || kind == actual ? value
            : kind == ScalarKind.String ? "\"" + value + "\""
            : null;
    }

    private static ScalarKind KindOf(string value) =>
        Typed.IsMatch(value) ? ScalarKind.Boolean
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? ScalarKind.Number
        : ScalarKind.String;
}
