using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// Decides whether TLS is off because somebody turned a setting for that: <c>if (settings.DisableTls)</c>. What a program does while
/// nobody touches its settings is the program's own choice.
/// </summary>
internal sealed class TlsSwitch(DeclaredValues declared)
{
    private static readonly string[] Words = ["ssl", "tls", "secur", "encrypt"];

    /// <summary>
    /// Whether <paramref name="expression"/> is in a branch that a setting called after TLS chooses, and only after somebody has turned
    /// it.
    /// </summary>
    public bool IsTurnedFor(SyntaxNode expression, SemanticModel? model)
    {
        for (var part = Gate.OperationOf(expression, model); part is not null; part = part.Parent)
        {
            var isTurned = part switch
            {
                IConditionalOperation choice =>
                    AsksSetting(choice.Condition) && AtRest(choice.Condition) is Constant { Content: bool holds }
                        && Contains(holds ? choice.WhenFalse : choice.WhenTrue),
                ISwitchOperation choice => IsLeftAtRest(choice.Value, choice.Cases, one => one.Clauses.SelectMany(ContentsOf)),
                ISwitchExpressionOperation choice => IsLeftAtRest(choice.Value, choice.Arms, arm => ContentsOf(arm.Pattern)),
                _ => false,
            };
            if (isTurned)
            {
                return true;
            }
        }

        return false;

        bool Contains(IOperation? branch) => branch?.Syntax.Span.Contains(expression.Span) == true;

        // The branch for everything else is left if another one is for what nobody has touched.
        bool IsLeftAtRest<T>(IOperation value, IEnumerable<T> branches, Func<T, IEnumerable<Constant>> contents)
            where T : IOperation =>
            AsksSetting(value) && AtRest(value) is Constant rest && branches.FirstOrDefault(branch => Contains(branch)) is { } taken
                && branches.Any(branch => contents(branch).Any(content => Equals(content.Content, rest.Content))) is var isNamed
                && (contents(taken).ToList() is { Count: > 0 } own ? own.All(content => !Equals(content.Content, rest.Content)) : isNamed);
    }

    private static IEnumerable<Constant> ContentsOf(IOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation { Value: { ConstantValue.HasValue: true } value } => [new(value.ConstantValue.Value, value.Syntax)],
        IPatternCaseClauseOperation { Pattern: var pattern } => ContentsOf(pattern),
        IConstantPatternOperation { Value: { ConstantValue.HasValue: true } value } => [new(value.ConstantValue.Value, value.Syntax)],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            ContentsOf(either.LeftPattern).Concat(ContentsOf(either.RightPattern)),
        _ => [],
    };

    private static bool AsksSetting(IOperation condition) => condition.DescendantsAndSelf().Any(IsSetting);

    // What a user says, and not what a client says about its channel.
    private static bool IsSetting(IOperation part) => part switch
    {
        IMemberReferenceOperation { Member: (
            IFieldSymbol { IsConst: false, ContainingType.TypeKind: not TypeKind.Enum } or IPropertySymbol { IsIndexer: false })
            and var member } => IsCalledAfterTls(member.Name) && !Callees.IsQuiet(member),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } key } =>
            key[0].Value.ConstantValue is { HasValue: true, Value: string text } && IsCalledAfterTls(text),
        _ => false,
    };

    private static bool IsCalledAfterTls(string name) => Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>What a condition is while all settings are as the program has them.</summary>
    private Value AtRest(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: var content } } => new Constant(content, operation.Syntax),
        IParenthesizedOperation { Operand: var inner } => AtRest(inner),
        IConversionOperation { OperatorMethod: null, Operand: var inner } => AtRest(inner),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            Join(both, AtRest(both.LeftOperand), AtRest(both.RightOperand)),
        IPropertyReferenceOperation { Property.IsIndexer: true } when IsSetting(operation) => new Constant(null, operation.Syntax),
        IMemberReferenceOperation { Member: var member } when IsSetting(operation) => declared.AtRest(member, operation.Syntax),
        ICoalesceOperation choice => AtRest(choice.Value) is Constant { Content: null } ? AtRest(choice.WhenNull) : AtRest(choice.Value),
        _ => Condition.Fold(operation, AtRest),
    };

    private static Value Join(IBinaryOperation both, Value left, Value right)
    {
        var decides = both.OperatorKind == BinaryOperatorKind.ConditionalOr;
        return new[] { left, right }.Any(IsDecisive) ? new Constant(decides, both.Syntax)
            : left is Constant && right is Constant ? new Constant(!decides, both.Syntax)
            : Value.Unknown;

        bool IsDecisive(Value part) => part is Constant { Content: bool content } && content == decides;
    }
}
