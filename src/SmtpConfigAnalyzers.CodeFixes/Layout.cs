using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>How C# is laid out around a place.</summary>
internal static class Layout
{
    private static readonly string[] WordsOfRemovals =
        ["cert", "ssl", "tls", "valid", "callback", "credential", "redact", "secret", "revoc"];

    /// <summary>Whether only blanks are in front of a place on its line.</summary>
    public static bool IsFirstOnLine(SourceText text, int position) =>
        Blanks(text, position).Length == position - LineAt(text, position).Start;

    /// <summary>What begins a new line like that of a place.</summary>
    public static string LineBreakAndIndentation(SourceText text, int position) => LineBreak(text, position) + Indentation(text, position);

    /// <summary>The blanks that the line of a place begins with.</summary>
    public static string Indentation(SourceText text, int position) => Blanks(text, position);

    /// <summary>One more level of indentation.</summary>
    public static string Unit(SourceText text) => text.ToString(new(0, Math.Min(text.Length, 20_000))).Contains("\n\t") ? "\t" : "    ";

    /// <summary>Where the line of a place ends, if nothing but blanks and a comment follow on it; the place itself otherwise.</summary>
    public static int EndOfComment(SourceText text, SyntaxNode root, int position)
    {
        var line = LineAt(text, position);
        return IsCommentOnly(text, root, position, line.End) ? line.End : position;
    }

    /// <summary>
    /// The lines of a piece of code with its own comments, and the blank line that would be one too many; <see langword="null"/> if
    /// something else is on them.
    /// </summary>
    public static TextSpan? WholeLines(SourceText text, SyntaxNode root, TextSpan code)
    {
        var (first, last) = (LineAt(text, code.Start).LineNumber, LineAt(text, code.End).LineNumber);
        if (!IsFirstOnLine(text, code.Start) || EndOfComment(text, root, code.End) != text.Lines[last].End)
        {
            return null;
        }

        var above = first;
        while (above > 0 && IsComment(text, above - 1))
        {
            above--;
        }

        // A comment above several is not its own, unless it is about nothing else.
        var comment = text.ToString(TextSpan.FromBounds(text.Lines[above].Start, text.Lines[first].Start));
        if (IsEndOfGroup(text, last + 1) || WordsOfRemovals.Any(word => comment.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            first = above;
        }

        // Of the blank lines above and below, the longer run stays; none stays at the begin and at the end of a block.
        var blanks = BlanksAbove(text, first);
        var opensBlock = blanks == 0
            && (first == 0 || text.ToString(text.Lines[first - 1].Span).TrimEnd().EndsWith("{", StringComparison.Ordinal));
        first -= ClosesBlock(text, last + 1) ? blanks : 0;
        for (var rest = opensBlock ? int.MaxValue : blanks; rest > 0 && last + 1 < text.Lines.Count && IsBlank(text, last + 1); rest--)
        {
            last++;
        }

        return TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].EndIncludingLineBreak);
    }

    private static int BlanksAbove(SourceText text, int line)
    {
        var above = line;
        while (above > 0 && IsBlank(text, above - 1))
        {
            above--;
        }

        return line - above;
    }

    /// <summary>The lines of a comment if it has them for itself; else it, with the blanks before it.</summary>
    public static TextSpan OfComment(SourceText text, TextSpan comment)
    {
        var last = LineAt(text, comment.End);
        var isAlone = IsFirstOnLine(text, comment.Start)
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(comment.End, last.End)));
        var start = comment.Start;
        while (!isAlone && start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return isAlone
            ? TextSpan.FromBounds(LineAt(text, comment.Start).Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(start, comment.End);
    }

    private static bool ClosesBlock(SourceText text, int line) => line >= text.Lines.Count || LineStartsWith(text, line, "}");

    private static bool IsEndOfGroup(SourceText text, int line) =>
        ClosesBlock(text, line) || IsBlank(text, line) || IsComment(text, line);

    private static bool IsComment(SourceText text, int line) => LineStartsWith(text, line, "//");

    private static bool LineStartsWith(SourceText text, int line, string start) =>
        text.ToString(text.Lines[line].Span).TrimStart().StartsWith(start, StringComparison.Ordinal);

    private static bool IsBlank(SourceText text, int line) =>
        text.Lines[line] is var found && string.IsNullOrWhiteSpace(text.ToString(found.Span));

    private static bool IsCommentOnly(SourceText text, SyntaxNode root, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var trivia = root.FindTrivia(at);
            if (trivia.SpanStart != at
                || !(trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                || trivia.Span.End > end)
            {
                return false;
            }

            at = trivia.Span.End - 1;
        }

        return true;
    }

    private static string LineBreak(SourceText text, int position)
    {
        var line = LineAt(text, position);
        line = line.EndIncludingLineBreak == line.End && line.LineNumber > 0 ? text.Lines[line.LineNumber - 1] : line;
        return line.EndIncludingLineBreak == line.End ? "\n" : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    private static string Blanks(SourceText text, int position)
    {
        var line = text.ToString(LineAt(text, position).Span);
        return line.Substring(0, Math.Min(line.Length - line.TrimStart().Length, position - LineAt(text, position).Start));
    }

    private static TextLine LineAt(SourceText text, int position) => text.Lines.GetLineFromPosition(position);
}
