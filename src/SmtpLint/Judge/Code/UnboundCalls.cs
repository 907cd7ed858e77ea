using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers;

namespace SmtpLint.Judge.Code;

/// <summary>Counts the calls that look like mail and could not be bound: about them nothing is known, and nothing is said.</summary>
internal static class UnboundCalls
{
    private static readonly string[] Calls = ["Connect", "ConnectAsync", "Authenticate", "AuthenticateAsync"];

    /// <summary>Their number in one file.</summary>
    public static int Count(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        if (!FindingSurvey.NamesMail(tree))
        {
            return 0;
        }

        var candidates = tree.GetRoot(cancellation).DescendantNodes().OfType<ExpressionSyntax>().Where(LooksLikeMail).ToList();
        if (candidates.Count == 0)
        {
            return 0;
        }

        var model = compilation.GetSemanticModel(tree);
        return candidates.Count(call => model.GetSymbolInfo(call, cancellation) is { Symbol: null } info
            && (info.CandidateSymbols.IsEmpty || ArgumentsOf(call) is { Count: > 0 } arguments && arguments.All(IsUnbound)));

        bool IsUnbound(ArgumentSyntax argument) => model.GetTypeInfo(argument.Expression, cancellation).Type is null or IErrorTypeSymbol;
    }

    private static SeparatedSyntaxList<ArgumentSyntax> ArgumentsOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        ObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => [],
    };

    private static bool LooksLikeMail(ExpressionSyntax expression) => expression switch
    {
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type).EndsWith("SmtpClient", StringComparison.Ordinal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Calls.Contains(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax access } => Calls.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
