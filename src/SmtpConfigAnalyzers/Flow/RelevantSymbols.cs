using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>
/// The variables and members of a method that can matter to a mail connection: what its operations mention, what flows into
/// that, and what two branches decide on, since only then does one say something about the other. Paths that differ in nothing else
/// are one path, which keeps their number small.
/// </summary>
internal sealed class RelevantSymbols
{
    private readonly HashSet<object> _symbols = [];
    private readonly HashSet<object> _decidedTwice = [];
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenTwice = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _changedInNested = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _elusive = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);
    private readonly DeclaredValues _declared;

    /// <summary>Looks through a graph.</summary>
    /// <param name="graph">The method.</param>
    /// <param name="declared">Finds where properties keep their values.</param>
    /// <param name="seedsOf">The parts of an operation that matter; none of most operations.</param>
    public RelevantSymbols(ControlFlowGraph graph, DeclaredValues declared, Func<IOperation, IEnumerable<IOperation>> seedsOf)
    {
        _declared = declared;
        var flows = new List<(object Target, IOperation Source)>();
        var decisions = new HashSet<object>();
        foreach (var child in graph.OriginalOperation.ChildOperations)
        {
            CollectWrites(child, seedsOf, isNested: false);
        }

        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                Visit(operation, seedsOf, flows);
            }

            if (block.BranchValue is { } value)
            {
                Visit(value, seedsOf, flows);
                if (block.ConditionalSuccessor is not null
                    && (Condition.Learn(value, true) ?? Condition.Learn(value, false)) is var (subject, member, _))
                {
                    foreach (var symbol in Mentioned(subject).Append(member is null ? null : KeyOf(member)).OfType<object>().Distinct())
                    {
                        if (!decisions.Add(symbol))
                        {
                            _decidedTwice.Add(symbol);
                        }
                    }
                }
            }
        }

        foreach (var (target, source) in flows)
        {
            if (source.ConstantValue.HasValue && decisions.Contains(target))
            {
                _decidedTwice.Add(target); // the assignment decides what the branch does
            }
        }

        var sources = flows.ToLookup(flow => flow.Target, flow => flow.Source);
        var open = new Stack<object>(_symbols);
        while (open.Count > 0)
        {
            foreach (var symbol in sources[open.Pop()].SelectMany(Mentioned))
            {
                if (_symbols.Add(symbol))
                {
                    open.Push(symbol);
                }
            }
        }
    }

    /// <summary>Whether <paramref name="slot"/>'s content can reach a connection.</summary>
    public bool Reaches(Slot slot) =>
        slot.Key is string || _symbols.Contains(SymbolOf(slot))
        || (slot is { Key: Slot.KeyWithArgument, Owner: Slot owner } && Reaches(owner));

    /// <summary>Whether <paramref name="slot"/>'s content can matter.</summary>
    public bool Contains(Slot slot) => Reaches(slot) || _decidedTwice.Contains(SymbolOf(slot));

    /// <summary>
    /// Whether the content of <paramref name="key"/> can change at any time: a lambda or local function writes it, or something refers to
    /// it.
    /// </summary>
    public bool IsElusive(object key) => key is ISymbol symbol && _elusive.Contains(symbol);

    /// <summary>The place that a ref local is another name of; <see langword="null"/> if it may be of several.</summary>
    public IOperation? AliasOf(ILocalSymbol local) =>
        !_elusive.Contains(local) && _aliases.TryGetValue(local, out var place) ? place : null;

    /// <summary>Whether a lambda or local function sets a member of the object in <paramref name="key"/>, or hands it on.</summary>
    public bool IsChangedInNested(object key) => key is ISymbol symbol && _changedInNested.Contains(symbol);

    /// <summary>
    /// Whether a lambda that is made now still finds in <paramref name="slot"/> what is there now: nothing writes it a second time, and no
    /// other code can.
    /// </summary>
    public bool IsStable(Slot slot) =>
        slot.Key is not ISymbol symbol
            || !(_elusive.Contains(symbol) || _writtenTwice.Contains(symbol)
                || (slot.Root is not Instance && Reach.Anything.Includes(slot)));

    private static object SymbolOf(Slot slot) => (slot.Key as Slot.KeyWithArgument)?.Member ?? slot.Key;

    private void Visit(
        IOperation operation, Func<IOperation, IEnumerable<IOperation>> seedsOf, List<(object Target, IOperation Source)> flows)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        AddSeed(operation, seedsOf);

        switch (operation)
        {
            case IAssignmentOperation assignment:
                foreach (var target in Mentioned(assignment.Target))
                {
                    flows.Add((target, assignment.Value));
                }

                if (assignment is ISimpleAssignmentOperation { IsRef: true })
                {
                    Refers(assignment.Target, assignment.Value, flows);
                }

                break;
            case IAddressOfOperation { Reference: var addressed }:
                _elusive.UnionWith(Mentioned(addressed).OfType<ISymbol>());
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out, Value: var given, Parent: { } call }: // made of the other arguments
                foreach (var target in Mentioned(given))
                {
                    flows.AddRange(call.ChildOperations.Where(other => other != operation).Select(other => (target, other)));
                }

                break;
            case IIsPatternOperation test:
                foreach (var part in test.Pattern.DescendantsAndSelf())
                {
                    if (SymbolOf(part) is { } named)
                    {
                        flows.Add((named, test.Value));
                    }
                }

                break;
            case IFlowCaptureOperation capture:
                // Both ways: a captured variable may be read, or be the target of an assignment whose value branches.
                flows.Add((capture.Id, capture.Value));
                foreach (var target in Mentioned(capture.Value))
                {
                    flows.Add((target, capture));
                }

                break;
        }

        foreach (var child in operation.ChildOperations)
        {
            Visit(child, seedsOf, flows);
        }
    }

    /// <summary>A ref local gets a place: the only one and a simple one, or whatever it may be of is not followed.</summary>
    private void Refers(IOperation local, IOperation place, List<(object Target, IOperation Source)> flows)
    {
        flows.AddRange(Mentioned(place).Select(symbol => (symbol, local)));
        var isSimple = place is ILocalReferenceOperation or IParameterReferenceOperation
            or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };
        if (local is not ILocalReferenceOperation { Local: var name })
        {
            return;
        }

        if (!isSimple || _aliases.TryGetValue(name, out _))
        {
            _elusive.Add(name);
            _elusive.UnionWith(Mentioned(place).OfType<ISymbol>());
            if (_aliases.TryGetValue(name, out var first))
            {
                _elusive.UnionWith(Mentioned(first).OfType<ISymbol>());
            }
        }

        _aliases[name] = place;
    }

    private static ISymbol? SymbolOf(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    };

    // The graph leaves out the bodies of lambdas and local functions; the original tree has them.
    private void CollectWrites(IOperation operation, Func<IOperation, IEnumerable<IOperation>> seedsOf, bool isNested)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        isNested |= operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
        if (isNested)
        {
            AddSeed(operation, seedsOf); // what it captures
        }

        var target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            _ => null,
        };
        if (target is not null)
        {
            foreach (var part in target.DescendantsAndSelf())
            {
                if (VariableOf(part) is { } variable)
                {
                    Written(variable, isMember: part != target, isNested);
                }
            }
        }

        if (operation is IVariableDeclaratorOperation declarator
            && (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is not null)
        {
            Written(declarator.Symbol, isMember: false, isNested: false);
        }

        var passed = operation switch
        {
            IArgumentOperation argument => argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value,
            IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false, Instance: { } receiver } => receiver,
            _ => null,
        };
        if (isNested && (VariableOf(passed ?? operation) is { } given) && (passed is not null || IsHandedOut(operation)))
        {
            _changedInNested.Add(given);
        }

        foreach (var child in operation.ChildOperations)
        {
            CollectWrites(child, seedsOf, isNested);
        }
    }

    // A lambda returns it, as a query does what it selects, or gives it another name.
    private static bool IsHandedOut(IOperation operation)
    {
        var use = operation.Parent;
        while (use is IConversionOperation)
        {
            use = use.Parent;
        }

        return use is IReturnOperation or IVariableInitializerOperation or IObjectOrCollectionInitializerOperation or ITupleOperation
            || (use is ISimpleAssignmentOperation assignment && assignment.Target != operation);
    }

    private void AddSeed(IOperation operation, Func<IOperation, IEnumerable<IOperation>> seedsOf)
    {
        foreach (var seed in seedsOf(operation))
        {
            _symbols.UnionWith(Mentioned(seed));
        }
    }

    private void Written(ISymbol variable, bool isMember, bool isNested)
    {
        if (isNested)
        {
            (isMember ? _changedInNested : _elusive).Add(variable);
        }
        else if (!isMember && (!_written.Add(variable) || variable is IParameterSymbol))
        {
            _writtenTwice.Add(variable);
        }
    }

    private ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation
        {
            Instance: not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver },
        } member =>
            KeyOf(member.Member),
        _ => null,
    };

    /// <summary>What a member's value is followed by: the field that a property hands out.</summary>
    private ISymbol KeyOf(ISymbol member) => member switch
    {
        IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: false, Parameters.IsEmpty: true } property =>
            _declared.PlaceOf(property) ?? property,
        IFieldSymbol { CorrespondingTupleField: { } element } => element,
        _ => member,
    };

    private IEnumerable<object> Mentioned(IOperation operation)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            switch (part)
            {
                case ILocalReferenceOperation local:
                    yield return local.Local;
                    break;
                case IParameterReferenceOperation parameter:
                    yield return parameter.Parameter;
                    break;
                case IMemberReferenceOperation member:
                    yield return KeyOf(member.Member);
                    break;
                case IFlowCaptureReferenceOperation reference:
                    yield return reference.Id;
                    break;
                case IFlowCaptureOperation capture:
                    yield return capture.Id;
                    break;
            }
        }
    }
}
