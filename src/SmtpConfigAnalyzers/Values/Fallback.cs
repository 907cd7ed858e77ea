using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Values;

/// <summary>
/// What code says for the case that nothing else is said: <c>text ?? "587"</c>, <c>int.TryParse(text, out var port) ? port : 587</c>.
/// </summary>
internal static class Fallback
{
    /// <summary>The fallback of the expression that chooses between it and a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="model">Knows what is around it.</param>
    /// <returns>The fallback; <see langword="null"/> if the value has none that is known.</returns>
    public static Constant? Of(IOperation value, SemanticModel? model)
    {
        for (var node = value.Syntax; node.Parent is { } around; node = around)
        {
            switch (model?.GetOperation(around) is IConversionOperation conversion ? conversion.Operand : model?.GetOperation(around))
            {
                case ICoalesceOperation choice:
                    return choice.Value.Syntax == node ? Of(choice) : null;
                case IConditionalOperation choice:
                    return choice.WhenTrue.Syntax == node || choice.WhenFalse?.Syntax == node ? Of(choice) : null;
                case null or IParenthesizedOperation when around.Span.Length <= node.Span.Length + 2:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// What a statement puts into a place that a condition finds without a value: <c>if (!int.TryParse(text, out port)) port = 587;</c>.
    /// </summary>
    /// <param name="condition">A condition, or what it negates.</param>
    /// <param name="model">Knows what is around it.</param>
    /// <returns>The place and the fallback; <see langword="null"/> if the condition chooses something else.</returns>
    public static (IOperation Place, Constant Said)? Stated(IOperation condition, SemanticModel? model)
    {
        for (var node = condition.Syntax.Parent; node is not null; node = node.Parent)
        {
            switch (model?.GetOperation(node))
            {
                case IConditionalOperation { WhenFalse: null } choice:
                    return Only(choice.WhenTrue) is ISimpleAssignmentOperation { Target: var place, Value: var value }
                        && Said(value) is { } said && AsksFor(choice.Condition, place) ? (place, said) : null;
                case null or IUnaryOperation or IParenthesizedOperation or IConversionOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation Only(IOperation branch) => branch switch
    {
        IBlockOperation { Operations: { Length: 1 } statements } => Only(statements[0]),
        IExpressionStatementOperation statement => statement.Operation,
        _ => branch,
    };

    /// <summary>The fallback of a choice between it and a value that is not known.</summary>
    public static Constant? Of(IOperation choice) => choice switch
    {
        ICoalesceOperation coalesce => Said(coalesce.WhenNull),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => (Said(conditional.WhenTrue), Said(whenFalse)) switch
        {
            ({ } said, null) when AsksFor(conditional.Condition, whenFalse) => said,
            (null, { } said) when AsksFor(conditional.Condition, conditional.WhenTrue) => said,
            _ => null,
        },
        _ => null,
    };

    private static Constant? Said(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: { } content } ? new(content, value.Syntax) : null;

    /// <summary>
    /// Whether a condition asks if there is such a value at all: a text that is null or empty or no number, a number that is 0.
    /// </summary>
    private static bool AsksFor(IOperation condition, IOperation value) => condition switch
    {
        IConversionOperation or IParenthesizedOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } =>
            AsksFor(condition.ChildOperations.First(), value),
        IInvocationOperation { TargetMethod.Name: "TryParse" or "TryGetValue" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" } call =>
            call.Arguments.Any(argument => IsIn(argument.Value, value)),
        IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: bool } } comparison =>
            AsksFor(comparison.LeftOperand, value),
        IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { } nullable } => IsIn(nullable, value),
        IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: null or 0 } } comparison =>
            IsIn(comparison.LeftOperand, value),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null or 0 } }
            or INegatedPatternOperation } test => IsIn(test.Value, value),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } named } } => IsNamed(value, named),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: { } named } } => IsNamed(value, named),
        _ => false,
    };

    private static bool IsNamed(IOperation value, ISymbol name) =>
        value.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
        .Any(local => SymbolEqualityComparer.Default.Equals(local.Local, name));

    private static bool IsIn(IOperation tested, IOperation value)
    {
        tested = tested is IConversionOperation conversion
            ? conversion.Operand
            : tested is IDeclarationExpressionOperation declaration ? declaration.Expression : tested;
        return tested is ILocalReferenceOperation { Local: var local } ? IsNamed(value, local)
            : !tested.ConstantValue.HasValue && value.DescendantsAndSelf().Any(part => part.Syntax.ToString() == tested.Syntax.ToString());
    }
}
