using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>What the users of a program choose by a setting of it: no fix takes that from them.</summary>
internal static class UsersChoice
{
    // SecureSocketOptions
    private const int Auto = 1;
    private const int SslOnConnect = 2;
    private const int StartTls = 3;

    private static readonly string[] WordsForTls = ["ssl", "tls", "secur", "encrypt"];
    private static readonly string[] WordsForOptional =
    [
        "ifavailable", "whenavailable", "ifsupported", "whensupported", "ifoffered", "ifpossible", "whenpossible", "opportunistic",
        "optional",
    ];

    /// <summary>Whether the mode of a call of <c>Connect</c> is what a user asks for.</summary>
    /// <param name="connect">The call.</param>
    /// <param name="options">Its mode; <see langword="null"/> if it is left out.</param>
    /// <param name="model">Knows which modes are constant.</param>
    public static bool IsMadeFor(InvocationExpressionSyntax connect, ExpressionSyntax? options, SemanticModel model) =>
        IsOff(connect, options, model)
        || (options is null ? [connect] : ValueOrigin.AllOf(options, model, default).Append<SyntaxNode>(connect)).Any(IsOptional);

    /// <summary>
    /// Whether a call is what a user gets who switches TLS off: on another branch the program connects to the same host in another mode.
    /// Where Auto is left, that other one requires TLS, and a setting called after TLS chooses; else it may be the port that does.
    /// </summary>
    private static bool IsOff(InvocationExpressionSyntax connect, ExpressionSyntax? options, SemanticModel model)
    {
        var isAuto = options is null || ModeOf(options) is Auto;
        if (isAuto ? !ConditionsAround(connect).Any(condition => Has(condition, WordsForTls)) : ModeOf(options!) is not (0 or false))
        {
            return false;
        }

        var branch = BranchOf(connect);
        SyntaxNode scope = connect.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax)
            ?? connect.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            other => other.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Connect" or "ConnectAsync" }
            && BranchOf(other) != branch
            && ArgumentOf(other, MailKitEdits.Host)?.ToString() == ArgumentOf(connect, MailKitEdits.Host)?.ToString()
            && ArgumentOf(other, MailKitEdits.Options) is var mode && mode?.ToString() != options?.ToString()
            && (!isAuto || (mode is not null && ModeOf(mode) is SslOnConnect or StartTls or true)));

        object? ModeOf(ExpressionSyntax mode) => model.GetConstantValue(mode).Value;
    }

    /// <summary>Whether a place is chosen by a setting that is called after TLS where the server offers it.</summary>
    private static bool IsOptional(SyntaxNode place) => ConditionsAround(place).Any(condition => Has(condition, WordsForOptional));

    private static ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax call, string name) =>
        MailKitEdits.Find(call.ArgumentList.Arguments, name)?.Expression;

    private static SyntaxNode? BranchOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(
        branch => branch.Parent is IfStatementSyntax or ElseClauseSyntax or ConditionalExpressionSyntax || branch is SwitchSectionSyntax);

    private static IEnumerable<SyntaxNode> ConditionsAround(SyntaxNode place) =>
        place.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).SelectMany(node => node switch
        {
            IfStatementSyntax branch => [branch.Condition],
            ConditionalExpressionSyntax choice => [choice.Condition],
            SwitchExpressionArmSyntax arm => [arm.Pattern, ((SwitchExpressionSyntax)arm.Parent!).GoverningExpression],
            SwitchSectionSyntax section => section.Labels.Append<SyntaxNode>(((SwitchStatementSyntax)section.Parent!).Expression),
            _ => Enumerable.Empty<SyntaxNode>(),
        });

    private static bool Has(SyntaxNode condition, string[] words) =>
        condition.DescendantTokens().Select(token => token.ValueText.Replace("_", "").Replace("-", "").Replace(" ", ""))
            .Any(name => Array.Exists(words, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
