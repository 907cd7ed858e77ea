using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>What a property is set to on each branch, as one expression that asks what the branches ask.</summary>
internal static class SettingChoice
{
    /// <summary>The expression.</summary>
    /// <param name="client">The client.</param>
    /// <param name="member">The property.</param>
    /// <param name="absent">Its value where nothing sets it; <see langword="null"/> if it has none.</param>
    /// <param name="text">A value as it is to be written.</param>
    /// <returns>The expression; <see langword="null"/> if the property has no value on some branch.</returns>
    public static string? Of(LocalClient client, string member, string? absent, Func<ExpressionSyntax, string> text)
    {
        return client.Settings.Where(setting => setting.Member == member)
            .GroupBy(setting => setting.Statement as SyntaxNode ?? setting.Value)
            .Aggregate(absent, (before, same) =>
                same.Key is StatementSyntax statement ? After(statement, before) : text(same.First().Value));

        string? After(StatementSyntax? statement, string? before) => statement switch
        {
            BlockSyntax block => block.Statements.Aggregate(before, (value, inner) => After(inner, value)),
            IfStatementSyntax branch => Either(branch.Condition, After(branch.Statement, before), After(branch.Else?.Statement, before)),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax set } assignment }
                when set.Name.Identifier.ValueText == member => text(assignment.Right),
            _ => before,
        };
    }

    private static string? Either(ExpressionSyntax test, string? then, string? otherwise) =>
        then == otherwise ? then
        : then is null ? null
        : otherwise is null ? (IsAboutPresence(test, then) ? then : null) // without the value, nothing was sent before either
        : then.EndsWith(" : " + otherwise, StringComparison.Ordinal)
            ? $"{Operand(test)} && {then}"
            : $"{Operand(test)} ? {(then.Contains(" ? ") ? $"({then})" : then)} : {otherwise}";

    /// <summary>What holds if all of some conditions do; <see langword="null"/> if there is none.</summary>
    public static string? All(IEnumerable<string?> conditions) => conditions.OfType<string>().ToList() switch
    {
        { Count: 0 } => null,
        { Count: 1 } all => all[0],
        var all => string.Join(" && ", all.Select(one => Operand(SyntaxFactory.ParseExpression(one)))),
    };

    /// <summary>A condition in a larger one.</summary>
    public static string Operand(ExpressionSyntax test) => test is BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression,
        } or ConditionalExpressionSyntax or AssignmentExpressionSyntax or IsPatternExpressionSyntax { Pattern: BinaryPatternSyntax }
        ? $"({test})"
        : test.ToString();

    // value != null, value.Length > 0, !string.IsNullOrEmpty(value) …
    private static bool IsAboutPresence(ExpressionSyntax test, string value) => test.ToString().Replace(" ", "") is var asked
        && new[] { "!=null", "isnotnull", "!=\"\"", "!=string.Empty", ".Length>0", ".Length!=0" }.Select(end => value + end)
            .Concat(new[] { "!string.IsNullOrEmpty", "!string.IsNullOrWhiteSpace", "!String.IsNullOrEmpty", "!String.IsNullOrWhiteSpace" }
                .Select(call => $"{call}({value})"))
            .Contains(asked);
}
