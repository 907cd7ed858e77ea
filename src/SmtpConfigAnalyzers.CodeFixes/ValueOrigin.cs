using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Finds the expression that says a value.</summary>
internal static class ValueOrigin
{
    /// <summary>
    /// The initializer of the constant or never reassigned local that <paramref name="expression"/> names, if it stands in the
    /// same document and is a plain value; else the expression itself.
    /// </summary>
    public static ExpressionSyntax Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || model.GetSymbolInfo(expression, cancellation).Symbol is not { DeclaringSyntaxReferences.Length: 1 } symbol
            || symbol.DeclaringSyntaxReferences[0].SyntaxTree != expression.SyntaxTree
            || symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator)
        {
            return expression;
        }

        var isOnlyValue = symbol is IFieldSymbol { IsConst: true } || (symbol is ILocalSymbol local && (local.IsConst || !IsReassigned(local, declarator, model, cancellation)));
        return isOnlyValue && value is (LiteralExpressionSyntax or MemberAccessExpressionSyntax) ? value : expression;
    }

    private static bool IsReassigned(ISymbol local, SyntaxNode declarator, SemanticModel model, CancellationToken cancellation)
    {
        var scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot(cancellation);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name
            && (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name
                || name.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
                || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None })
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local));
    }
}
