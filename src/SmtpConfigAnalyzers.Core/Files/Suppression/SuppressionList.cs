using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Suppression;

/// <summary>
/// The suppressions of a file, and which of them were used. One after a value silences its own line. One that has its
/// line for itself silences the next line; in XML the whole next start tag, since a comment cannot be within it.
/// </summary>
public sealed class SuppressionList
{
    private static readonly string[] OpeningMarks = ["//", "/*", "<!--", "#", ";", "/"];
    private static readonly string[] ClosingMarks = ["", "*/", "-->"];

    private readonly SettingsDocument _document;
    private readonly LineMap _lines;
    private readonly List<Suppression> _suppressions = [];
    private readonly HashSet<(Suppression, string)> _used = [];

    /// <summary>Finds the suppressions of a file.</summary>
    public SuppressionList(SettingsDocument document)
    {
        _document = document;
        _lines = new(document.Text);
        Suppression? next = null;
        for (var index = document.Comments.Count - 1; index >= 0; index--)
        {
            var comment = document.Comments[index];
            if (Suppression.TryParse(comment.Text, out var rules, out var reason))
            {
                var (first, last) = LinesOf(comment.Range, next);
                next = new(comment.Range, first, last, rules, reason);
                _suppressions.Add(next);
            }
        }

        _suppressions.Reverse();
    }

    /// <summary>All suppressions in the order of the text.</summary>
    public IReadOnlyList<Suppression> All => _suppressions;

    /// <summary>Whether a finding is silenced; if so, what silences it counts as used.</summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="offset">Where the finding is.</param>
    public bool Silences(string rule, int offset)
    {
        if (_suppressions.Count == 0)
        {
            return false;
        }

        var line = _lines.PositionOf(offset).Line;
        var isSilenced = false;
        foreach (var suppression in _suppressions)
        {
            if (line >= suppression.FirstLine && line <= suppression.LastLine && suppression.Rules.Contains(rule))
            {
                _used.Add((suppression, rule));
                isSilenced = true;
            }
        }

        return isSilenced;
    }

    /// <summary>The ids that have silenced nothing so far, with their comments; the id is empty where a comment names none.</summary>
    public IReadOnlyList<(Suppression Suppression, string Rule)> Unused() =>
    [
        .. from suppression in _suppressions
           from rule in suppression.Rules.DefaultIfEmpty("")
           where !_used.Contains((suppression, rule))
           select (suppression, rule),
    ];

    /// <summary>The lines a comment silences.</summary>
    /// <param name="comment">The comment without its marks.</param>
    /// <param name="next">The suppression after it; comments below each other silence the same lines.</param>
    private (int First, int Last) LinesOf(TextRange comment, Suppression? next)
    {
        var text = _document.Text;
        var first = _lines.PositionOf(comment.Start).Line;
        var last = _lines.PositionOf(comment.End).Line;
        var lineStart = _lines.RangeOf(first).Start;
        var before = text.Substring(lineStart, comment.Start - lineStart).Trim().Trim('\uFEFF');
        var after = text.Substring(comment.End, _lines.RangeOf(last).End - comment.End).Trim();
        if (Array.IndexOf(OpeningMarks, before) < 0 || Array.IndexOf(ClosingMarks, after) < 0)
        {
            return (first, last);
        }

        if (next is not null && next.FirstLine > last + 1 && _lines.PositionOf(next.Range.Start).Line == last + 1)
        {
            return (next.FirstLine, next.LastLine);
        }

        return (last + 1, _document.Format == SettingsFormat.Xml
            ? Math.Max(last + 1, _lines.PositionOf(EndOfTag(comment.End + "-->".Length)).Line)
            : last + 1);
    }

    /// <summary>Where the first tag after an offset ends.</summary>
    private int EndOfTag(int start)
    {
        var text = _document.Text;
        var quote = '\0';
        for (var at = start; at < text.Length; at++)
        {
            if (quote == '\0' && text[at] == '>')
            {
                return at;
            }

            quote = quote == '\0' && text[at] is '"' or '\'' ? text[at] : quote == text[at] ? '\0' : quote;
        }

        return start;
    }
}
