using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Comments that become false when a callback accepts no certificate any more but the valid ones.</summary>
internal static class OutdatedComments
{
    private static readonly Regex SaysAll = new(
        @"\b(always|accept\w*|ignor\w*|trust\w*|skip\w*|bypass\w*|disabl\w*|allow\w*|self-?signed|insecure|unsafe"
        + @"|(all|any|every) (\w+ )?cert\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Takes them away: those of the verdict, and those of the callback and its assignment that are about accepting.</summary>
    /// <returns>Whether all can go: documentation is nobody's to cut.</returns>
    public static bool Remove(EditList edits, SyntaxNode verdict, SyntaxNode code, ExpressionSyntax callback)
    {
        SyntaxNode own = verdict.FirstAncestorOrSelf<ReturnStatementSyntax>() ?? verdict;
        var assignment = callback.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)callback;
        foreach (var group in new[] { code, assignment }.SelectMany(node => node.DescendantTokens()).SelectMany(GroupsOf).Distinct())
        {
            var text = edits.Text.ToString(group);
            if (SaysAll.IsMatch(text) || IsBeside(edits.Text, group, own))
            {
                if (text.TrimStart() is var start && (start.StartsWith("///", StringComparison.Ordinal)
                    || start.StartsWith("/**", StringComparison.Ordinal)))
                {
                    return false;
                }

                edits.Replace(Layout.OfComment(edits.Text, group), "");
            }
        }

        return true;
    }

    // On the statement's last line, or right above it.
    private static bool IsBeside(SourceText text, TextSpan comment, SyntaxNode statement) =>
        LineOf(text, comment.Start) == LineOf(text, statement.Span.End)
        || (LineOf(text, comment.End) + 1 == LineOf(text, statement.SpanStart)
            && Layout.IsFirstOnLine(text, comment.Start) && Layout.IsFirstOnLine(text, statement.SpanStart));

    private static int LineOf(SourceText text, int position) => text.Lines.GetLineFromPosition(position).LineNumber;

    /// <summary>The comments next to a token; what is on lines of their own one after the other is one.</summary>
    private static IEnumerable<TextSpan> GroupsOf(SyntaxToken token)
    {
        foreach (var list in new[] { token.LeadingTrivia, token.TrailingTrivia })
        {
            TextSpan? group = null;
            var lineBreaks = 0;
            foreach (var trivia in list)
            {
                if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                {
                    lineBreaks++;
                }
                else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                {
                    var isComment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
                    if (group is { } ended && !(isComment && lineBreaks < 2))
                    {
                        yield return ended;
                        group = null;
                    }

                    group = isComment ? TextSpan.FromBounds(group?.Start ?? trivia.FullSpan.Start, trivia.FullSpan.End) : null;
                    lineBreaks = 0;
                }
            }

            if (group is { } last)
            {
                yield return last;
            }
        }
    }
}
