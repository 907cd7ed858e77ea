using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Finds the expression that says a value.</summary>
internal static class ValueOrigin
{
    /// <summary>
    /// The only expression that the constant, local or field that <paramref name="expression"/> names is ever set to, if it stands in
    /// the same document, nobody else can set it and it is a plain value; else the expression itself.
    /// </summary>
    public static ExpressionSyntax Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && model.GetSymbolInfo(expression, cancellation).Symbol is { DeclaringSyntaxReferences.Length: 1 } symbol
        && (symbol is ILocalSymbol or IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true }
            or IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
        && symbol.DeclaringSyntaxReferences[0].SyntaxTree == expression.SyntaxTree
        && symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax declarator
        && Values(symbol, declarator, model, cancellation) is { Count: 1 } values
        && values[0] is LiteralExpressionSyntax or MemberAccessExpressionSyntax
            ? values[0]!
            : expression;

    /// <summary>All that a variable is set to; <see langword="null"/> for what cannot be told.</summary>
    private static List<ExpressionSyntax?> Values(
        ISymbol variable, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellation)
    {
        var scope = variable is IFieldSymbol ? declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!
            : declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
            ?? declarator.SyntaxTree.GetRoot(cancellation);
        var values = new List<ExpressionSyntax?>();
        if (declarator.Initializer is { Value: var initial })
        {
            values.Add(initial);
        }

        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name))
        {
            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            if (target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target)
            {
                Add(name, assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null);
            }
            else if (target.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
                or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None })
            {
                Add(name, null);
            }
        }

        return values;

        void Add(IdentifierNameSyntax name, ExpressionSyntax? value)
        {
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable))
            {
                values.Add(value);
            }
        }
    }
}
