using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>An override that does what its base does anyway.</summary>
internal static class EmptyOverride
{
    /// <summary>
    /// The override around a statement that would only call its base without it; <see langword="null"/> if it does more, or says more: by
    /// an attribute, a comment, or that it is sealed.
    /// </summary>
    public static MethodDeclarationSyntax? Without(StatementSyntax statement) =>
        statement.Parent is BlockSyntax
            { Statements: { Count: 2 } statements, Parent: MethodDeclarationSyntax { AttributeLists.Count: 0 } method }
        && method.Modifiers.Any(SyntaxKind.OverrideKeyword) && !method.Modifiers.Any(SyntaxKind.SealedKeyword)
        && CallOf(statements.First(other => other != statement)) is
            { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax, Name: var name } } call
        && name.Identifier.ValueText == method.Identifier.ValueText
        && call.ArgumentList.Arguments.Select(argument => argument.ToString())
            .SequenceEqual(method.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text))
        && !method.DescendantTrivia().Any(trivia => trivia.SpanStart > method.SpanStart && !statement.FullSpan.Contains(trivia.Span)
            && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            ? method
            : null;

    private static InvocationExpressionSyntax? CallOf(StatementSyntax statement) => (statement switch
    {
        ExpressionStatementSyntax { Expression: var expression } => expression,
        ReturnStatementSyntax { Expression: var expression } => expression,
        _ => null,
    }) switch
    {
        AwaitExpressionSyntax { Expression: var awaited } => awaited as InvocationExpressionSyntax,
        var call => call as InvocationExpressionSyntax,
    };
}
