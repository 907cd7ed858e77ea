using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// A test mostly starts its server by itself, without TLS or with a certificate that nobody signed: what it needs there is its author's to
/// say, unless it names another server.
/// </summary>
internal static class TestServer
{
    private static readonly string[] Namespaces = ["Xunit", "NUnit", "Microsoft.VisualStudio.TestTools", "TUnit"];
    private static readonly string[] Assemblies =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
        "TUnit.Core",
    ];

    /// <summary>Whether a client may be connected to a test's own server.</summary>
    /// <param name="place">The call that connects it, its creation, or what one of its members is set to.</param>
    /// <param name="model">Knows what is constant.</param>
    public static bool MayBeMeant(SyntaxNode place, SemanticModel model)
    {
        if (!IsInTest(place, model.Compilation))
        {
            return false;
        }

        var hosts = HostsOf(place, model).ToList();
        return hosts.Count == 0 || !hosts.TrueForAll(host => IsNamed(host, model));
    }

    private static bool IsInTest(SyntaxNode place, Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(reference => Assemblies.Contains(reference.Name))
        || place.SyntaxTree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Any(import => Namespaces.Any(name => $"{import.Name}.".StartsWith(name + ".", StringComparison.Ordinal)));

    private static bool IsNamed(ExpressionSyntax host, SemanticModel model) =>
        model.GetConstantValue(host).Value is string { Length: > 0 } name
        && HostClassifier.Classify(name, port: null, PolicyOptions.Default) != HostClass.Loopback;

    private static IEnumerable<ExpressionSyntax> HostsOf(SyntaxNode place, SemanticModel model)
    {
        var made = place is { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: { } creator } } }
            ? creator
            : place;
        var symbol = ClientOf(made) is { } client ? model.GetSymbolInfo(client).Symbol
            : made.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? model.GetDeclaredSymbol(variable)
            : null;
        if (made is BaseObjectCreationExpressionSyntax creation && HostIn(creation.ArgumentList, model) is { } first)
        {
            yield return first;
        }

        SyntaxNode scope = symbol is IFieldSymbol or IPropertySymbol ? place.FirstAncestorOrSelf<TypeDeclarationSyntax>()!
            : place.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax)
            ?? place.SyntaxTree.GetRoot();
        foreach (var use in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == symbol?.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol)))
        {
            var host = use.Parent switch
            {
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Connect" or "ConnectAsync",
                    Parent: InvocationExpressionSyntax connect } => HostIn(connect.ArgumentList, model) ?? use,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Host", Parent: AssignmentExpressionSyntax said } => said.Right,
                ArgumentSyntax { Parent: ArgumentListSyntax handed } => HostIn(handed, model) ?? use,
                _ => null,
            };
            if (host is not null)
            {
                yield return host;
            }
        }
    }

    private static ExpressionSyntax? HostIn(ArgumentListSyntax? arguments, SemanticModel model) =>
        arguments?.Arguments.Select(argument => argument.Expression)
            .FirstOrDefault(argument => model.GetTypeInfo(argument).Type?.SpecialType == SpecialType.System_String);

    private static ExpressionSyntax? ClientOf(SyntaxNode place) => place switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } } => client,
        { Parent: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var client } } } => client,
        { Parent: AssignmentExpressionSyntax { Left: var client } } => client,
        _ => null,
    };
}
