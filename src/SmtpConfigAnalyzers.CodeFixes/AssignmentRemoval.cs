using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Takes a setting away: the member of an object initializer, or the statement that assigns it.</summary>
internal static class AssignmentRemoval
{
    /// <summary>Removes the assignment of <paramref name="value"/>, where it stands on its own.</summary>
    public static void Apply(EditList edits, ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment:
                edits.Replace(initializer, (node, _) => InitializerEdits.Remove((InitializerExpressionSyntax)node, initializer.Expressions.IndexOf(assignment)));
                break;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement }:
                edits.Remove(statement);
                break;
        }
    }
}
