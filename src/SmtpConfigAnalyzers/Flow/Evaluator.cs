using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>Evaluates operations on one path: what they are, and what they change.</summary>
internal sealed class Evaluator
{
    // What the compiler names the method by which a record is copied (Roslyn, WellKnownMemberNames).
    private const string CloneMethod = "<Clone>$";

    private readonly IFlowListener _listener;
    private readonly ControlFlowGraph _graph;
    private readonly SemanticModel? _model;
    private readonly DeclaredValues _declared;
    private readonly Places _places;
    private readonly Contents _contents;
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
        _places = new Places(listener, relevant, Evaluate);
        _contents = new Contents(declared);
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
            case IInvocationOperation or IPropertyReferenceOperation when _declared.Configured?.LookUp(operation, Evaluate) is { } found:
                return found;
            case IInvocationOperation binding when _declared.Configured?.BindingOf(binding) is var (section, target):
                var bound = Evaluate(target);
                Escape(bound);
                State = Contents.Bind(bound, section, operation.Syntax, State);
                return Value.Unknown;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IFlowCaptureReferenceOperation:
                return ElementOf(operation)
                    ?? (_places.Of(operation) is { } slot ? _contents.Read(slot, State, operation.Syntax)
                        : operation is IPropertyReferenceOperation { Property: var property } ? _contents.OfBoundClass(property, operation.Syntax)
                        : Value.Unknown);
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
            && (member is null ? _places.Of(subject) : _places.MemberOf(Evaluate(subject), member)) is { } slot)
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
                State = _listener.Escaped(instance, State) ?? Contents.Open(instance, State.ForgetMembers(instance));
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

    /// <summary>The element of a tuple that <paramref name="operation"/> names, if the tuple is known.</summary>
    private Value? ElementOf(IOperation operation) =>
        operation is IFieldReferenceOperation { Instance: { Type.IsTupleType: true } tuple, Field: { CorrespondingTupleField: var element } field }
        && Evaluate(tuple) is TupleValue known
        && int.TryParse((element ?? field).Name.Replace("Item", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= known.Elements.Count
            ? known.Elements[number - 1]
            : null;

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
        if (_places.Of(target) is not { } slot)
        {
            Escape(value);
            return value;
        }

        if (slot.Key is string)
        {
            value = Contents.SaidAt(value, source.Syntax); // a finding points at the assignment
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
        for (var i = 0; i < arguments.Count; i++)
        {
            if (creation.Arguments[i].Parameter is { DeclaringSyntaxReferences.IsEmpty: false } parameter && Declarations.MemberOf(parameter) is { } member && _places.MemberOf(instance, member) is { } slot)
            {
                Write(slot, arguments[i]);
            }
        }

        return instance;
    }

    private Value Invoke(Call call)
    {
        var receiver = call.Receiver is null ? Value.Unknown : Evaluate(call.Receiver);
        if (call.Method.Name == CloneMethod)
        {
            var copy = new Instance(call.Syntax, call.Method.ContainingType); // "with"; assignments follow
            State = Contents.Copy(receiver, copy, State);
            return copy;
        }

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

        return call.Method.DeclaringSyntaxReferences.IsEmpty ? KnownFunctions.Fold(call, receiver, arguments) : Result(call);
    }

    /// <summary>What a declared method returns: a value, or a new object each time.</summary>
    private Value Result(Call call)
    {
        switch (_declared.Of(call.Method))
        {
            case ObjectValue { Type.IsReferenceType: true, Members.Count: > 0 } made:
                var instance = new Instance(call.Syntax, made.Type);
                State = State.ForgetMembers(instance);
                foreach (var member in made.Members)
                {
                    if (_places.MemberOf(instance, member.Key) is { } slot)
                    {
                        Write(slot, Contents.SaidInFile(member.Value, call.Syntax));
                    }
                }

                return instance;
            case TupleValue tuple:
                return Contents.SaidInFile(tuple, call.Syntax);
            case var value:
                return Contents.SaidAt(value, call.Syntax);
        }
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
            if (parameter.RefKind is RefKind.Ref or RefKind.Out && _places.Of(call.Arguments[i].Value) is { } slot)
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
