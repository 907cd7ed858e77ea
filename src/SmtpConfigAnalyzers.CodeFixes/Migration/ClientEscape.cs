using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Where a client goes that is not the own one of what makes it.</summary>
internal static class ClientEscape
{
    private static readonly string[] Lifetimes = ["Transient", "Scoped", "Singleton"];

    /// <summary>Whether a method registers a service, as those of Microsoft.Extensions.DependencyInjection are called.</summary>
    public static bool IsRegistration(string method) =>
        (method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("TryAdd", StringComparison.Ordinal))
        && Lifetimes.Any(lifetime => method.EndsWith(lifetime, StringComparison.Ordinal));

    /// <summary>Why a client cannot be followed.</summary>
    /// <param name="client">The expression that makes it, or its name.</param>
    /// <param name="model">Knows what names mean.</param>
    public static RefusalReason Of(ExpressionSyntax client, SemanticModel model)
    {
        // What a function gives goes where the function goes.
        var function = client.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            ? client.Ancestors().FirstOrDefault(node =>
                node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
            : null;
        return (function ?? client).Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax call }
            ? NameOf(call) is { } name && IsRegistration(name) ? RefusalReason.Container
                : IsOfPackage(model.GetSymbolInfo(call).Symbol, NameOf(call), model) ? RefusalReason.Package
                : RefusalReason.HandedOn
            : function is not null ? RefusalReason.Factory
            : RefusalReason.HandedOn;
    }

    private static string? NameOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        _ => null,
    };

    // What is bound to nothing is of a package if the program declares nothing of the name.
    private static bool IsOfPackage(ISymbol? called, string? name, SemanticModel model) => called is null
        ? name is not null && !model.Compilation.ContainsSymbolsWithName(name, SymbolFilter.TypeAndMember)
        : !called.Locations.Any(place => place.IsInSource) && called.ContainingAssembly.Name is var assembly
            && !assembly.StartsWith("System", StringComparison.Ordinal) && assembly is not ("mscorlib" or "netstandard");
}
