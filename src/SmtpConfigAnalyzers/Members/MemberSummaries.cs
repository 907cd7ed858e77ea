using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Members;

/// <summary>
/// Says what other code does with a client: what each piece of code that can see its name does there, read from its bound
/// operations and kept for the compilation. Whoever gets the client by another name, as a parameter or a variable, is followed.
/// </summary>
internal sealed class MemberSummaries(NameSearch names, TypeSearch objects, DeclaredValues declared)
{
    // So often a client is handed from one to the next; who hands it on further has it unseen.
    private const int MaximumDepth = 8;

    // So many names are looked at for one client.
    private const int MaximumSearches = 100;

    private readonly ConcurrentDictionary<(ISymbol Name, SyntaxNode? Except, bool IsGiven), ClientUse?> _uses = new();

    /// <summary>What is done with the client that a symbol holds.</summary>
    /// <param name="kept">A field, a property, a parameter or a variable.</param>
    /// <param name="body">The code that declares a variable.</param>
    /// <param name="except">What is analysed already, and left out.</param>
    /// <returns>The uses; <see langword="null"/> if the client is handed on, or others can reach it: anything may be set.</returns>
    public ClientUse? Of(ISymbol kept, SyntaxNode body, SyntaxNode? except) =>
        Of(kept, body, except, new Trail(kept is not ILocalSymbol, MaximumDepth));

    /// <summary>What the callers of a function do with the client that it returns.</summary>
    /// <param name="function">A method, a local function or a lambda.</param>
    /// <param name="type">The client's class.</param>
    /// <returns>The uses; <see langword="null"/> if others may call, or a caller hands the client on.</returns>
    public ClientUse? OfCallers(IOperation function, ITypeSymbol? type) =>
        NameOf(function) is { } factory ? OfCallers(factory, RootOf(function).Syntax, new Trail(IsGiven: false, MaximumDepth))
        : function is IAnonymousFunctionOperation && Unconverted(function).Parent is IArgumentOperation { Parent: { } taker }
        ? OfTaker(taker, type)
        : null;

    /// <summary>What the program does with the clients that a constructor of a subclass makes.</summary>
    /// <param name="creation">The call of the base's constructor.</param>
    /// <returns>The uses; <see langword="null"/> if others can make such a client, or one is handed on.</returns>
    public ClientUse? OfObjectsMadeBy(SyntaxNode creation)
    {
        var constructor = names.Model(creation).GetEnclosingSymbol(creation.SpanStart);
        if ((constructor as INamedTypeSymbol ?? constructor?.ContainingType) is not { } type || names.IsSeenByOthers(type))
        {
            return null;
        }

        var use = new ClientUse();
        return AddsOwn(use, type, creation) && AddsAll(use, type, isMadeHere: true) ? use : null;
    }

    /// <summary>What an object of a subclass passes on to the constructor of the client; nothing of what the class sets itself.</summary>
    /// <inheritdoc cref="BaseArguments.Of"/>
    public IEnumerable<KeyValuePair<string, Value>> PassedToBase(Call creation, IReadOnlyList<Value> arguments)
    {
        var use = new ClientUse();
        for (var type = creation.Method.ContainingType; type is { DeclaringSyntaxReferences.IsEmpty: false }; type = type.BaseType)
        {
            if (!AddsOwn(use, type, creation.Syntax))
            {
                return [];
            }
        }

        return new BaseArguments(names, declared).Of(creation, arguments)
            .Where(passed => !use.Set.Any(set => set.Member.Equals(passed.Key, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What a method does with the client that it is given.</summary>
    /// <returns>The uses; <see langword="null"/> if the method cannot be seen, or hands the client on.</returns>
    public ClientUse? OfArgument(IParameterSymbol parameter) => OfArgument(parameter, new Trail(IsGiven: true, MaximumDepth));

    /// <summary>The value that a member gets; unknown if it is not a constant.</summary>
    public Value ValueOf(MemberSet set) => set.Value is { } value ? declared.Expressions.Of(value) : Value.Unknown;

    private ClientUse? Of(ISymbol kept, SyntaxNode body, SyntaxNode? except, Trail trail) =>
        Remembered((kept, except, trail.IsGiven), trail, () => Search(kept, body, (name, use) =>
        (except is not null && Declarations.IsIn(name.Parent!, except))
        || names.OperationAt(name.Parent!) is not { } reference // "nameof", the name of an argument
        || (IsReferenceTo(kept, reference) ? Follow(reference, use, kept, trail) : reference is not IInvalidOperation)));

    private ClientUse? OfCallers(ISymbol factory, SyntaxNode body, Trail trail) =>
        Remembered((factory, null, false), trail, () => Search(factory, body, (name, use) =>
        names.CallAround(name.Parent!) is { } call && Calls(call, factory) && Follow(call, use, null, trail with { IsGiven = false })));

    private ClientUse? OfArgument(IParameterSymbol parameter, Trail trail) =>
        parameter.OriginalDefinition is { RefKind: RefKind.None,
            ContainingSymbol: IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, PartialImplementationPart: null,
                DeclaringSyntaxReferences: { Length: 1 } declarations } } declared
            ? Of(declared, Declarations.Whole(declarations[0]), except: null, trail with { IsGiven = true })
            : null;

    // The name of a parameter may be that of another member, too.
    private static bool IsReferenceTo(ISymbol kept, IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, kept),
        IParameterReferenceOperation parameter =>
            SymbolEqualityComparer.Default.Equals(parameter.Parameter.OriginalDefinition, kept.OriginalDefinition),
        IMemberReferenceOperation member =>
            SymbolEqualityComparer.Default.Equals(member.Member.OriginalDefinition, kept.OriginalDefinition),
        _ => false,
    };

    private ClientUse? Remembered((ISymbol Name, SyntaxNode? Except, bool IsGiven) key, Trail trail, Func<ClientUse?> search)
    {
        if (_uses.TryGetValue(key, out var known))
        {
            return known;
        }

        var journey = trail.Journey;
        if (journey.Open.Contains(key.Name, SymbolEqualityComparer.Default))
        {
            journey.Cuts++;
            return new ClientUse(); // it is being read already
        }

        if (trail.Depth == 0 || ++journey.Searches > MaximumSearches)
        {
            journey.Cuts++;
            return null;
        }

        var cuts = journey.Cuts;
        journey.Open.Push(key.Name);
        var use = search();
        journey.Open.Pop();
        // in the middle of a circle not all is seen
        return journey.Open.Count == 0 || journey.Cuts == cuts ? _uses.GetOrAdd(key, use) : use;
    }

    private ClientUse? Search(ISymbol symbol, SyntaxNode body, Func<SyntaxToken, ClientUse, bool> tryAdd)
    {
        if (names.CodeThatSees(symbol, body) is not { } code)
        {
            return null;
        }

        var use = new ClientUse();
        foreach (var name in NameSearch.In(code, symbol.Name))
        {
            if (name.Parent is not null && !NameSearch.Declares(name, symbol) && names.MayMean(name, symbol) && !tryAdd(name, use))
            {
                return null;
            }
        }

        return use;
    }

    /// <summary>What becomes of the client that a function makes for whoever takes the function.</summary>
    private ClientUse? OfTaker(IOperation taker, ITypeSymbol? type)
    {
        var use = new ClientUse();
        return taker switch
        {
            IObjectCreationOperation { Type.Name: "Lazy" } =>
                Follow(taker, use, null, new Trail(IsGiven: false, MaximumDepth)) ? use : null,
            IInvocationOperation { TargetMethod: { ContainingNamespace: var space,
                TypeArguments: { Length: 1 } given } } when space.ToString() == "Microsoft.Extensions.DependencyInjection" =>
                !names.IsLibrary && given[0] is INamedTypeSymbol client && SymbolEqualityComparer.Default.Equals(client, type)
                    && AddsAll(use, client, isMadeHere: false) ? use : null,
            _ => null,
        };
    }

    /// <summary>Adds what the program does with the clients of a class, wherever it can get one.</summary>
    private bool AddsAll(ClientUse use, INamedTypeSymbol type, bool isMadeHere) =>
        objects.ObjectsOf(type, isMadeHere) is { } found
        && found.All(one => one.Value is { } value
            ? AddsInitializer(use, value as IObjectCreationOperation) && Follow(value, use, null, new Trail(IsGiven: true, MaximumDepth))
            : Adds(use, UsesOf(one.Holder!)));

    private ClientUse? UsesOf(ISymbol holder)
    {
        var code = Declarations.Whole(holder.DeclaringSyntaxReferences[0]).SyntaxTree.GetRoot();
        return holder switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not (
                MethodKind.LambdaMethod or MethodKind.LocalFunction) } } parameter => OfArgument(parameter),
            IMethodSymbol method => OfCallers(method, code, new Trail(IsGiven: false, MaximumDepth)),
            _ => Of(holder, code, except: null, new Trail(IsGiven: true, MaximumDepth)),
        };
    }

    private static bool AddsInitializer(ClientUse use, IObjectCreationOperation? creation) =>
        creation?.Initializer?.Initializers.All(
            part => part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation set } assignment
            && Adds(use, set, assignment.Value)) != false;

    /// <summary>Adds what a class of clients does with its own object outside the constructor that makes it.</summary>
    private bool AddsOwn(ClientUse use, INamedTypeSymbol type, SyntaxNode creation)
    {
        var parts = type.DeclaringSyntaxReferences.Select(Declarations.Whole).ToList();
        var own = MailMembers.Settings.Concat(MailMembers.Sends).Concat(["this", "Me"])
            .SelectMany(name => NameSearch.In(parts, name))
            .Where(name =>
                !creation.AncestorsAndSelf().TakeWhile(node => !parts.Contains(node))
                .Any(node => node.Parent is { } around && parts.Contains(around) && node.Span.Contains(name.Span)))
            .Select(name => names.OperationAt(name.Parent!));
        foreach (var operation in own)
        {
            switch (operation)
            {
                case IPropertyReferenceOperation
                {
                    Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
                } property
                    when !Reads(property, use):
                case IInstanceReferenceOperation { Parent: not (IMemberReferenceOperation or IInvocationOperation) } when !Follow(
                    operation, use, null, new Trail(IsGiven: true, MaximumDepth)):
                    return false;
                case IInvocationOperation { Instance: IInstanceReferenceOperation }:
                    use.Sends(null);
                    break;
            }
        }

        return true;
    }

    /// <summary>Adds what becomes of a client where an expression names it.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="use">Takes what is done.</param>
    /// <param name="kept">The symbol that it names; <see langword="null"/> for the call of a factory.</param>
    /// <param name="trail">How it came here.</param>
    /// <returns>Whether all of it is seen; otherwise the client is handed on.</returns>
    private bool Follow(IOperation value, ClientUse use, ISymbol? kept, Trail trail)
    {
        for (; ; value = value.Parent)
        {
            switch (value.Parent)
            {
                case IConversionOperation { OperatorMethod: null } conversion when conversion.Type?.TypeKind != TypeKind.Dynamic:
                case IParenthesizedOperation or IAwaitOperation or ICoalesceOperation:
                case IConditionalOperation conditional when conditional.Condition != value:
                case IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" }
                    or { Name: "Value", ContainingType.Name: "Lazy" } }:
                case IInvocationOperation { Instance: { } task, TargetMethod.Name: "ConfigureAwait" or "GetAwaiter"
                    or "GetResult" } when task == value:
                    continue;
                case IConditionalAccessOperation access when access.Operation == value:
                    return access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>()
                        .FirstOrDefault() is not { } instance || Follow(instance, use, kept, trail);
                case IPropertyReferenceOperation { Instance: { } owner } property when owner == value:
                    return Reads(property, use);
                case IMemberInitializerOperation member when member.InitializedMember == value:
                    return member.Initializer.Initializers.All(
                        part => part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation set } assignment
                        && Adds(use, set, assignment.Value));
                case IAssignmentOperation assignment when assignment.Target == value:
                    use.Replaces();
                    return assignment.Parent is IExpressionStatementOperation || Follow(assignment, use, kept, trail);
                case ISimpleAssignmentOperation assignment:
                    return Becomes(assignment.Target, use, trail)
                        && (assignment.Parent is IExpressionStatementOperation || Follow(assignment, use, kept, trail));
                case ICoalesceAssignmentOperation assignment:
                    return Becomes(assignment.Target, use, trail)
                        && (assignment.Parent is IExpressionStatementOperation || Follow(assignment, use, kept, trail));
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } variable } }:
                    return Adds(use, Of(variable, RootOf(value).Syntax, null, trail.Next));
                case IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } }:
                    return Adds(use, Of(declarators[0].Symbol, RootOf(value).Syntax, null, trail.Next));
                case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                    return Adds(use, Of(fields[0], RootOf(value).Syntax, null, trail.Next with { IsGiven = true }));
                case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                    return Adds(use, Of(properties[0], RootOf(value).Syntax, null, trail.Next with { IsGiven = true }));
                case IInvocationOperation { Instance: { } receiver } call when receiver == value:
                    return IsCalledOn(call.TargetMethod, call, use, kept, trail);
                case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }:
                    return IsPassed(parameter, call.TargetMethod, call, use, kept, trail);
                case IArgumentOperation { Parameter: { } parameter,
                    Parent: IObjectCreationOperation { Constructor: { } constructor } creation }:
                    return IsPassed(parameter, constructor, creation, use, kept, trail);
                case IReturnOperation returned when kept is IParameterSymbol && MethodAround(returned) is { } method
                    && SymbolEqualityComparer.Default.Equals(method, kept.ContainingSymbol):
                    use.Returns();
                    return true;
                case IIsPatternOperation test when test.Value == value:
                    return Names(test.Pattern, use, trail, value);
                case ISwitchOperation choice when choice.Value == value:
                    return choice.Cases.SelectMany(part => part.Clauses).OfType<IPatternCaseClauseOperation>()
                        .All(clause => Names(clause.Pattern, use, trail, value));
                case ISwitchExpressionOperation choice when choice.Value == value:
                    return choice.Arms.All(arm => Names(arm.Pattern, use, trail, value));
                case IMethodReferenceOperation or IDynamicMemberReferenceOperation:
                    return false;
                case IBinaryOperation or IExpressionStatementOperation or IUsingOperation or ILockOperation or IEventReferenceOperation
                    or IInterpolationOperation or INameOfOperation or IIsTypeOperation:
                case null:
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>A member of the client is read or set.</summary>
    private static bool Reads(IPropertyReferenceOperation property, ClientUse use)
    {
        switch (property.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == property:
                return Adds(use, property, assignment.Value);
            case IAssignmentOperation assignment when assignment.Target == property:
                return Adds(use, property, null);
            case IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                return Adds(use, property, null);
            default:
                return !SlotFinder.IsExtension(property.Property);
        }
    }

    private static bool Adds(ClientUse use, IPropertyReferenceOperation property, IOperation? value)
    {
        if (!property.Property.DeclaringSyntaxReferences.IsEmpty)
        {
            return false; // a subclass, or an extension: it may set others
        }

        use.Sets(MemberSet.Of(property, value));
        return true;
    }

    private static bool Adds(ClientUse use, ClientUse? other)
    {
        if (other is not null)
        {
            use.Add(other);
        }

        return other is not null;
    }

    /// <summary>The client gets another name.</summary>
    private bool Becomes(IOperation target, ClientUse use, Trail trail) => target switch
    {
        IDiscardOperation => true,
        ILocalReferenceOperation { Local: { IsRef: false } local } => Adds(use, Of(local, RootOf(target).Syntax, null, trail.Next)),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { Parameters.IsEmpty: true } } member =>
            Adds(use, Of(member.Member.OriginalDefinition, RootOf(target).Syntax, null, trail.Next with { IsGiven = true })),
        _ => false,
    };

    /// <summary>The client gets the names of a pattern.</summary>
    private bool Names(IPatternOperation pattern, ClientUse use, Trail trail, IOperation value) =>
        pattern.DescendantsAndSelf().All(part => part switch
    {
        IDeclarationPatternOperation { DeclaredSymbol: { } variable } => Adds(use, Of(variable, RootOf(value).Syntax, null, trail.Next)),
        IRecursivePatternOperation { DeclaredSymbol: { } variable } => Adds(use, Of(variable, RootOf(value).Syntax, null, trail.Next)),
        IListPatternOperation => false,
        _ => true,
    });

    /// <summary>A method of the client is called: its own, or an extension, which Visual Basic and extension blocks call so.</summary>
    private bool IsCalledOn(IMethodSymbol method, IInvocationOperation call, ClientUse use, ISymbol? kept, Trail trail)
    {
        if (ConditionalCalls.LeaveOut(call))
        {
            return true;
        }

        if (method.ReducedFrom is { } extension)
        {
            return IsPassed(extension.Parameters[0], extension, call, use, kept, trail);
        }

        Sends(method, call, use, trail);
        // A subclass may set anything, and so may an extension that nobody can see.
        return method.DeclaringSyntaxReferences.IsEmpty && !SlotFinder.IsExtension(method);
    }

    private static void Sends(IMethodSymbol method, IOperation call, ClientUse use, Trail trail)
    {
        if (MailMembers.IsSend(method.Name))
        {
            use.Sends(trail.IsGiven ? RootOf(call).Syntax : null);
        }
        else if (MailMembers.IsAuthenticate(method.Name))
        {
            use.SignsIn(call is IInvocationOperation invocation ? SignIn.Of(invocation) : SignIn.Otherwise);
        }
    }

    /// <summary>The client is passed to a method.</summary>
    private bool IsPassed(IParameterSymbol parameter, IMethodSymbol method, IOperation call, ClientUse use, ISymbol? kept, Trail trail)
    {
        if (Callees.OnlyLooks(method) || ConditionalCalls.LeaveOut(method, call.Syntax.SyntaxTree))
        {
            return true;
        }

        if (Callees.IsOwnExtension(method))
        {
            Sends(method, call, use, trail);
            return true;
        }

        // A client that a factory made, and that nobody sends with, is not finished.
        if (OfArgument(parameter, trail.Next) is not { } other
            || (kept is null && other is { Set.Count: 0, IsSent: false, IsReturned: false }))
        {
            return false;
        }

        use.Add(other);
        return !other.IsReturned || Follow(call, use, kept, trail);
    }

    private IMethodSymbol? MethodAround(IOperation operation) =>
        names.Model(operation.Syntax).GetEnclosingSymbol(operation.Syntax.SpanStart) as IMethodSymbol;

    private static bool Calls(IInvocationOperation call, ISymbol factory) =>
        NameSearch.IsSame(call.TargetMethod, factory)
        || call.Instance switch
        {
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, factory),
            IFieldReferenceOperation field => SymbolEqualityComparer.Default.Equals(field.Field, factory),
            _ => false,
        };

    /// <summary>What a function is called by; <see langword="null"/> if it has no name.</summary>
    private static ISymbol? NameOf(IOperation function) => function switch
    {
        ILocalFunctionOperation local => local.Symbol,
        IAnonymousFunctionOperation lambda => HolderOf(lambda),
        _ => function.SemanticModel?.GetDeclaredSymbol(function.Syntax) as IMethodSymbol is { MethodKind: MethodKind.Ordinary } method
            ? method
            : null,
    };

    private static IOperation Unconverted(IOperation value)
    {
        while (value.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>The variable or field that a lambda is declared for.</summary>
    private static ISymbol? HolderOf(IAnonymousFunctionOperation lambda)
    {
        return Unconverted(lambda).Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } =>
                declarators[0].Symbol,
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            _ => null,
        };
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>How a search came to a piece of code.</summary>
    /// <param name="IsGiven">Whether that code has the client from elsewhere, and is judged by itself if it sends.</param>
    /// <param name="Depth">How often the client may be handed on from here.</param>
    private sealed record Trail(bool IsGiven, int Depth)
    {
        /// <summary>What the whole search has in common.</summary>
        public Journey Journey { get; private init; } = new();

        /// <summary>One step on.</summary>
        public Trail Next => this with { Depth = Depth - 1 };
    }

    private sealed class Journey
    {
        /// <summary>The names that are being searched for.</summary>
        public Stack<ISymbol> Open { get; } = new();

        /// <summary>How many names were searched for.</summary>
        public int Searches { get; set; }

        /// <summary>How often something was left out.</summary>
        public int Cuts { get; set; }
    }
}
