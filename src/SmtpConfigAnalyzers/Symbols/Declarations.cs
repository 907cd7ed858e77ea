using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>The syntax of declarations, alike in both languages.</summary>
internal static class Declarations
{
    /// <summary>Whether a token is this name in its language; Visual Basic does not tell cases apart.</summary>
    public static bool IsNamed(SyntaxToken token, string name) =>
        string.Equals(
            token.ValueText, name, token.Language == LanguageNames.VisualBasic
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal);

    /// <summary>Whether a piece of code is in another.</summary>
    public static bool IsIn(SyntaxNode piece, SyntaxNode code) => piece.SyntaxTree == code.SyntaxTree && code.FullSpan.Contains(piece.Span);

    /// <summary>The types that a file declares.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(SemanticModel model, CancellationToken cancellation)
    {
        var open = new Stack<SyntaxNode>([model.SyntaxTree.GetRoot(cancellation)]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            var declared = model.GetDeclaredSymbol(node, cancellation);
            if (declared is INamedTypeSymbol type)
            {
                yield return type;
            }

            // Visual Basic declares a type by a block and by its first line.
            foreach (var part in declared is null or INamespaceOrTypeSymbol || node.Parent is null ? node.ChildNodes() : [])
            {
                open.Push(part);
            }
        }
    }

    /// <summary>The property that a constructor puts an argument into.</summary>
    /// <param name="parameter">The constructor's parameter.</param>
    /// <returns>
    /// The property of a record; in a class without source the one of the same name and type; otherwise <see langword="null"/>.
    /// </returns>
    public static IPropertySymbol? MemberOf(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type })
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol property && IsSetBy(property, parameter))
                {
                    return property;
                }
            }
        }

        return null;
    }

    private static bool IsSetBy(IPropertySymbol property, IParameterSymbol parameter)
    {
        if (parameter.DeclaringSyntaxReferences.IsEmpty)
        {
            return string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type);
        }

        // A record declares both by the same syntax.
        var declaration = parameter.DeclaringSyntaxReferences[0];
        return property.DeclaringSyntaxReferences.Any(
            reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span);
    }

    /// <summary>A type or method with all that is in it: Visual Basic refers to its first line, and the rest is around that.</summary>
    public static SyntaxNode Whole(SyntaxReference reference)
    {
        var declaration = reference.GetSyntax();
        return declaration.Language == LanguageNames.VisualBasic ? declaration.Parent ?? declaration : declaration;
    }
}
