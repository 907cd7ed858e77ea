using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// Takes a callback away that accepts every certificate. One that does more than that, or that others may override or call, stays, and
/// refuses from now on what the library would refuse.
/// </summary>
internal static class CertificateEdits
{
    /// <summary>Restores the validation at one client.</summary>
    /// <param name="edits">Takes the edits; refused if they would lose something.</param>
    /// <param name="solution">Where a callback may be used.</param>
    /// <param name="callback">What is assigned.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task ApplyAsync(EditList edits, Solution solution, ExpressionSyntax callback, CancellationToken cancellation)
    {
        var named = Unwrapped(callback);
        var symbol = edits.Model.GetSymbolInfo(named, cancellation).Symbol;
        if (symbol?.DeclaringSyntaxReferences is not { Length: 1 } declarations)
        {
            AssignmentRemoval.Apply(edits, callback);
            return;
        }

        var code = await declarations[0].GetSyntaxAsync(cancellation).ConfigureAwait(false);
        var isPlain = !HasEffects(code is VariableDeclaratorSyntax { Initializer.Value: var held } ? Unwrapped(held) : code);
        if (isPlain && IsSeenWhole(symbol))
        {
            AssignmentRemoval.Apply(edits, callback);
        }
        else if (symbol is IMethodSymbol method && await AreAllLikeAsync(method, callback, solution, cancellation).ConfigureAwait(false))
        {
            edits.IsRefused |= !Refuse(edits, method, code, callback);
        }
        else if (isPlain && !symbol.IsVirtual && !symbol.IsOverride && symbol is IMethodSymbol)
        {
            AssignmentRemoval.Apply(edits, callback); // others use it
        }
        else
        {
            edits.IsRefused = true;
        }
    }

    /// <summary>Whether nobody else can know it.</summary>
    private static bool IsSeenWhole(ISymbol symbol) =>
        symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }
        || symbol.DeclaredAccessibility == Accessibility.Private;

    private static ExpressionSyntax Unwrapped(ExpressionSyntax callback) => callback switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => Unwrapped(arguments[0].Expression),
        CastExpressionSyntax { Expression: var function } => Unwrapped(function),
        ParenthesizedExpressionSyntax { Expression: var function } => Unwrapped(function),
        _ => callback,
    };

    /// <summary>Whether somebody may rely on what the code does: it counts, logs, asserts, or looks at the certificate.</summary>
    private static bool HasEffects(SyntaxNode code) => code.DescendantNodes().Any(node =>
        node is AssignmentExpressionSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax
        || node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PreIncrementExpression
            or SyntaxKind.PostDecrementExpression or SyntaxKind.PreDecrementExpression);

    /// <summary>Whether a method is used as this callback only.</summary>
    private static async Task<bool> AreAllLikeAsync(
        IMethodSymbol method, ExpressionSyntax callback, Solution solution, CancellationToken cancellation)
    {
        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return true;
        }

        foreach (var use in (await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false))
            .SelectMany(found => found.Locations))
        {
            var root = await use.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            if (root?.FindNode(use.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AssignmentExpressionSyntax>()
                is not { } assignment || PropertyOf(assignment) != PropertyOf(callback.FirstAncestorOrSelf<AssignmentExpressionSyntax>()!))
            {
                return false;
            }
        }

        return true;
    }

    private static string PropertyOf(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        var name => name.ToString(),
    };

    /// <summary>Has the function return whether there are no errors, where it returned true in the end.</summary>
    private static bool Refuse(EditList edits, IMethodSymbol method, SyntaxNode code, ExpressionSyntax callback)
    {
        var errors = method.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "SslPolicyErrors");
        var verdict = code.DescendantNodes(node => node == code || node is not (AnonymousFunctionExpressionSyntax or
            LocalFunctionStatementSyntax)).LastOrDefault(IsVerdict);
        if (errors is null || errors.Name == "_" || code.SyntaxTree != edits.Model.SyntaxTree || verdict is null)
        {
            return false;
        }

        var type = errors.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Type: { } said }
            ? said.ToString()
            : edits.NameOf((INamedTypeSymbol)errors.Type, verdict.SpanStart);
        edits.Replace(verdict.Span, $"{errors.Name} == {type}.None");
        return OutdatedComments.Remove(edits, verdict, code, callback);
    }

    private static bool IsVerdict(SyntaxNode node) =>
        node is LiteralExpressionSyntax { Token.Value: true, Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax or
            LambdaExpressionSyntax };
}
