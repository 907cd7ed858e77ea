using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Takes a setting away: the member of an object initializer, or the statement that assigns it.</summary>
internal static class AssignmentRemoval
{
    /// <summary>Removes the assignment of <paramref name="value"/>.</summary>
    /// <returns>Whether it was on its own and is gone.</returns>
    public static bool Apply(EditList edits, ExpressionSyntax value)
    {
        if (value.Parent is AssignmentExpressionSyntax { Left: var setting })
        {
            edits.Change(value, setting is MemberAccessExpressionSyntax { Name: var name } ? name.ToString() : setting.ToString());
        }

        switch (value.Parent)
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation,
                Expressions.Count: 1 } initializer }:
                edits.Replace(
                    TextSpan.FromBounds(initializer.GetFirstToken().GetPreviousToken().Span.End, initializer.Span.End),
                    creation.ArgumentList is null ? "()" : "");
                return true;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment:
                ListEdits.RemoveAt(edits, initializer.Expressions, initializer.Expressions.IndexOf(assignment));
                return true;
            // The condition would be left with nothing to do.
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: 1,
                Parent: IfStatementSyntax or ElseClauseSyntax } } }:
                return false;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax
                or SwitchSectionSyntax } statement }:
                Remove(edits, statement);
                return true;
            default:
                return false;
        }
    }

    private static void Remove(EditList edits, StatementSyntax statement)
    {
        var gone = EmptyOverride.Without(statement) ?? (SyntaxNode)statement;
        var lines = Layout.WholeLines(edits.Text, statement.SyntaxTree.GetRoot(), gone.Span);
        edits.Replace(lines ?? TextSpan.FromBounds(gone.SpanStart, Math.Min(gone.Span.End + 1, gone.FullSpan.End)), "");
    }
}
