using System.Buffers;
using System.Text;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Judge.Code;

namespace SmtpLint.Report;

/// <summary>
/// Takes secrets out of pieces of files before anybody sees them: what the readers know for one by its role, what its
/// surroundings say, the places of findings that are about one, and each of them wherever else it is in the file. A mask
/// is as long as what it covers.
/// </summary>
internal sealed class SecretMask(LintResult result, Func<string, string?> readText)
{
    private static readonly string[] RulesAboutSecrets = ["SMTP2001", "SMTP2002", "SMTP2004"];

    private readonly ILookup<string, TextRange> _places = result.Findings.Concat(result.LeftOut)
        .Where(finding => RulesAboutSecrets.Contains(finding.Rule.Id))
        .ToLookup(finding => finding.Place.File, finding => finding.Place.Range);

    private readonly Dictionary<string, FileSecrets?> _files = [];

    /// <summary>A piece of a file, without its secrets.</summary>
    /// <param name="file">The file, relative to the folder that the tool runs in.</param>
    /// <param name="range">The piece: a line or several.</param>
    /// <returns>Text of the piece's length; empty if the file cannot be read.</returns>
    public string Excerpt(string file, TextRange range) => SecretsOf(file)?.Excerpt(range) ?? "";

    /// <summary>Whether a text that is to be written into a file holds a secret.</summary>
    /// <param name="file">The file, relative to the folder that the tool runs in.</param>
    /// <param name="text">The text.</param>
    public bool IsIn(string file, string text) => SecretText.In(text).Count > 0 || SecretsOf(file)?.AreIn(text) == true;

    private FileSecrets? SecretsOf(string file)
    {
        if (!_files.TryGetValue(file, out var secrets))
        {
            _files[file] = secrets = readText(file) is { } text ? new(file, text, _places[file]) : null;
        }

        return secrets;
    }

    /// <summary>The secrets of one file: looked for once, whatever is shown of it.</summary>
    private sealed class FileSecrets
    {
        /// <summary>
        /// A shorter text is found by its place only, and so is one that might be a word: it would be found in every other one.
        /// </summary>
        private const int MinimumLength = 6;

        private static readonly char[] Quotes = ['"', '\'', '@', '$'];

        private readonly string _text;
        private readonly SearchValues<string> _repeated;
        private readonly char[] _shown;

        public FileSecrets(string file, string text, IEnumerable<TextRange> places)
        {
            _text = text;
            IEnumerable<TextRange> known = SourceFileNames.IsCSharp(file)
                ? CodeSecrets.In(text)
                : SourceFileNames.IsRazor(file) ? CodeSecrets.InRazor(text)
                : [.. DocumentReader.Read(new(file, text, Encoding.UTF8), isNamed: true).SelectMany(SecretValues.Of),
                    .. SecretText.In(text)];
            List<TextRange> secrets =
                [.. places.Where(place => place.End <= text.Length).SelectMany(place => Within(text, place)), .. known];
            var values = secrets.Select(place => text.Substring(place.Start, place.Length)).Where(IsDistinct).Distinct().ToList();
            _repeated = SearchValues.Create([.. values], StringComparison.Ordinal);
            _shown = SecretText.Mask(text, [.. secrets, .. RepeatsOf(values)]).ToCharArray();
        }

        public string? Excerpt(TextRange range) => range.End <= _shown.Length ? new(_shown, range.Start, range.Length) : null;

        public bool AreIn(string text) => text.AsSpan().ContainsAny(_repeated);

        private IEnumerable<TextRange> RepeatsOf(IReadOnlyList<string> values)
        {
            var longestFirst = values.OrderByDescending(value => value.Length).ToLookup(value => value[..MinimumLength]);
            for (var at = Next(0); at >= 0;)
            {
                var secret = longestFirst[_text.Substring(at, MinimumLength)]
                    .First(value => string.CompareOrdinal(_text, at, value, 0, value.Length) == 0);
                yield return new(at, secret.Length);
                at = Next(at + secret.Length);
            }

            int Next(int from) => _text.AsSpan(from).IndexOfAny(_repeated) is var next and >= 0 ? from + next : -1;
        }

        /// <summary>What is secret at the place of a finding: of an address the password, of a literal the text.</summary>
        private static IEnumerable<TextRange> Within(string text, TextRange place)
        {
            var written = text.Substring(place.Start, place.Length);
            if (written.Contains("://", StringComparison.Ordinal) && SecretText.In(written) is { Count: > 0 } parts)
            {
                return parts.Select(part => new TextRange(place.Start + part.Start, part.Length));
            }

            var start = written.Length - written.TrimStart(Quotes).Length;
            return [new(place.Start + start, Math.Max(0, written.TrimEnd(Quotes).Length - start))];
        }

        private static bool IsDistinct(string value) =>
            value.Length >= MinimumLength && value.Any(char.IsLetter) && !value.All(char.IsLetter)
            && !value.Contains("://", StringComparison.Ordinal);
    }
}
