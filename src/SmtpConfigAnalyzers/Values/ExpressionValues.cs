using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>
/// What an expression is worth wherever it is, whatever path leads to it: a constant, a look-up of settings, an object by what is put into
/// it.
/// </summary>
internal sealed class ExpressionValues(DeclaredValues declared)
{
    // So often a method of the program that looks something up may call another.
    private const int MaximumDepth = 4;

    /// <summary>The value; unknown if it is only known at run time.</summary>
    public Value Of(IOperation operation) => Of(operation, null);

    /// <summary>What a method of the program reads from the settings with the arguments of one call, and returns.</summary>
    /// <param name="call">The call.</param>
    /// <param name="evaluate">Evaluates the arguments.</param>
    /// <returns>The value; <see langword="null"/> if the method does anything else.</returns>
    public Value? ReadBy(IInvocationOperation call, Func<IOperation, Value> evaluate) => ReadBy(call, evaluate, null);

    private Value? ReadBy(IInvocationOperation call, Func<IOperation, Value> evaluate, Frame? outer)
    {
        var depth = outer is null ? MaximumDepth : outer.Depth - 1;
        return declared.Configured is not null && depth > 0 && !call.TargetMethod.IsVirtual && !call.TargetMethod.IsAbstract
            && declared.Effects.OnlyStatement(call.TargetMethod.OriginalDefinition) is IReturnOperation { ReturnedValue: { } returned }
            && Of(returned, new Frame(call, evaluate, depth)) is var value
            && value is Constant { Source: FilePlace } or Constant { Declared: { Member: null } } or Rejected
                ? value
                : null;
    }

    private Value Of(IOperation operation, Frame? frame)
    {
        return operation switch
        {
            { ConstantValue: { HasValue: true, Value: var content } } => new Constant(content, operation.Syntax),
            IConversionOperation { OperatorMethod: null } conversion => KnownFunctions.Converted(Worth(conversion.Operand), conversion),
            IInvocationOperation
                or IPropertyReferenceOperation when declared.Configured?.LookUp(operation, Worth, frame?.Call) is { } found => found,
            IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call when ReadBy(
                call, Worth, frame) is { } read => read,
            IParameterReferenceOperation { Parameter: var parameter } when frame is not null
                && NameSearch.IsSame(parameter.ContainingSymbol, frame.Call.TargetMethod) =>
                frame.Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter.Name) is { } given
                    ? frame.Evaluate(given.Value)
                    : Value.Unknown,
            IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: false, Parameters.IsEmpty: true } property } =>
                declared.OfBoundClass(property, operation.Syntax),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum =>
                Text(operation, [sum.LeftOperand, sum.RightOperand]),
            IInterpolatedStringOperation { Parts: var parts } => Text(operation, parts.Select(part => part switch
            {
                IInterpolatedStringTextOperation { Text: var text } => text,
                IInterpolationOperation { Alignment: null, FormatString: null, Expression: var expression } => expression,
                _ => part,
            })),
            ICoalesceOperation coalesce =>
                Worth(coalesce.Value) is var value && value is Constant { Content: null }
                ? Worth(coalesce.WhenNull)
                : value is Constant or Slot { Key: Slot.BoundObject } ? value : Default(coalesce),
            IConditionalOperation conditional => Default(conditional),
            IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } when Call.Of(operation, null) is { } call =>
                KnownFunctions.Fold(call, Value.Unknown, [.. call.Arguments.Select(argument => Worth(argument.Value))]),
            IObjectCreationOperation { Type.Name: "Uri", Arguments: { IsEmpty: false } arguments } => Worth(arguments[0].Value),
            IObjectCreationOperation { Type: { } made } creation => new ObjectValue(creation.Syntax, made, MembersOf(creation)),
            ITupleOperation tuple => new TupleValue([.. tuple.Elements.Select(part => Worth(part))]),
            IDelegateCreationOperation creation => Worth(creation.Target),
            IMethodReferenceOperation { Method: var method } => new Function(operation.Syntax, method, null),
            IAnonymousFunctionOperation function when LambdaGraph(function) is { } graph =>
                new Function(operation.Syntax, function.Symbol, graph),
            _ => Value.Unknown,
        };

        Value Worth(IOperation part) => Of(part, frame);

        Value Text(IOperation whole, IEnumerable<IOperation> parts) =>
            parts.Select(part => (Worth(part) as Constant)?.Content as string).ToList() is var texts && !texts.Contains(null)
                ? new Constant(string.Concat(texts), whole.Syntax)
                : Value.Unknown;
    }

    private static Value Default(IOperation choice) => Fallback.Of(choice)?.AsDefault() ?? Value.Unknown;

    /// <summary>
    /// What a creation puts into members: by the arguments of a constructor that does nothing else with them, and by its initializer.
    /// </summary>
    public IReadOnlyDictionary<ISymbol, Value> MembersOf(IObjectCreationOperation creation)
    {
        var members = new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default);
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && Declarations.MemberOf(parameter) is { } member)
            {
                members[member.OriginalDefinition] = Of(argument.Value);
            }
        }

        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IMemberReferenceOperation target)
            {
                members[target.Member.OriginalDefinition] = Of(assignment.Value);
            }
        }

        return members;
    }

    /// <summary>The graph of a lambda in the initializer of a member.</summary>
    private ControlFlowGraph? LambdaGraph(IAnonymousFunctionOperation function)
    {
        IOperation root = function;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        var graph = root switch
        {
            IFieldInitializerOperation field => ControlFlowGraph.Create(field),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
            _ => null,
        };
        var made = graph?.Blocks.SelectMany(block => block.Operations).SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault(candidate => candidate.Syntax == function.Syntax);
        return made is null ? null : graph!.GetAnonymousFunctionControlFlowGraph(made);
    }

    /// <summary>The call of the method that an expression is in.</summary>
    /// <param name="Call">The call.</param>
    /// <param name="Evaluate">Evaluates its arguments.</param>
    /// <param name="Depth">How many more calls are followed.</param>
    private sealed record Frame(IInvocationOperation Call, Func<IOperation, Value> Evaluate, int Depth);
}
