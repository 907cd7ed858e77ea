using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Finds the expressions that say a value.</summary>
internal static class ValueOrigin
{
    /// <summary>
    /// The only expression that the constant, local or field that <paramref name="expression"/> names is ever set to, if nobody else can
    /// set it and it is a plain value; else the expression itself.
    /// </summary>
    public static ExpressionSyntax Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        AllOf(expression, model, cancellation) is { Count: 1 } values
        && values[0] is LiteralExpressionSyntax or MemberAccessExpressionSyntax
            ? values[0]
            : expression;

    /// <summary>
    /// What <paramref name="expression"/> chooses from: the branches of a conditional, or all that a local or field is set to; the
    /// expression itself where it chooses from nothing, or that cannot be determined.
    /// </summary>
    public static IReadOnlyList<ExpressionSyntax> AllOf(
        ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var values = new List<ExpressionSyntax>();
        Add(expression, isFollowed: true);
        return values;

        void Add(ExpressionSyntax value, bool isFollowed)
        {
            switch (value)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    Add(parenthesized.Expression, isFollowed);
                    break;
                case ConditionalExpressionSyntax conditional:
                    Add(conditional.WhenTrue, isFollowed);
                    Add(conditional.WhenFalse, isFollowed);
                    break;
                case SwitchExpressionSyntax choice:
                    choice.Arms.ToList().ForEach(arm => Add(arm.Expression, isFollowed));
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax when isFollowed
                    && SetTo(value, model, cancellation) is { Count: > 0 } all:
                    all.ForEach(other => Add(other, isFollowed: false));
                    break;
                default:
                    values.Add(value);
                    break;
            }
        }
    }

    /// <summary>
    /// All that the constant, local or field is set to which an expression names; <see langword="null"/> for what others may set.
    /// </summary>
    private static List<ExpressionSyntax>? SetTo(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(expression, cancellation).Symbol is not { DeclaringSyntaxReferences.Length: 1 } variable
            || variable.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        if (variable is ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true })
        {
            return declarator.Initializer is { Value: var constant } ? [constant] : null;
        }

        return declarator.SyntaxTree == expression.SyntaxTree
            && variable is ILocalSymbol or IFieldSymbol { IsReadOnly: true }
                or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
            ? Assigned(variable, declarator, model, cancellation)
            : null;
    }

    private static List<ExpressionSyntax>? Assigned(
        ISymbol variable, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellation)
    {
        var scope = variable is IFieldSymbol ? declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!
            : declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
            ?? declarator.SyntaxTree.GetRoot(cancellation);
        var values = new List<ExpressionSyntax>();
        if (declarator.Initializer is { Value: var initial })
        {
            values.Add(initial);
        }

        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable)))
        {
            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            switch (target.Parent)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                    when assignment.Left == target:
                    values.Add(assignment.Right);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == target:
                case PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
                    or ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }:
                    return null;
            }
        }

        return values;
    }
}
