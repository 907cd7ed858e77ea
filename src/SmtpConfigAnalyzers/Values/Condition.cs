using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Values;

/// <summary>What comparisons and negations are, and what a branch on them teaches.</summary>
internal static class Condition
{
    /// <summary>
    /// The value of a unary, binary, null or pattern test, if its operands are known: one for each of the values that they may have.
    /// </summary>
    public static Value Fold(IOperation operation, Func<IOperation, Value> evaluate)
    {
        IReadOnlyList<Value> operands = operation switch
        {
            IUnaryOperation unary => [evaluate(unary.Operand)],
            IBinaryOperation binary => [evaluate(binary.LeftOperand), evaluate(binary.RightOperand)],
            IIsNullOperation test => [evaluate(test.Operand)],
            IIsPatternOperation test => [evaluate(test.Value)],
            _ => [],
        };
        return IsDefinedByTheProgram(operation) ? Value.Unknown
            : Compared(operation, operands) ?? OneOf.Join(OneOf.Combinations(operands).Select(chosen => Fold(operation, chosen)));
    }

    /// <summary>The comparison of a place that is not known with a constant, or the opposite of such.</summary>
    private static Comparison? Compared(IOperation operation, IReadOnlyList<Value> operands) => operation switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } when operands[0] is Comparison comparison =>
            comparison with { WhenEqual = !comparison.WhenEqual, Syntax = operation.Syntax },
        IBinaryOperation binary when IsEquality(binary, out var wantsEqual) => (operands[0], operands[1]) switch
        {
            (Slot subject, Constant { Content: { } content, Declared: null }) => new(subject, content, wantsEqual, operation.Syntax),
            (Constant { Content: { } content, Declared: null }, Slot subject) => new(subject, content, wantsEqual, operation.Syntax),
            _ => null,
        },
        IIsPatternOperation test when operands[0] is Slot subject && ConstantOf(test.Pattern, out var isNot) is { Content: { } content } =>
            new(subject, content, !isNot, operation.Syntax),
        _ => null,
    };

    private static Value Fold(IOperation operation, IReadOnlyList<Value> operands)
    {
        object? result = operation switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation } when operands[0] is Constant { Content: int bits,
                Declared: null } => ~bits,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } when operands[0] is Constant { Content: bool value,
                Declared: null } => !value,
            IBinaryOperation binary when operands[0] is Constant { Content: int a, Declared: null }
                && operands[1] is Constant { Content: int b, Declared: null }
                && Combine(binary.OperatorKind, a, b) is { } combined => combined,
            IBinaryOperation binary when IsEquality(binary, out var wantsEqual) =>
                Same(operands[0], operands[1]) is { } same ? same == wantsEqual : null,
            IIsNullOperation test => Same(operands[0], new Constant(null, test.Syntax)),
            IIsPatternOperation test => Matches(operands[0], test.Pattern),
            _ => null,
        };
        return result is null ? Value.Unknown : new Constant(result, operation.Syntax);
    }

    private static bool IsDefinedByTheProgram(IOperation operation) => operation switch
    {
        IUnaryOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: false }
            or IBinaryOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: false }
            or IConversionOperation { OperatorMethod.DeclaringSyntaxReferences.IsEmpty: false } => true,
        _ => false,
    };

    private static object? Combine(BinaryOperatorKind kind, int left, int right) => kind switch
    {
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        _ => null,
    };

    /// <summary>
    /// What holds where <paramref name="condition"/> turned out as <paramref name="outcome"/>: an operand, or a member of it that a pattern
    /// names, and its value.
    /// </summary>
    public static (IOperation Subject, IPropertySymbol? Member, object? Content)? Learn(IOperation condition, bool outcome)
    {
        switch (condition)
        {
            case var _ when IsDefinedByTheProgram(condition):
                return null;
            case IParenthesizedOperation parenthesized:
                return Learn(parenthesized.Operand, outcome);
            case IConversionOperation conversion:
                return Learn(conversion.Operand, outcome);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } unary:
                return Learn(unary.Operand, !outcome);
            case IBinaryOperation binary when IsEquality(binary, out var wantsEqual):
                return binary.RightOperand.ConstantValue.HasValue
                    ? LearnEqual(binary.LeftOperand, binary.RightOperand.ConstantValue.Value, outcome == wantsEqual)
                    : binary.LeftOperand.ConstantValue.HasValue
                    ? LearnEqual(binary.RightOperand, binary.LeftOperand.ConstantValue.Value, outcome == wantsEqual)
                    : null;
            case IIsNullOperation test:
                return LearnEqual(test.Operand, null, outcome);
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns: { Length: 1 } members } } test:
                return outcome && members[0] is { Member: IPropertyReferenceOperation { Property: var member }, Pattern: var pattern }
                    && ConstantOf(pattern, out var isNot) is { } held && !isNot
                    ? (test.Value, member, held.Content)
                    : null;
            case IIsPatternOperation test:
                return ConstantOf(test.Pattern, out var isNegated) is { } constant
                    ? LearnEqual(test.Value, constant.Content, outcome != isNegated)
                    : null;
            default:
                return condition.Type?.SpecialType == SpecialType.System_Boolean ? (condition, null, outcome) : null;
        }
    }

    private static (IOperation Subject, IPropertySymbol? Member, object? Content)? LearnEqual(
        IOperation subject, object? content, bool isEqual) =>
        // flags & flag == 0: not set
        subject is IBinaryOperation { OperatorKind: BinaryOperatorKind.And } && content is 0 ? (subject, null, !isEqual)
        : isEqual ? (subject, null, content)
        : content is bool value ? (subject, null, !value)
        : null;

    private static bool IsEquality(IBinaryOperation binary, out bool wantsEqual)
    {
        wantsEqual = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.ObjectValueEquals;
        return wantsEqual || binary.OperatorKind is BinaryOperatorKind.NotEquals or BinaryOperatorKind.ObjectValueNotEquals;
    }

    private static bool? Same(Value left, Value right) => (left, right) switch
    {
        (Constant { Declared: null } a, Constant { Declared: null } b) => Equals(a.Content, b.Content), // a default may be replaced
        (Instance or Slot { Key: Slot.BoundObject }, Constant { Content: null })
            or (Constant { Content: null }, Instance or Slot { Key: Slot.BoundObject }) => false,
        _ => null,
    };

    private static bool? Matches(Value tested, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var content } } =>
            Same(tested, new Constant(content, pattern.Syntax)),
        INegatedPatternOperation negated => !Matches(tested, negated.Pattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            Or(Matches(tested, either.LeftPattern), Matches(tested, either.RightPattern)),
        IBinaryPatternOperation both => !Or(!Matches(tested, both.LeftPattern), !Matches(tested, both.RightPattern)),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: int bound } } relation =>
            tested is Constant { Content: int number, Declared: null } ? Combine(relation.OperatorKind, number, bound) as bool? : null,
        _ => null,
    };

    private static bool? Or(bool? left, bool? right) =>
        left == true || right == true ? true : left == false && right == false ? false : null;

    private static Constant? ConstantOf(IPatternOperation pattern, out bool isNegated)
    {
        isNegated = pattern is INegatedPatternOperation;
        return (pattern is INegatedPatternOperation negated
            ? negated.Pattern
            : pattern) is IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant }
            ? new Constant(constant.Value, pattern.Syntax)
            : null;
    }
}
