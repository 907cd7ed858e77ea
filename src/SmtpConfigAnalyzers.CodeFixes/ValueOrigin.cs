using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Finds the expression that says a value.</summary>
internal static class ValueOrigin
{
    /// <summary>
    /// The initializer of the constant, or of the readonly field or local that nothing else sets, that <paramref name="expression"/>
    /// names, if it stands in the same document and is a plain value; else the expression itself.
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

        var isOnlyValue = symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }
            || (symbol is ILocalSymbol or IFieldSymbol { IsReadOnly: true } && !IsReassigned(symbol, declarator, model, cancellation));
        return isOnlyValue && value is (LiteralExpressionSyntax or MemberAccessExpressionSyntax) ? value : expression;
    }

    private static bool IsReassigned(ISymbol variable, SyntaxNode declarator, SemanticModel model, CancellationToken cancellation)
    {
        var scope = variable is IFieldSymbol ? declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!
            : declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot(cancellation);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Name
            && (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name
                || name.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } && set.Left == name.Parent
                || name.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
                || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None })
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable));
    }
}
