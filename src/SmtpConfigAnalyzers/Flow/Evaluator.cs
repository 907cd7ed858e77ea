using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>Evaluates operations on one path: what they are, and what they change.</summary>
internal sealed class Evaluator
{
    private readonly IFlowListener _listener;
    private readonly ControlFlowGraph _graph;
    private readonly SemanticModel? _model;
    private readonly DeclaredValues _declared;
    private readonly RelevantSymbols _relevant;
    private readonly Action<IFlowAnonymousFunctionOperation, PathState> _onNested;
    private readonly Dictionary<CaptureId, IOperation> _captured = [];

    /// <summary>Creates an evaluator for one graph.</summary>
    /// <param name="listener">Knows what objects and calls mean.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="model">Tells what unbound calls may mean.</param>
    /// <param name="declared">What members hold by their declarations.</param>
    /// <param name="relevant">What is worth remembering.</param>
    /// <param name="onNested">Hears of each lambda, with what is known where it is made.</param>
    public Evaluator(IFlowListener listener, ControlFlowGraph graph, SemanticModel? model, DeclaredValues declared, RelevantSymbols relevant, Action<IFlowAnonymousFunctionOperation, PathState> onNested)
    {
        _listener = listener;
        _graph = graph;
        _model = model;
        _declared = declared;
        _relevant = relevant;
        _onNested = onNested;
    }

    /// <summary>What is known now.</summary>
    public PathState State { get; set; } = PathState.Empty;

    /// <summary>The value of <paramref name="operation"/>; <see cref="State"/> is what is known afterwards.</summary>
    public Value Evaluate(IOperation operation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue.HasValue)
        {
            return new Constant(operation.ConstantValue.Value, operation.Syntax);
        }

        switch (operation)
        {
            // A conversion that a type declares for itself wraps the value: NLog's layouts are texts.
            case IConversionOperation conversion when conversion.OperatorMethod is null or { Name: "op_Implicit" }:
                return Evaluate(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IFlowCaptureReferenceOperation:
                return ElementOf(operation) ?? (Locate(operation) is { } slot ? Read(slot, operation.Syntax) : Value.Unknown);
            case ITupleOperation tuple:
                return new TupleValue([.. tuple.Elements.Select(Evaluate)]);
            case IInstanceReferenceOperation:
                return Slot.This;
            case IFlowCaptureOperation capture:
                _captured[capture.Id] = capture.Value;
                return Write(new Slot(capture.Id), Evaluate(capture.Value));
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value), assignment.Value);
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                return Value.Unknown;
            case IAssignmentOperation compound:
                Announce(compound.Target, Evaluate(compound.Value), compound.Value);
                return Assign(compound.Target, Value.Unknown, compound.Value);
            case IIncrementOrDecrementOperation step:
                return Assign(step.Target, Value.Unknown, step.Target);
            case IDelegateCreationOperation delegateCreation:
                return Evaluate(delegateCreation.Target);
            case IMethodReferenceOperation method:
                if (method.Instance is not null)
                {
                    Escape(Evaluate(method.Instance));
                }

                return new Function(method.Syntax, method.Method, method.Method.MethodKind == MethodKind.LocalFunction ? _graph : null);
            case IFlowAnonymousFunctionOperation function:
                _onNested(function, State);
                return new Function(function.Syntax, function.Symbol, _graph.GetAnonymousFunctionControlFlowGraph(function));
            case IUnaryOperation or IBinaryOperation or IIsNullOperation or IIsPatternOperation:
                return Condition.Fold(operation, Evaluate);
            case IObjectCreationOperation or IInvocationOperation or IInvalidOperation when Call.Of(operation, _model) is { } call:
                return call.Method.MethodKind != MethodKind.Constructor ? Invoke(call)
                    : operation is IInvocationOperation ? Make(call, Slot.This) // : base(…)
                    : Make(call, new Instance(call.Syntax, call.Method.ContainingType));
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Escape(Evaluate(child));
                }

                return Value.Unknown;
        }
    }

    /// <summary>Learns from a branch that <paramref name="condition"/> turned out as <paramref name="outcome"/>.</summary>
    /// <returns>Whether the path is possible at all.</returns>
    public bool Assume(IOperation condition, bool outcome)
    {
        if (Evaluate(condition) is Constant { Content: bool known, Declared: null })
        {
            return known == outcome;
        }

        if (Condition.Learn(condition, outcome) is var (subject, member, content)
            && (member is null ? Locate(subject) : MemberOf(Evaluate(subject), member, member)) is { } slot)
        {
            slot = State.Read(slot) as Slot ?? slot;
            if (_relevant.Contains(slot))
            {
                State = State.Learn(slot, new Constant(content, condition.Syntax));
            }
        }

        return true;
    }

    /// <summary>Code that cannot be seen gets the value: an argument, an element of a collection, a result.</summary>
    public void Escape(Value value)
    {
        switch (value)
        {
            case Instance instance:
                State = _listener.Escaped(instance, State) ?? Opened(instance, State.ForgetMembers(instance));
                break;
            case Slot:
                State = State.ForgetMembers(value);
                break;
            case TupleValue tuple:
                foreach (var element in tuple.Elements)
                {
                    Escape(element);
                }

                break;
        }
    }

    /// <summary>The place that <paramref name="operation"/> names; <see langword="null"/> if it is none that can be followed.</summary>
    private Slot? Locate(IOperation operation)
    {
        var slot = operation switch
        {
            ILocalReferenceOperation local => new Slot(local.Local),
            IParameterReferenceOperation parameter => new Slot(parameter.Parameter),
            IFieldReferenceOperation { Instance: null } field => new Slot(field.Field),
            IFieldReferenceOperation field => MemberOf(Evaluate(field.Instance!), field.Field, field.Field),
            IPropertyReferenceOperation { Instance: null } property => property.Arguments.IsEmpty ? new Slot(property.Property) : null,
            IPropertyReferenceOperation property => MemberOf(Evaluate(property.Instance!), property.Property, KeyOf(property)),
            IFlowCaptureReferenceOperation capture => new Slot(capture.Id),
            IConversionOperation { OperatorMethod: null } conversion => Locate(conversion.Operand),
            IParenthesizedOperation parenthesized => Locate(parenthesized.Operand),
            IDeclarationExpressionOperation declaration => Locate(declaration.Expression),
            // A test of flags is a member too: what one branch learns of it, another may ask.
            IInvocationOperation { Instance: { } flags, TargetMethod: { Name: "HasFlag" } test, Arguments: { Length: 1 } arguments } =>
                Unboxed(arguments[0].Value).ConstantValue is { HasValue: true, Value: { } flag } && Locate(flags) is { } tested ? new Slot(new Slot.KeyWithArgument(test, flag), tested) : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.And, RightOperand.ConstantValue: { HasValue: true, Value: { } flag } } mask =>
                Locate(mask.LeftOperand) is { } masked ? new Slot(new Slot.KeyWithArgument("&", flag), masked) : null,
            _ => null,
        };
        return slot is null || _relevant.IsWrittenInNested(slot.Key) ? null : slot;
    }

    private static IOperation Unboxed(IOperation value) => value is IConversionOperation conversion ? conversion.Operand : value;

    private Slot? MemberOf(Value owner, ISymbol member, object? key) =>
        key is not null && owner is Slot or Instance ? new Slot(_listener.Owns(member.ContainingType) ? member.Name : key!, owner) : null;

    // An indexer with one constant argument is a member too: configuration["Smtp:Ssl"] twice is the same unknown.
    private object? KeyOf(IPropertyReferenceOperation property) => property.Arguments.Length switch
    {
        0 => property.Property,
        1 when Evaluate(property.Arguments[0].Value) is Constant { Content: { } index } => new Slot.KeyWithArgument(property.Property, index),
        _ => null,
    };

    /// <summary>The element of a tuple that <paramref name="operation"/> names, if the tuple is known.</summary>
    private Value? ElementOf(IOperation operation) =>
        operation is IFieldReferenceOperation { Instance: { Type.IsTupleType: true } tuple, Field: { CorrespondingTupleField: var element } field }
        && Evaluate(tuple) is TupleValue known
        && int.TryParse((element ?? field).Name.Replace("Item", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= known.Elements.Count
            ? known.Elements[number - 1]
            : null;

    private Value Read(Slot slot, SyntaxNode syntax)
    {
        var value = State.Read(slot);
        if (value is not Slot { Key: ISymbol member } open || (open.Owner is Instance instance && State.TryRead(OpenedSlot(instance), out _)))
        {
            return value;
        }

        // What is declared elsewhere is said here by its name.
        return _declared.Of(member) switch
        {
            Constant { Declared: not null } when !HoldsDefaults(open.Owner) => value,
            Constant constant => constant with { Syntax = syntax },
            OneOf several => new OneOf([.. several.Values.Select(one => one with { Syntax = syntax })]),
            TupleValue or Function => _declared.Of(member),
            _ => value,
        };
    }

    /// <summary>Whether nothing on this path contradicts an object's defaults: where one of them was replaced, the others may be too.</summary>
    private bool HoldsDefaults(Value? owner)
    {
        foreach (var fact in State.Facts)
        {
            if (fact.Key is { Key: ISymbol sibling } && Equals(fact.Key.Owner, owner) && fact.Value is Constant known && !IsDefault(_declared.Of(sibling), known.Content))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDefault(Value declared, object? content) =>
        declared is Constant constant ? Equals(constant.Content, content) : content is null or false or 0;

    // Code that cannot be seen, a binder for one, may have set what the object's type declares; of other types nothing is read.
    private static PathState Opened(Instance instance, PathState state) =>
        instance.Type is { DeclaringSyntaxReferences.IsEmpty: false } ? state.Learn(OpenedSlot(instance), new Constant(true, instance.Creation)) : state;

    private static Slot OpenedSlot(Instance instance) => new("#opened", instance);

    private Value Assign(IOperation target, Value value, IOperation source)
    {
        // Where the assigned value branches (x = c ? 1 : 2), the graph captures the target first.
        if (target is IFlowCaptureReferenceOperation capture && _captured.TryGetValue(capture.Id, out var original))
        {
            target = original;
        }

        if (target is IDiscardOperation)
        {
            return value;
        }

        Announce(target, value, source);
        if (Locate(target) is not { } slot)
        {
            Escape(value);
            return value;
        }

        if (slot.Key is string)
        {
            value = SaidAt(value, source.Syntax); // a finding points at the assignment
        }

        if (value is Instance instance && slot.Key is not string && IsOutliving(target))
        {
            State = _listener.Stored(instance, target, State);
        }

        if (_relevant.IsChangedInNested(slot.Key))
        {
            Escape(value);
        }

        return Write(slot, value);
    }

    private void Announce(IOperation target, Value value, IOperation source)
    {
        if (target is IPropertyReferenceOperation property)
        {
            _listener.Assigned(property, property.Instance is null ? Value.Unknown : Evaluate(property.Instance), value, source, State);
        }
    }

    private static Value SaidAt(Value value, SyntaxNode syntax) => value switch
    {
        Constant constant => constant with { Syntax = syntax },
        OneOf several => new OneOf([.. several.Values.Select(one => one with { Syntax = syntax })]),
        _ => value,
    };

    private static bool IsOutliving(IOperation target) => target switch
    {
        IMemberReferenceOperation => true,
        IParameterReferenceOperation { Parameter.RefKind: not RefKind.None } => true,
        IConversionOperation conversion => IsOutliving(conversion.Operand),
        _ => false,
    };

    private Value Write(Slot slot, Value value)
    {
        if (_relevant.Contains(slot))
        {
            State = State.Write(slot, value);
        }
        else if (value is TupleValue || slot.Key is ILocalSymbol or IParameterSymbol)
        {
            Escape(value); // it is not followed any further; a client in a member is, by its own rules
        }

        return value;
    }

    private void Deconstruct(IOperation target, IOperation source)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        source = source is IConversionOperation conversion ? conversion.Operand : source;
        Deconstruct(target, Evaluate(source), source);
    }

    private void Deconstruct(IOperation target, Value value, IOperation source)
    {
        if (target is ITupleOperation targets)
        {
            var elements = value is TupleValue { Elements: var known } && known.Count == targets.Elements.Length ? known : null;
            for (var i = 0; i < targets.Elements.Length; i++)
            {
                Deconstruct(targets.Elements[i], elements?[i] ?? Value.Unknown, source is ITupleOperation tuple ? tuple.Elements[i] : source);
            }
        }
        else
        {
            Assign(target, value, source);
        }
    }

    private Value Make(Call creation, Value instance)
    {
        var arguments = EvaluateArguments(creation);
        if (!creation.Method.ContainingType.IsReferenceType)
        {
            return Value.Unknown;
        }

        State = State.ForgetMembers(instance); // in a loop, this is a new object
        if (_listener.Created(creation, instance, arguments, State) is var (state, value))
        {
            State = state;
            return value;
        }

        EscapeArguments(creation, arguments);
        return instance;
    }

    private Value Invoke(Call call)
    {
        var receiver = call.Receiver is null ? Value.Unknown : Evaluate(call.Receiver);
        var arguments = EvaluateArguments(call);
        if (_listener.Called(call, receiver, arguments, State) is { } state)
        {
            State = state;
            return Value.Unknown;
        }

        EscapeArguments(call, arguments);
        // What a "using" calls at its end configures nothing.
        if (call.Method.Name is not ("Dispose" or "DisposeAsync") && (receiver is Slot || !_listener.Owns(call.Method.ContainingType)))
        {
            Escape(receiver);
        }

        return call.Method.DeclaringSyntaxReferences.IsEmpty ? KnownFunctions.Fold(call, receiver, arguments) : SaidAt(_declared.Of(call.Method), call.Syntax);
    }

    private IReadOnlyList<Value> EvaluateArguments(Call call)
    {
        var values = new Value[call.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(call.Arguments[i].Value);
        }

        return values;
    }

    private void EscapeArguments(Call call, IReadOnlyList<Value> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = call.Arguments[i].Parameter;
            if (parameter.RefKind is RefKind.Ref or RefKind.Out && Locate(call.Arguments[i].Value) is { } slot)
            {
                Escape(values[i]);
                Write(slot, Value.Unknown);
            }
            else if (parameter.Type.SpecialType != SpecialType.System_Object)
            {
                if (_listener.Passed(values[i], parameter, State) is { } passed)
                {
                    State = passed;
                    continue;
                }

                Escape(values[i]); // who takes any object, as a null check or a logger does, configures none
            }
        }
    }
}
