using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>What a test says about a client: a fix must not make it fail.</summary>
internal static class Assertions
{
    private static readonly string[] Words = ["Assert", "Should", "Expect", "Verify", "Must"];

    /// <summary>Whether the code around a place asserts what one of some settings is.</summary>
    /// <param name="place">Where a setting is made.</param>
    /// <param name="settings">The names of properties.</param>
    /// <param name="model">Knows what is held in a field, and may be asserted by another member.</param>
    public static bool AreMadeOf(SyntaxNode place, IReadOnlyCollection<string> settings, SemanticModel model) =>
        ScopeOf(place, model).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
                .Any(name => Array.Exists(Words, word => name.Identifier.ValueText.StartsWith(word, StringComparison.Ordinal)))
            && call.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                .Any(read => settings.Contains(read.Name.Identifier.ValueText)));

    /// <summary>Whether a test expects that a place throws.</summary>
    public static bool ExpectToThrow(SyntaxNode place) => place.Ancestors().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Any(name => name.Identifier.ValueText.StartsWith("Throw", StringComparison.Ordinal)));

    private static SyntaxNode ScopeOf(SyntaxNode place, SemanticModel model)
    {
        SyntaxNode? scope = place.Ancestors().OfType<AssignmentExpressionSyntax>().Any(assignment => IsKept(assignment.Left, model))
            ? place.FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : place.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax);
        return scope ?? place.SyntaxTree.GetRoot();
    }

    /// <summary>Whether a client stays when the member ends.</summary>
    private static bool IsKept(ExpressionSyntax target, SemanticModel model) => target switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: var client } => IsKept(client, model),
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } } => false,
        _ => model.GetSymbolInfo(target).Symbol is IFieldSymbol or IPropertySymbol,
    };
}
