using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Takes a setting away: the member of an object initializer, or the statement that assigns it.</summary>
internal static class AssignmentRemoval
{
    /// <summary>Removes the assignment of <paramref name="value"/>.</summary>
    /// <returns>Whether it stood on its own and is gone.</returns>
    public static bool Apply(EditList edits, ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment:
                edits.Replace(initializer, (node, _) => InitializerEdits.Remove((InitializerExpressionSyntax)node, initializer.Expressions.IndexOf(assignment)));
                return true;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement }:
                edits.Remove(statement);
                return true;
            default:
                return false;
        }
    }
}
