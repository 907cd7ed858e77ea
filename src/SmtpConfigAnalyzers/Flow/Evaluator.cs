using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

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
    private readonly SlotFinder _places;
    private readonly Contents _contents;
    private readonly RelevantSymbols _relevant;
    private bool _decides; // whether it is asked where a path goes
    private readonly Action<IFlowAnonymousFunctionOperation, PathState> _onNested;
    private readonly Dictionary<CaptureId, IOperation> _captured = [];

    /// <summary>Creates an evaluator for one graph.</summary>
    /// <param name="listener">Knows what objects and calls mean.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="model">Says what unbound calls may mean.</param>
    /// <param name="declared">What members hold by their declarations.</param>
    /// <param name="relevant">What is worth remembering.</param>
    /// <param name="onNested">Hears of each lambda, with what is known where it is made.</param>
    public Evaluator(
        IFlowListener listener, ControlFlowGraph graph, SemanticModel? model, DeclaredValues declared, RelevantSymbols relevant,
        Action<IFlowAnonymousFunctionOperation, PathState> onNested)
    {
        _listener = listener;
        _graph = graph;
        _model = model;
        _declared = declared;
        _places = new SlotFinder(listener, relevant, declared, Evaluate);
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
            // A conversion that a library's type declares for itself wraps the value: NLog's layouts are texts. The program's own may do
            // anything.
            case IConversionOperation conversion when conversion.OperatorMethod is null
                or { Name: "op_Implicit", DeclaringSyntaxReferences.IsEmpty: true }:
                return KnownFunctions.Converted(Evaluate(conversion.Operand), conversion);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IInvocationOperation left when ConditionalCalls.LeaveOut(left):
                return Value.Unknown;
            case IInvocationOperation or IPropertyReferenceOperation when _declared.Configured?.LookUp(operation, Evaluate) is { } found:
                return found;
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } call when _declared.Expressions.ReadBy(
                call, Evaluate) is { } read:
                return Contents.SaidAt(read, operation.Syntax);
            case IInvocationOperation binding when _declared.Configured?.BindingOf(binding) is var (section, target):
                var bound = Evaluate(target);
                Escape(bound);
                State = Contents.Bind(bound, section, operation.Syntax, State);
                return Value.Unknown;
            case IPropertyReferenceOperation { Property: { Name: "Value",
                ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                return Evaluate(nullable);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IFlowCaptureReferenceOperation:
                return ElementOf(operation)
                    ?? (_places.Of(operation) is { } slot ? Read(slot, operation.Syntax)
                        : operation is IPropertyReferenceOperation property ? Get(property)
                        : Value.Unknown);
            case ITupleOperation tuple:
                return new TupleValue([.. tuple.Elements.Select(Evaluate)]);
            case IInstanceReferenceOperation:
                return Slot.This;
            case IFlowCaptureOperation capture:
                _captured[capture.Id] = capture.Value;
                var captured = Decide(capture.Value); // a branch may follow
                return IsCopiedByWith(capture)
                    ? Copy(captured, new Slot(capture.Id))
                    : Write(new Slot(capture.Id), OrDefault(capture.Value, captured));
            case ISimpleAssignmentOperation { IsRef: true }:
                return Value.Unknown; // another name of the same place
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
            case IIsPatternOperation test:
                var tested = Condition.Fold(test, Evaluate);
                Bind(test.Pattern, Evaluate(test.Value)); // what did not match is not read
                return tested;
            case IUnaryOperation or IBinaryOperation or IIsNullOperation:
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
        switch (Decide(condition))
        {
            case Constant { Content: bool known, Declared: null }:
                return known == outcome;
            case OneOf:
                return Narrow(condition, outcome);
            case Comparison compared when outcome == compared.WhenEqual && _relevant.Contains(compared.Subject):
                State = State.Learn(compared.Subject, new Constant(compared.Content, compared.Syntax) { IsCompared = true });
                break;
        }

        if (Fallback.Stated(condition, _model) is var (place, said) && _places.Of(place) is { } filled && _relevant.Contains(filled)
            && IsOpen(Evaluate(place)))
        {
            State = State.Learn(filled, said.AsDefault());
        }

        if (Condition.Learn(condition, outcome) is var (subject, member, content)
            && (member is null ? _places.Of(subject) : _places.MemberOf(Evaluate(subject), member)) is { } slot)
        {
            slot = State.Read(slot) as Slot ?? slot;
            if (_relevant.Contains(slot))
            {
                State = State.Learn(slot, new Constant(content, condition.Syntax) { IsCompared = true });
            }
        }

        return true;
    }

    /// <summary>Keeps of what a condition asks for the values under which it turns out as <paramref name="outcome"/>.</summary>
    private bool Narrow(IOperation condition, bool outcome)
    {
        foreach (var part in condition.DescendantsAndSelf())
        {
            if (part is not (
                ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IFlowCaptureReferenceOperation)
                || Evaluate(part) is not OneOf several || _places.Of(part) is not { } place || !_relevant.Contains(place))
            {
                continue;
            }

            var before = State;
            var kept = new List<Constant>();
            foreach (var value in several.Values)
            {
                State = before.Learn(place, value);
                if (Evaluate(condition) is not Constant { Content: bool result } || result == outcome)
                {
                    kept.Add(value);
                }
            }

            State = before.Learn(place, OneOf.Join(kept));
            if (kept.Count == 0)
            {
                return false;
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

    /// <summary>The value of what a branch depends on.</summary>
    private Value Decide(IOperation condition)
    {
        var outer = _decides;
        _decides = true;
        var value = Evaluate(condition);
        _decides = outer;
        return value;
    }

    // What declarations say is read from the whole program, and most of what a method mentions is nothing to a connection.
    private Value Read(Slot slot, SyntaxNode syntax) =>
        _decides || _relevant.Contains(slot) ? _contents.Read(slot, State, syntax) : State.Read(slot);

    /// <summary>The element of a tuple that <paramref name="operation"/> names, if the tuple is known.</summary>
    private Value? ElementOf(IOperation operation) =>
        operation is IFieldReferenceOperation { Instance: { Type.IsTupleType: true } tuple,
            Field: { CorrespondingTupleField: var element } field }
        && Evaluate(tuple) is TupleValue known
        && NumberOf(element ?? field) is { } number
        && number <= known.Elements.Count
            ? known.Elements[number - 1]
            : null;

    private static int? NumberOf(IFieldSymbol element) =>
        int.TryParse(
            (element.CorrespondingTupleField ?? element).Name.Replace("Item", ""), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : null;

    /// <summary>Reads a property that is not just kept: a call.</summary>
    private Value Get(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.DeclaringSyntaxReferences.IsEmpty || !property.Parameters.IsEmpty)
        {
            return _declared.OfBoundClass(property, reference.Syntax);
        }

        var owner = reference.Instance is null ? Value.Unknown : Evaluate(reference.Instance);
        if (SlotFinder.IsExtension(property))
        {
            Escape(owner);
        }

        Disturb(property.GetMethod is { } getter ? _declared.Effects.Of(getter) : Reach.Nothing);
        if ((property.SetMethod is null || DeclaredValues.IsElement(property))
            && _declared.Of(property) is (Constant or OneOf or TupleValue or Function) and var result)
        {
            return Contents.SaidAt(result, reference.Syntax);
        }

        return _declared.OfBoundClass(property, reference.Syntax);
    }

    /// <summary>What the symbols of a pattern name.</summary>
    private void Bind(IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Store(new Slot(declared), value, pattern.InputType);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    Store(new Slot(whole), value, recursive.MatchedType);
                }

                foreach (var member in recursive.PropertySubpatterns)
                {
                    Bind(member.Pattern, member.Member is IMemberReferenceOperation { Member: var symbol }
                        && _places.MemberOf(value, symbol) is { } slot ? _contents.Read(slot, State, member.Syntax) : Value.Unknown);
                }

                var elements = value as TupleValue;
                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    Bind(recursive.DeconstructionSubpatterns[i], elements is { } tuple && i < tuple.Elements.Count
                        ? tuple.Elements[i]
                        : Value.Unknown);
                }

                break;
            case IListPatternOperation list:
                Escape(value);
                foreach (var element in list.Patterns)
                {
                    Bind(element, Value.Unknown);
                }

                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value);
                break;
            case IBinaryPatternOperation both:
                Bind(both.LeftPattern, value);
                Bind(both.RightPattern, value);
                break;
        }
    }

    /// <summary>Code runs that may change these members: those of objects that it can reach are forgotten.</summary>
    private void Disturb(Reach reach)
    {
        if (reach.Written is { Count: 0 })
        {
            return;
        }

        State = State.Where(
            slot => !(IsWithinReach(slot) && reach.Includes(slot) && (slot.Key is not string name || _listener.IsSettable(name))));
    }

    // An object that this method made, and gave to nobody, is its own.
    private bool IsWithinReach(Slot slot) => slot.Root is not Instance made || Contents.IsOpen(made, State);

    // What is not known of 'text ?? "587"' is what the program says for the case that nobody else does.
    private Value OrDefault(IOperation operation, Value value) =>
        IsOpen(value) ? Fallback.Of(operation, _model)?.AsDefault() ?? value : value;

    private static bool IsOpen(Value value) => value == Value.Unknown || value is Slot { Key: not Slot.BoundObject };

    // The copy that a "with" of a structure makes.
    private bool IsCopiedByWith(IFlowCaptureOperation capture) =>
        SlotFinder.IsStructure(capture.Value.Type) && capture.Value.Syntax.Parent is { } around
        && _model?.GetOperation(around) is IWithOperation with && with.Operand.Syntax == capture.Value.Syntax;

    private Value Store(Slot slot, Value value, ITypeSymbol? type) =>
        value is (Slot or Instance) and not Slot { Key: Slot.BoundObject } && SlotFinder.IsStructure(type)
            ? Copy(value, slot)
            : Write(slot, value);

    private Value Copy(Value original, Slot slot)
    {
        if (_relevant.Contains(slot))
        {
            State = original is Slot or Instance ? State.Copy(original, slot) : State.Write(slot, original);
        }

        return original is Slot or Instance ? slot : original;
    }

    /// <summary>Something is written to what is not followed: whoever it belongs to may be changed by that.</summary>
    private void AssignElsewhere(IOperation target)
    {
        switch (target)
        {
            case IPropertyReferenceOperation { Property: { SetMethod: { DeclaringSyntaxReferences.IsEmpty: false } setter } property,
                Instance: var instance, Arguments.IsEmpty: true } when !SlotFinder.IsExtension(property):
                if (instance is not null)
                {
                    Evaluate(instance);
                }

                var reach = _declared.Effects.Of(setter);
                if (reach.Written is null && instance is not null)
                {
                    Escape(Evaluate(instance));
                }

                Change(instance is null ? Value.Unknown : Evaluate(instance), reach);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
                or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation:
                foreach (var child in target.ChildOperations)
                {
                    Escape(Evaluate(child));
                }

                break;
            case IFlowCaptureReferenceOperation:
                break;
            case ILocalReferenceOperation { Local.IsRef: false } or IParameterReferenceOperation:
                break;
            default: // a ref return, a pointer
                foreach (var child in target.ChildOperations)
                {
                    Escape(Evaluate(child));
                }

                Evaluate(target);
                foreach (var argument in target.DescendantsAndSelf().OfType<IArgumentOperation>())
                {
                    if (argument.Parameter is { RefKind: not RefKind.None } && _places.Of(argument.Value) is { } referred)
                    {
                        Write(referred, Value.Unknown);
                    }
                }

                Disturb(Reach.Anything);
                break;
        }
    }

    /// <summary>A member of an object runs: what it may write is not known any more.</summary>
    private void Change(Value owner, Reach reach)
    {
        Disturb(reach);
        foreach (var member in owner is Instance ? reach.Written ?? [] : [])
        {
            if (_places.MemberOf(owner, member) is { } slot && _relevant.Contains(slot))
            {
                State = State.Write(slot, Value.Unknown);
            }
        }
    }

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
        if (target is IFieldReferenceOperation { Instance: { Type.IsTupleType: true } tuple, Field: var element }
            && _places.Of(tuple) is { } held && Evaluate(tuple) is TupleValue { Elements: var elements } && NumberOf(element) is { } number
            && number <= elements.Count)
        {
            Write(held, new TupleValue([.. elements.Select((other, index) => index == number - 1 ? value : other)]));
            return value;
        }

        if (_places.Of(target) is not { } slot)
        {
            Escape(value);
            AssignElsewhere(target);
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

        return Store(slot, value, source.Type);
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
            State = value == Value.Unknown && slot.Key is ILocalSymbol { Type: var type } && KnownFunctions.IsSimple(type)
                ? State.WriteUnknown(slot)
                : State.Write(slot, value);
            if (slot.Key is ISymbol and not ILocalSymbol and not IParameterSymbol)
            {
                State = State.Where(other => !(Equals(other.Owner, slot.Owner) && _places.IsComputed(other.Key)));
            }
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
                Deconstruct(targets.Elements[i], elements?[i] ?? Value.Unknown, source is ITupleOperation tuple
                    ? tuple.Elements[i]
                    : source);
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
        if (!creation.Method.ContainingType.IsReferenceType && creation.Method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
        {
            EscapeArguments(creation, arguments);
            return Value.Unknown;
        }

        State = State.ForgetMembers(instance); // in a loop, this is a new object
        if (_listener.Created(creation, instance, arguments, State) is var (state, value))
        {
            State = state;
            return value;
        }

        EscapeArguments(creation, arguments);
        Run(creation, Value.Unknown, arguments);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (creation.Arguments[i].Parameter is { DeclaringSyntaxReferences.IsEmpty: false } parameter
                && Declarations.MemberOf(parameter) is { } member && _places.MemberOf(instance, member) is { } slot)
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
        Run(call, receiver, arguments);
        // What a "using" calls at its end configures nothing.
        if (call.Method.Name is not ("Dispose" or "DisposeAsync") && !Callees.OnlyLooks(call.Method)
            && (receiver is Slot || !_listener.Owns(call.Owner)))
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
            values[i] = Callees.OnlyLooks(call.Method) && call.Arguments[i].Value is IArrayCreationOperation { Initializer: { } elements }
                ? new TupleValue([.. elements.ElementValues.Select(Evaluate)])
                : Evaluate(call.Arguments[i].Value);
        }

        return values;
    }

    private void Run(Call call, Value receiver, IReadOnlyList<Value> arguments)
    {
        var reach = ReachOf(call, receiver, arguments);
        Disturb(reach);
        State = _listener.Ran(call, reach, State);
    }

    /// <summary>What a call may change: what the called code writes, and the functions that it is given.</summary>
    private Reach ReachOf(Call call, Value receiver, IReadOnlyList<Value> arguments)
    {
        if (Callees.OnlyLooks(call.Method))
        {
            return Reach.Nothing;
        }

        var written = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var throws = false;
        for (var i = -1; i < arguments.Count; i++)
        {
            var reach = i < 0
                ? call.Method.MethodKind == MethodKind.DelegateInvoke ? _declared.Effects.Of(receiver)
                : _declared.Effects.Of(call.Method)
                : call.Arguments[i].Parameter.Type.TypeKind == TypeKind.Delegate && arguments[i] is not Constant
                ? _declared.Effects.Of(arguments[i])
                : Reach.Nothing;
            if (reach.Written is null)
            {
                return reach;
            }

            written.UnionWith(reach.Written);
            throws |= reach.Throws;
        }

        return new(written, throws);
    }

    // What a structure refers to is handed on with it.
    private bool IsPassedAsACopy(Value value, IParameterSymbol parameter) =>
        value is Slot or Instance && SlotFinder.IsStructure(parameter.Type)
            && !State.Facts.Any(fact => fact.Key.BelongsTo(value) && fact.Value is Instance);

    private void EscapeArguments(Call call, IReadOnlyList<Value> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = call.Arguments[i].Parameter;
            if (parameter.RefKind is RefKind.Ref or RefKind.Out && _places.Of(call.Arguments[i].Value) is { } slot)
            {
                Escape(values[i]);
                Write(slot, parameter.RefKind == RefKind.Out ? KnownFunctions.Out(call, values) : Value.Unknown);
            }
            else if (!Callees.OnlyLooks(call.Method) && !IsPassedAsACopy(values[i], parameter))
            {
                if (_listener.Passed(values[i], parameter, State) is { } passed)
                {
                    State = passed;
                    continue;
                }

                Escape(values[i]);
            }
        }
    }
}
