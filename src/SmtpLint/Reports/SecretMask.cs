using System.Text;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Recognition;
using SmtpLint.Findings;
using SmtpLint.Linting;

namespace SmtpLint.Reports;

/// <summary>
/// Takes secrets out of pieces of files before anybody sees them: the places of findings that are about one, and whatever
/// looks like one by what stands before it. Masks too much rather than too little. A mask is as long as what it covers.
/// </summary>
internal sealed partial class SecretMask(LintResult result, Func<string, string?> readText)
{
    private const char Mask = '*';

    /// <summary>Shorter secrets are found by what stands before them only: they would be found in every other word.</summary>
    private const int MinimumLength = 4;

    private static readonly string[] RulesAboutSecrets = ["SMTP2001", "SMTP2002", "SMTP2004"];

    private readonly ILookup<string, TextRange> _places = result.Findings
        .Where(finding => RulesAboutSecrets.Contains(finding.Rule.Id))
        .ToLookup(finding => finding.Place.File, finding => finding.Place.Range);

    private readonly Dictionary<string, IReadOnlyList<TextRange>> _named = [];

    /// <summary>A piece of a file, without its secrets.</summary>
    /// <param name="file">The file, relative to the folder that the tool runs in.</param>
    /// <param name="range">The piece: a line or several.</param>
    /// <returns>Text of the piece's length; empty if the file cannot be read.</returns>
    public string Excerpt(string file, TextRange range)
    {
        if (readText(file) is not { } text || range.End > text.Length)
        {
            return "";
        }

        var piece = text.Substring(range.Start, range.Length).ToCharArray();
        foreach (var place in _places[file].Concat(NamedSecrets(file, text)))
        {
            var start = Math.Max(place.Start - range.Start, 0);
            var end = Math.Min(place.End - range.Start, range.Length);
            if (start < end)
            {
                piece.AsSpan(start, end - start).Fill(Mask);
            }
        }

        return ByWhatStandsBefore(file, new string(piece));
    }

    /// <summary>Whether a text that is to be written into a file holds a secret.</summary>
    /// <param name="file">The file, relative to the folder that the tool runs in.</param>
    /// <param name="text">The text.</param>
    public bool IsIn(string file, string text) =>
        ByWhatStandsBefore(file, text) != text || SecretsOf(file).Any(secret => text.Contains(secret, StringComparison.Ordinal));

    private IEnumerable<string> SecretsOf(string file) => readText(file) is not { } text ? [] : _places[file].Concat(NamedSecrets(file, text))
        .Where(place => place.End <= text.Length)
        .Select(place => text.Substring(place.Start, place.Length).Trim('"', '\'', '@', '$'))
        .Where(secret => secret.Length >= MinimumLength);

    // By its key, which may stand on another line, or be the value of another attribute.
    private IReadOnlyList<TextRange> NamedSecrets(string file, string text)
    {
        if (!_named.TryGetValue(file, out var ranges))
        {
            var isSettings = !file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
            _named[file] = ranges = isSettings ? [.. SettingsDocuments.Read(new(file, text, Encoding.UTF8), isNamed: true).SelectMany(SecretValues.Of)] : [];
        }

        return ranges;
    }

    private static string ByWhatStandsBefore(string file, string text)
    {
        text = QuotedBehindKey().Replace(InAddress().Replace(text, Cover), Cover);
        if (!file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            return BareBehindKey().Replace(text, Cover);
        }

        return SpeaksOfCredentials().IsMatch(text) ? Literal().Replace(text, Cover) : text;
    }

    private static string Cover(Match match)
    {
        var secret = match.Groups["secret"];
        var start = secret.Index - match.Index;
        return secret.Success ? match.Value[..start] + new string(Mask, secret.Length) + match.Value[(start + secret.Length)..] : match.Value;
    }

    private const string Key = """(?:pass|pwd|secret|token|api[_-]?key|kennwort|senha|contrase)[\w.:-]*["']?(?:\s*[:=>]\s*|\s+value\s*=\s*|\s+)""";

    /// <summary><c>smtp://user:secret@host</c>.</summary>
    [GeneratedRegex("""://[^/\s:@"']*:(?<secret>[^\s"'<>]+)@""")]
    private static partial Regex InAddress();

    /// <summary><c>"Password": "secret"</c>, <c>SMTP_PASS='secret'</c>, <c>key="SmtpPwd" value="secret"</c>.</summary>
    [GeneratedRegex(Key + """(?:"(?<secret>(?:\\.|[^"\\\r\n])+)|'(?<secret>[^'\r\n]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedBehindKey();

    /// <summary><c>SMTP_PASS=secret</c>, <c>password: secret</c>, <c>ENV SMTP_PASSWORD secret</c>, <c>&lt;Password&gt;secret</c>.</summary>
    [GeneratedRegex(Key + """(?<secret>[^\s"'=:<>{}\[\]$%][^\s"'<>]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex BareBehindKey();

    [GeneratedRegex("credential|authenticat|passw|pwd|secret|sasl", RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfCredentials();

    /// <summary>A text in C#; the names of variables and keys to look up are no secrets.</summary>
    [GeneratedRegex("""(?:GetEnvironmentVariable\(|GetSection\(|GetValue<\w+\??>\(|\[)"(?:\\.|[^"\\\r\n])*"|"(?<secret>(?:\\.|[^"\\\r\n])+)["]""")]
    private static partial Regex Literal();
}
