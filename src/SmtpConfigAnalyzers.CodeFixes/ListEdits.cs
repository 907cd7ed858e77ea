using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// Edits arguments, members of initializers and statements in the layout that they have: on one line, or a line for each.
/// </summary>
internal static class ListEdits
{
    /// <summary>
    /// Inserts items after one of a list, a comma after each that another follows, and after the last only where the list has it.
    /// </summary>
    public static void InsertAfter<T>(EditList edits, SeparatedSyntaxList<T> list, int index, IReadOnlyList<string> items)
        where T : SyntaxNode
    {
        var last = list[index];
        var between = Layout.IsFirstOnLine(edits.Text, last.SpanStart) ? Layout.LineBreakAndIndentation(edits.Text, last.SpanStart) : " ";
        var isFollowed = index < list.SeparatorCount;
        var end = isFollowed ? list.GetSeparator(index).Span.End : last.Span.End;
        var addition = between + string.Join("," + between, items) + (isFollowed ? "," : "");
        var lineEnd = between == " " ? end : Layout.EndOfComment(edits.Text, list[index].SyntaxTree.GetRoot(), end);
        if (isFollowed || lineEnd == end)
        {
            edits.Replace(new(lineEnd, 0), (isFollowed ? "" : ",") + addition);
        }
        else
        {
            // The comma belongs to the item, a comment on its line to the line.
            edits.Replace(new(end, 0), ",");
            edits.Replace(new(lineEnd, 0), addition);
        }
    }

    /// <summary>Inserts statements before the first of a block.</summary>
    public static void InsertAtStart(EditList edits, BlockSyntax block, IReadOnlyList<string> statements)
    {
        if (block.Statements.FirstOrDefault() is { SpanStart: var first })
        {
            var between = Layout.IsFirstOnLine(edits.Text, first) ? Layout.LineBreakAndIndentation(edits.Text, first) : " ";
            edits.Replace(new(first, 0), string.Concat(statements.Select(statement => statement + between)));
            return;
        }

        var end = Layout.LineBreakAndIndentation(edits.Text, block.CloseBraceToken.SpanStart);
        var isOnOneLine = !Layout.IsFirstOnLine(edits.Text, block.CloseBraceToken.SpanStart);
        var separator = isOnOneLine ? " " : end + (end.Contains('\t') ? "\t" : "    ");
        edits.Replace(
            TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart),
            string.Concat(statements.Select(statement => separator + statement)) + (isOnOneLine ? " " : end));
    }

    /// <summary>Removes an item of a list, with its comma and its own comments.</summary>
    public static void RemoveAt<T>(EditList edits, SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        var item = list[index];
        var isFollowed = index < list.SeparatorCount;
        var end = isFollowed ? list.GetSeparator(index).Span.End : item.Span.End;
        var lines = Layout.WholeLines(edits.Text, item.SyntaxTree.GetRoot(), TextSpan.FromBounds(item.SpanStart, end));
        if (lines is { } whole)
        {
            edits.Replace(whole, "");
            if (!isFollowed && index > 0)
            {
                edits.Replace(list.GetSeparator(index - 1).Span, "");
            }
        }
        else if (index + 1 < list.Count)
        {
            edits.Replace(TextSpan.FromBounds(item.SpanStart, list[index + 1].SpanStart), "");
        }
        else
        {
            edits.Replace(TextSpan.FromBounds(index > 0 ? list[index - 1].Span.End : item.SpanStart, item.Span.End), "");
        }
    }
}
