using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>A client that a member makes for itself, with all that it does with it.</summary>
/// <param name="Creation">The expression that makes it.</param>
/// <param name="Name">The variable's name.</param>
/// <param name="DeclaredType">The variable's type, where it is not <c>var</c>.</param>
/// <param name="Settings">What is set, in the order of the text.</param>
/// <param name="Sends">What is sent, in the order of the text.</param>
internal sealed record LocalClient(
    BaseObjectCreationExpressionSyntax Creation, string Name, TypeSyntax? DeclaredType, IReadOnlyList<ClientSetting> Settings,
    IReadOnlyList<ClientSend> Sends)
{
    /// <summary>The last that is said of a property.</summary>
    public ClientSetting? Last(string member) => Settings.LastOrDefault(setting => setting.Member == member);

    /// <summary>Whether a property is set on every branch.</summary>
    public bool IsAlwaysSet(string member) => SettingChoice.Of(this, member, null, value => value.ToString()) is not null;
}

/// <summary>A setting of a client.</summary>
/// <param name="Member">The property.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Statement">The statement that only sets, with its branches; <see langword="null"/> if the creation does.</param>
internal sealed record ClientSetting(string Member, ExpressionSyntax Value, StatementSyntax? Statement)
{
    /// <summary>What has to hold for it to be set; <see langword="null"/> if it always is.</summary>
    public string? Condition { get; } = Statement is IfStatementSyntax ? ConditionOf(Value, Statement) : null;

    // A branch is asked with those around it.
    private static string? ConditionOf(ExpressionSyntax value, StatementSyntax statement) => SettingChoice.All(
        value.Ancestors().TakeWhile(node => node != statement.Parent).OfType<IfStatementSyntax>().Reverse()
            .Select(branch => branch.Statement.Contains(value) ? branch.Condition.ToString() : $"!({branch.Condition})"));
}

/// <summary>A message that a client sends.</summary>
/// <param name="Call">The call.</param>
/// <param name="Whole">The call with what waits for it: the whole of a statement or of a lambda.</param>
/// <param name="IsAsync">Whether it is awaited.</param>
/// <param name="Loop">The outermost loop around it that the client outlives.</param>
internal sealed record ClientSend(InvocationExpressionSyntax Call, ExpressionSyntax Whole, bool IsAsync, StatementSyntax? Loop)
{
    /// <summary>What catches System.Net.Mail's exceptions around it.</summary>
    public IReadOnlyList<CatchClauseSyntax> Catches { get; init; } = [];

    /// <summary>The statement; <see langword="null"/> if it is the body of a lambda.</summary>
    public StatementSyntax? Statement => Whole.Parent as ExpressionStatementSyntax;

    /// <summary>What holds the statement.</summary>
    public SyntaxNode? Holder => Statement?.Parent;
}
