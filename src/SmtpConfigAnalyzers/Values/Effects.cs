using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>
/// What a call may change besides what it is given: the members that the called code writes, and the code that it calls in turn.
/// Each body is read once, where a call on a path to a mail client asks.
/// </summary>
internal sealed class Effects(NameSearch names)
{
    // So many methods are followed from one call; beyond them anything may be written.
    private const int MaximumMethods = 64;

    private readonly ConcurrentDictionary<IMethodSymbol, Body> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Reach> _reaches = new(SymbolEqualityComparer.Default);

    /// <summary>What calling a method may change.</summary>
    public Reach Of(IMethodSymbol method) => _reaches.GetOrAdd(method.OriginalDefinition, Follow);

    /// <summary>What a function does that is called through a delegate.</summary>
    public Reach Of(Value callee) => callee is Function function ? Of(function.Symbol) : Reach.Anything;

    /// <summary>Whether an accessor says what it does, and does not just keep the value.</summary>
    public bool HasBody(IMethodSymbol? accessor) =>
        accessor is not null && accessor.DeclaringSyntaxReferences.Any(part => BodyAt(part) is not null || IsPartial(accessor));

    /// <summary>The one statement of a method; <see langword="null"/> if there are more, or none.</summary>
    public IOperation? OnlyStatement(IMethodSymbol? method)
    {
        var body = method?.DeclaringSyntaxReferences.Select(BodyAt).FirstOrDefault(part => part is not null);
        var block = body switch
        {
            IMethodBodyOperation whole => whole.BlockBody ?? whole.ExpressionBody,
            IBlockOperation only => only,
            _ => null,
        };
        var statements =
            block?.Operations.Where(
                statement =>
                !(statement.IsImplicit
                    && statement is ILabeledOperation or IReturnOperation { ReturnedValue: null or ILocalReferenceOperation })).ToList();
        return statements is { Count: 1 } ? statements[0] : null;
    }

    private static bool IsPartial(IMethodSymbol accessor) =>
        accessor.AssociatedSymbol?.DeclaringSyntaxReferences.Any(
            part => part.GetSyntax().ChildTokens().Any(token => token.Text == "partial")) == true;

    private IOperation? BodyAt(SyntaxReference part)
    {
        var declaration = Declarations.Whole(part);
        return names.Model(declaration).GetOperation(declaration);
    }

    private Reach Follow(IMethodSymbol method)
    {
        var written = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var known = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method };
        var open = new Queue<IMethodSymbol>([method]);
        var throws = false;
        while (open.Count > 0)
        {
            var body = _bodies.GetOrAdd(open.Dequeue(), Read);
            throws |= body.Throws;
            if (body.IsUnknown || known.Count > MaximumMethods)
            {
                return Reach.Anything;
            }

            written.UnionWith(body.Written);
            foreach (var called in body.Called.Where(known.Add))
            {
                open.Enqueue(called);
            }
        }

        return new(written, throws);
    }

    private Body Read(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return new() { IsUnknown = !Callees.IsQuiet(method), Throws = Throws(method) };
        }

        if (method.MethodKind == MethodKind.DelegateInvoke || method.IsAbstract || method.IsVirtual
            || (method.IsOverride && !method.IsSealed && !method.ContainingType.IsSealed))
        {
            return Body.Unknown;
        }

        var read = new Body();
        foreach (var part in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            if (BodyAt(part) is { } body)
            {
                foreach (var operation in body.DescendantsAndSelf())
                {
                    Read(operation, method, read);
                }
            }
        }

        return read;
    }

    private void Read(IOperation operation, IMethodSymbol method, Body body)
    {
        switch (operation)
        {
            case IAssignmentOperation { Target: var target }:
                Writes(target, method, body);
                break;
            case IIncrementOrDecrementOperation { Target: var target }:
                Writes(target, method, body);
                break;
            case IAddressOfOperation { Reference: var target }:
                Writes(target, method, body);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var target }:
                Writes(target, method, body);
                break;
            case IThrowOperation thrown:
                body.Throws |= !IsCaught(thrown);
                break;
            case IInvocationOperation call when !ConditionalCalls.LeaveOut(call):
                Calls(call.TargetMethod, call.Arguments, body);
                body.Throws |= Throws(call.TargetMethod);
                break;
            case IObjectCreationOperation { Constructor: { DeclaringSyntaxReferences.IsEmpty: false } constructor }:
                body.Called.Add(constructor.OriginalDefinition);
                break;
            case IMethodReferenceOperation { Method: var referenced, Parent: IDelegateCreationOperation }:
                body.Called.Add(referenced.OriginalDefinition);
                break;
            case IPropertyReferenceOperation { Property: { IsVirtual: false, IsOverride: false, IsAbstract: false } property } when HasBody(
                property.GetMethod):
                body.Called.Add(property.GetMethod!.OriginalDefinition);
                break;
            case IConversionOperation { OperatorMethod: { DeclaringSyntaxReferences.IsEmpty: false } conversion }:
                body.Called.Add(conversion.OriginalDefinition);
                break;
            case IBinaryOperation { OperatorMethod: { DeclaringSyntaxReferences.IsEmpty: false } combination }:
                body.Called.Add(combination.OriginalDefinition);
                break;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IFunctionPointerInvocationOperation:
                body.IsUnknown = true;
                break;
        }
    }

    private void Writes(IOperation target, IMethodSymbol method, Body body)
    {
        foreach (var part in target is ITupleOperation tuple ? tuple.Elements : (IEnumerable<IOperation>)[target])
        {
            switch (part)
            {
                // A constructor's own object is new, and so is that of an initializer.
                case IMemberReferenceOperation { Instance: IInstanceReferenceOperation } when method.MethodKind == MethodKind.Constructor:
                case IMemberReferenceOperation
                {
                    Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver },
                }:
                    break;
                case IPropertyReferenceOperation { Property: { SetMethod: { } setter } property } when HasBody(setter):
                    body.Written.Add(property.OriginalDefinition);
                    body.Called.Add(setter.OriginalDefinition);
                    break;
                case IMemberReferenceOperation { Member: var member }:
                    body.Written.Add((member as IFieldSymbol)?.CorrespondingTupleField ?? member.OriginalDefinition);
                    break;
                case ITupleOperation nested:
                    Writes(nested, method, body);
                    break;
                case IInvocationOperation or IDynamicMemberReferenceOperation:
                    body.IsUnknown = true; // what a ref return refers to
                    break;
            }
        }
    }

    private static void Calls(IMethodSymbol called, IEnumerable<IArgumentOperation> arguments, Body body)
    {
        if (called.MethodKind == MethodKind.DelegateInvoke)
        {
            body.IsUnknown = true;
        }
        else if (!called.DeclaringSyntaxReferences.IsEmpty)
        {
            body.Called.Add(called.OriginalDefinition);
        }
        else if (!Callees.OnlyLooks(called))
        {
            body.IsUnknown |= !Callees.IsQuiet(called) || arguments.Any(argument => MayBeWritten(Unwrapped(argument.Value)));
        }
    }

    /// <summary>
    /// Whether code that cannot be seen may change what it is given: an object of the program, or what a delegate of unknown origin does.
    /// </summary>
    private static bool MayBeWritten(IOperation argument) =>
        argument is not (IAnonymousFunctionOperation or IMethodReferenceOperation or IDelegateCreationOperation)
        && argument.Type is { TypeKind: TypeKind.Delegate } or { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false };

    private static IOperation Unwrapped(IOperation value) =>
        value is IConversionOperation conversion ? Unwrapped(conversion.Operand) : value;

    // ArgumentOutOfRangeException.ThrowIfNotEqual and the like; what is missing is not a question of certificates.
    private static bool Throws(IMethodSymbol method) =>
        method.Name.StartsWith("Throw", StringComparison.Ordinal) && !Callees.IsNullCheck(method);

    private static bool IsCaught(IOperation thrown)
    {
        for (var part = thrown; part.Parent is { } outer; part = outer)
        {
            if (outer is ITryOperation { Catches.IsEmpty: false } guarded && guarded.Body == part)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Body
    {
        public static readonly Body Unknown = new() { IsUnknown = true };

        public HashSet<ISymbol> Written { get; } = new(SymbolEqualityComparer.Default);

        public HashSet<IMethodSymbol> Called { get; } = new(SymbolEqualityComparer.Default);

        public bool IsUnknown { get; set; }

        public bool Throws { get; set; }
    }
}

/// <summary>What a call may change, on any object.</summary>
/// <param name="Written">The members; <see langword="null"/> for anything.</param>
/// <param name="Throws">Whether it may end in an exception that its own code throws.</param>
internal sealed record Reach(IReadOnlyCollection<ISymbol>? Written, bool Throws)
{
    /// <summary>Code that cannot be seen.</summary>
    public static readonly Reach Anything = new(null, Throws: true);

    /// <summary>Code that changes nothing.</summary>
    public static readonly Reach Nothing = new([], Throws: false);

    /// <summary>Whether a member may hold something else afterwards.</summary>
    public bool Includes(Slot slot) => slot.Key switch
    {
        IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true }
            or IPropertySymbol { SetMethod: null or { IsInitOnly: true }, DeclaringSyntaxReferences.IsEmpty: false } => false,
        IFieldSymbol or IPropertySymbol =>
            Written is null || Written.Contains(((ISymbol)slot.Key).OriginalDefinition, SymbolEqualityComparer.Default),
        string name => Written is null || Written.Any(member => member.Name == name),
        _ => false,
    };
}
