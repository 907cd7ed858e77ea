using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>Finds the place that an operation names: a variable, or a member of a value.</summary>
internal sealed class SlotFinder(
    IFlowListener listener, RelevantSymbols relevant, DeclaredValues declared, Func<IOperation, Value> evaluate)
{
    /// <summary>Whether values of the type are copied: a structure, a tuple.</summary>
    public static bool IsStructure(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None,
            OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    /// <summary>Whether a member is one of an extension block (C# 14), which this Roslyn has no word for.</summary>
    public static bool IsExtension(ISymbol member) =>
        member.ContainingType is { CanBeReferencedByName: false, IsAnonymousType: false, IsTupleType: false };

    /// <summary>Whether the place stands for what a property works out: it changes with what that reads.</summary>
    public bool IsComputed(object key) =>
        key is IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: false, Parameters.IsEmpty: true } property
        && declared.PlaceOf(property) is null;

    /// <summary>The place that <paramref name="operation"/> names; <see langword="null"/> if it is none that can be followed.</summary>
    public Slot? Of(IOperation operation)
    {
        var slot = operation switch
        {
            ILocalReferenceOperation { Local: { IsRef: true } other } => relevant.AliasOf(other) is { } same ? Of(same) : null,
            ILocalReferenceOperation local => new Slot(local.Local),
            IParameterReferenceOperation parameter => new Slot(parameter.Parameter),
            IFieldReferenceOperation { Instance: null } field => new Slot(field.Field),
            IFieldReferenceOperation field => MemberOf(evaluate(field.Instance!), field.Field.CorrespondingTupleField ?? field.Field),
            IPropertyReferenceOperation { Instance: null, Arguments.IsEmpty: true } property =>
                Kept(property.Property) is { } member ? new Slot(member) : null,
            IPropertyReferenceOperation { Instance: { } instance } property =>
                MemberOf(evaluate(instance), property.Property, KeyOf(property)),
            IFlowCaptureReferenceOperation capture => new Slot(capture.Id),
            IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
            IDeclarationExpressionOperation declaration => Of(declaration.Expression),
            // A test of flags is a member too: what one branch learns of it, another may ask.
            IInvocationOperation { Instance: { } flags, TargetMethod: { Name: "HasFlag" or "Contains" } test,
                Arguments: { Length: 1 } arguments } =>
                FlagOf(Unboxed(arguments[0].Value)) is { } flag && Of(flags) is { } tested
                    ? new Slot(new Slot.KeyWithArgument(test, flag), tested)
                    : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.And,
                RightOperand.ConstantValue: { HasValue: true, Value: { } flag } } mask =>
                Of(mask.LeftOperand) is { } masked ? new Slot(new Slot.KeyWithArgument("&", flag), masked) : null,
            _ => null,
        };
        return slot is null || relevant.IsElusive(slot.Key) ? null : slot;
    }

    /// <summary>The place of a member; <see langword="null"/> if its object is not known as one.</summary>
    public Slot? MemberOf(Value owner, ISymbol member) =>
        MemberOf(owner, member, member is IPropertySymbol property ? Kept(property) : member);

    /// <summary>
    /// Where a property's value is: in itself, in the field that it hands out, or nowhere that is known. What is only worked out keeps its
    /// name, so that it is recognised.
    /// </summary>
    private ISymbol? Kept(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty || listener.Owns(property.ContainingType) ? property
        : IsExtension(property) ? null
        : declared.PlaceOf(property)
        ?? (property.SetMethod is null && declared.Effects.Of(property.GetMethod!).Written is { Count: 0 } ? property : null);

    private Slot? MemberOf(Value owner, ISymbol member, object? key) =>
        key is not null && owner is Slot or Instance ? new Slot(listener.Owns(member.ContainingType) ? member.Name : key!, owner) : null;

    private static object? FlagOf(IOperation value) =>
        value.ConstantValue.HasValue
        ? value.ConstantValue.Value
        : (value as IFieldReferenceOperation)?.Field;

    private static IOperation Unboxed(IOperation value) => value is IConversionOperation conversion ? conversion.Operand : value;

    // An indexer with one constant argument is a member too: configuration["Smtp:Ssl"] twice is the same unknown.
    private object? KeyOf(IPropertyReferenceOperation property) => property.Arguments.Length switch
    {
        0 => Kept(property.Property),
        1 when evaluate(property.Arguments[0].Value) is Constant { Content: { } index } =>
            new Slot.KeyWithArgument(property.Property, index),
        _ => null,
    };
}
