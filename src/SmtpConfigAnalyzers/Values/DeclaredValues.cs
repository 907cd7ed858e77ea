using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>
/// What members hold by their declarations: read only where a mail connection asks, and kept for the compilation. A value
/// that nothing else can set is certain; a default that others may replace says so (<see cref="DeclaredDefault"/>).
/// </summary>
/// <param name="names">Finds the code that mentions a member.</param>
/// <param name="objects">Finds who makes the objects of a class.</param>
/// <param name="bindings">Finds which classes are bound to sections of the settings.</param>
/// <param name="effects">Says what accessors and constructors do.</param>
/// <param name="environment">The settings; <see langword="null"/> if there are none.</param>
internal sealed class DeclaredValues(
    NameSearch names, TypeSearch objects, BoundSections bindings, Effects effects, SettingsEnvironment? environment)
{
    // By these, serialisers of the framework write members that are otherwise their type's own.
    private static readonly string[] Serializing =
        ["System.Text.Json.Serialization", "System.Runtime.Serialization", "System.Xml.Serialization", "System.Configuration",
            "System.Composition", "System.ComponentModel.Composition"];

    private ConfiguredValues? _configured;
    private ExpressionValues? _expressions;

    private readonly ConcurrentDictionary<ISymbol, Value> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _changed = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _handedOn = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, ISymbol?> _places = new(SymbolEqualityComparer.Default);

    /// <summary>What calls may change.</summary>
    public Effects Effects => effects;

    /// <summary>
    /// Where a property of the program keeps its value: in itself, if it is automatic or has none that can be seen, or in the field that it
    /// just hands out; <see langword="null"/> if its accessors do more.
    /// </summary>
    public ISymbol? PlaceOf(IPropertySymbol property) => _places.GetOrAdd(property.OriginalDefinition, FindPlace);

    /// <summary>What is read from settings files; <see langword="null"/> if there are none.</summary>
    public ConfiguredValues? Configured =>
        environment is null
        ? null
        : _configured ??= new(
            environment, bindings, property => IsComputed(property) || names.WritesOutside(property).Count > 0);

    /// <summary>The value of a member that no path of the method has written; unknown if the declarations do not say.</summary>
    public Value Of(ISymbol member) => _values.GetOrAdd(member.OriginalDefinition, Read);

    /// <summary>What an object that another member holds has in one of its own; unknown if others may put something else there.</summary>
    public Value Of(ISymbol holder, ISymbol member) =>
        Of(holder) is ObjectValue made
        && made.Members.TryGetValue(member.OriginalDefinition, out var value)
        && (IsFixed(member)
            || (!_changed.GetOrAdd(member.OriginalDefinition, IsChanged) && !_handedOn.GetOrAdd(holder.OriginalDefinition, IsHandedOn)))
            ? value
            : Value.Unknown;

    /// <summary>What expressions are anywhere.</summary>
    public ExpressionValues Expressions => _expressions ??= new(this);

    /// <summary>
    /// What settings files say of a property of an object that cannot be followed: one that a service provider gives out.
    /// </summary>
    public Value OfBoundClass(IPropertySymbol property, SyntaxNode syntax) =>
        Configured is { } configured && configured.PropertyBehind(property) is var own
            && configured.SectionOf(own.ContainingType) is { } section
            ? configured.Of(section, own, Of(own), syntax) ?? Value.Unknown
            : Value.Unknown;

    /// <summary>
    /// The value of a property in an object that was just made without arguments; unknown if its type does not write one.
    /// </summary>
    public Value InitialOf(IPropertySymbol property) =>
        StoreOf(property) is { } store
            ? OneOf.Join(Initializers(store).Concat(Assignments(store, IsInParameterlessConstructor)).Select(Expressions.Of))
            : Value.Unknown;

    /// <summary>What a member holds that nobody has set: what its type writes into it, or what the runtime does.</summary>
    /// <param name="member">The member.</param>
    /// <param name="syntax">What reads it.</param>
    public Value AtRest(ISymbol member, SyntaxNode syntax)
    {
        var written = member is IPropertySymbol property ? InitialOf(property) : OneOf.Join(Initializers(member).Select(Expressions.Of));
        return written is Constant || DefaultOf(member) is not (true, var content) ? written : new Constant(content, syntax);
    }

    /// <summary>The graph of a method that is declared in the compilation; <see langword="null"/> if it has no body here.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol method)
    {
        if (method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var declaration = Declarations.Whole(method.OriginalDefinition.DeclaringSyntaxReferences[0]);
        return names.Model(declaration).GetOperation(declaration) switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
            _ => null,
        };
    }

    /// <summary>
    /// Whether some code hands a property's value straight to an object whose type is accepted: as an argument, or into a member.
    /// </summary>
    public bool IsHandedTo(IPropertySymbol property, Func<ITypeSymbol?, bool> isConsumer) =>
        NamesOf(property).Concat(names.Outside(property).Select(token => token.Parent).OfType<SyntaxNode>())
            .Any(name => IsHandedTo(name, isConsumer));

    private bool IsHandedTo(SyntaxNode name, Func<ITypeSymbol?, bool> isConsumer)
    {
        var model = names.Model(name);
        foreach (var node in name.AncestorsAndSelf())
        {
            switch (model.GetOperation(node))
            {
                case IInvocationOperation call:
                    return isConsumer(call.Instance?.Type);
                case IObjectCreationOperation creation:
                    return isConsumer(creation.Type);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }:
                    return isConsumer(target.Instance?.Type);
                case IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The expression that a value is written as: where a constant is named, what that constant is declared as.</summary>
    public SyntaxNode Written(SyntaxNode expression)
    {
        var constant = names.Model(expression).GetOperation(expression) switch
        {
            IFieldReferenceOperation { Field: { IsConst: true } field } => field,
            ILocalReferenceOperation { Local: { IsConst: true } local } => (ISymbol)local,
            _ => null,
        };
        return constant is not null && Initializers(constant).FirstOrDefault() is { } value ? Written(value.Syntax) : expression;
    }

    /// <summary>The calls in a type of methods whose name is accepted.</summary>
    public IEnumerable<IInvocationOperation> CallsIn(INamedTypeSymbol type, Func<string, bool> isName) =>
        NamesIn(type, token => isName(token.ValueText)).Select(names.CallAround).OfType<IInvocationOperation>();

    private Value Read(ISymbol member) => member switch
    {
        { DeclaringSyntaxReferences.IsEmpty: true } => Value.Unknown,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary,
            DeclaredAccessibility: Accessibility.Private } method } parameter => Passed(parameter, method),
        IParameterSymbol { HasExplicitDefaultValue: true } parameter =>
            Default(parameter, new Constant(parameter.ExplicitDefaultValue, SyntaxOf(parameter))),
        IPropertySymbol property when ElementOf(property) is (var name, var standard, var written) =>
            InConfigurationFile(property, name, standard, written),
        IFieldSymbol field => Writes(field, field, isClosed: field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private),
        IPropertySymbol { IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false } property when StoreOf(
            property) is { } store =>
            Writes(property, store, isClosed: property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private }),
        IPropertySymbol { IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false, SetMethod: null }
            or IMethodSymbol { IsAbstract: false, IsVirtual: false, IsOverride: false, IsAsync: false } => Result(member),
        _ => Value.Unknown,
    };

    /// <summary>
    /// The attribute of an element of <c>app.config</c> that a property stands for, and its default
    /// (System.Configuration, ConfigurationPropertyAttribute).
    /// </summary>
    private static (string Name, object? Default, SyntaxNode Written)? ElementOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(one => one.AttributeClass?.Name == "ConfigurationPropertyAttribute") is
        { ConstructorArguments: { Length: 1 } arguments, ApplicationSyntaxReference: { } written } attribute
        && arguments[0].Value is string name
            ? (name, attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "DefaultValue").Value is
                { Value: { } value, Type: { } type } && SymbolEqualityComparer.Default.Equals(type, property.Type)
                ? value
                : null, written.GetSyntax())
            : null;

    /// <summary>Whether a property stands for an attribute of an element of <c>app.config</c>.</summary>
    public static bool IsElement(IPropertySymbol property) => ElementOf(property) is not null;

    private Value InConfigurationFile(IPropertySymbol property, string name, object? standard, SyntaxNode written) =>
        names.WritesOutside(property).Count > 0 ? Value.Unknown
        : environment?.ElementOf(property.ContainingType.ToDisplayString(), name) is { } setting
        ? SettingValue.Read(setting, property.Type, SyntaxOf(property))
        : standard is not null && written.DescendantNodes().LastOrDefault(
            node => names.Model(node).GetConstantValue(node) is { HasValue: true, Value: var said } && Equals(said, standard))
            is { } expression
        ? Default(property, new Constant(standard, expression))
        : Value.Unknown;

    private ISymbol? FindPlace(IPropertySymbol property) =>
        !effects.HasBody(property.GetMethod) && !effects.HasBody(property.SetMethod) ? property
        : HandedOutBy(property) is { } field && (property.SetMethod is null || IsKeptIn(field, property.SetMethod)) ? field
        : null;

    /// <summary>The field that a getter hands out, and does nothing else.</summary>
    private IFieldSymbol? HandedOutBy(IPropertySymbol property) =>
        effects.OnlyStatement(
            property.GetMethod) is IReturnOperation { ReturnedValue: IFieldReferenceOperation { Instance: null
                or IInstanceReferenceOperation, Field: { AssociatedSymbol: null, IsConst: false } field } } ? field : null;

    private bool IsKeptIn(IFieldSymbol field, IMethodSymbol setter) =>
        effects.OnlyStatement(
            setter) is IExpressionStatementOperation
            {
                Operation: ISimpleAssignmentOperation
                {
                    Target: IFieldReferenceOperation { Field: var target },
                    Value: IParameterReferenceOperation,
                },
            }
        && SymbolEqualityComparer.Default.Equals(target, field);

    /// <summary>
    /// Where a property that can be set keeps what its declaration says: an automatic one in itself, another in the field that it hands
    /// out.
    /// </summary>
    private ISymbol? StoreOf(IPropertySymbol property) =>
        PlaceOf(property) is { } place ? (place is IPropertySymbol && !IsAutomatic(property) ? null : place)
        : property.SetMethod is not null && HandedOutBy(property) is { DeclaredAccessibility: Accessibility.Private } field ? field
        : null;

    private static bool IsAutomatic(IPropertySymbol property) => BackingFieldOf(property) is not null;

    private static IFieldSymbol? BackingFieldOf(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>
    /// The values that a member's type writes into it: in its initializer, by assignments, or by none of them in some constructor. A
    /// property's own setter writes what others set.
    /// </summary>
    private Value Writes(ISymbol member, ISymbol store, bool isClosed)
    {
        if (isClosed && (IsWrittenByOthers(member) || IsWrittenByOthers(store)))
        {
            return Value.Unknown;
        }

        var initial = Initializers(store).ToList();
        var assigned = Assignments(store, name => ReferenceEquals(member, store) || !IsIn(name, member)).ToList();
        var values = initial.Concat(assigned).Select(Expressions.Of).ToList();
        if (!ReferenceEquals(member, store))
        {
            values.AddRange(
                Assignments(member, _ => true)
                .Select(value => PlaceOf((IPropertySymbol)member) is null ? Value.Unknown : Expressions.Of(value)));
        }

        if (initial.Count == 0 && values.Count > 0 && !IsSetByEveryConstructor(store) && DefaultOf(store) is var (isKnown, content))
        {
            values.Add(isKnown ? new Constant(content, SyntaxOf(store)) : Value.Unknown);
        }

        var joined = values.Count == 1 ? values[0] : OneOf.Join(values);
        return isClosed ? joined
            : (ConfiguredBy(member) ?? PutInOnce(member)) is { } configured ? configured
            : joined is Constant only ? Default(member, only)
            : Value.Unknown;
    }

    /// <summary>What a member holds that nothing was put into.</summary>
    private static (bool IsKnown, object? Content)? DefaultOf(ISymbol store) =>
        ((store as IFieldSymbol)?.Type ?? (store as IPropertySymbol)?.Type) switch
    {
        null => null,
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => (true, null),
        { SpecialType: SpecialType.System_Boolean } => (true, false),
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } or { TypeKind: TypeKind.Enum } => (true, 0),
        _ => (false, null),
    };

    /// <summary>Whether each object has a value from its constructor, so that nobody sees the member's default.</summary>
    private bool IsSetByEveryConstructor(ISymbol member)
    {
        if (member.ContainingType.InstanceConstructors.Any(
            constructor =>
            constructor.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(Declarations.MemberOf(parameter), member))))
        {
            return true; // a record's own
        }

        var constructors = (member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
            .Where(constructor => !constructor.IsImplicitlyDeclared).ToList();
        return constructors.Count > 0 && member.ContainingType.TypeKind == TypeKind.Class
            && constructors.All(constructor => Sets(constructor, member));
    }

    private bool Sets(IMethodSymbol constructor, ISymbol member)
    {
        var declaration = Declarations.Whole(constructor.DeclaringSyntaxReferences[0]);
        return names.Model(declaration).GetOperation(declaration) switch
        {
            // that one is asked too
            IConstructorBodyOperation
            {
                Initializer: IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var next } },
            } when SymbolEqualityComparer.Default.Equals(next.ContainingType, constructor.ContainingType) => true,
            IConstructorBodyOperation body => Sets(body.BlockBody, member) || Sets(body.ExpressionBody, member),
            var body => Sets(body, member),
        };
    }

    private bool Sets(IOperation? statement, ISymbol member) => statement switch
    {
        IBlockOperation block => block.Operations.Any(part => Sets(part, member)),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } =>
            IsTarget(assignment.Target, member)
            || (assignment.Value is ISimpleAssignmentOperation { Target: var inner } && IsTarget(inner, member)),
        IExpressionStatementOperation { Operation: IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } } =>
            tuple.Elements.Any(element => IsTarget(element, member)),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Sets(conditional.WhenTrue, member) && Sets(whenFalse, member),
        IUsingOperation used => Sets(used.Body, member),
        ILockOperation locked => Sets(locked.Body, member),
        ITryOperation guarded =>
            Sets(guarded.Finally, member)
            || (Sets(guarded.Body, member)
                && guarded.Catches.All(
                    handler => Sets(handler.Handler, member)
                    || handler.Handler.Operations.LastOrDefault() is IExpressionStatementOperation { Operation: IThrowOperation }
                    or IThrowOperation)),
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private bool IsTarget(IOperation target, ISymbol member) =>
        target is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var found }
        && (SymbolEqualityComparer.Default.Equals(found, member)
            || (found is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(PlaceOf(property), member)));

    /// <summary>Whether an attribute lets others write a member that only its type could: an engine, a container, a serialiser.</summary>
    private static bool IsWrittenByOthers(ISymbol member) =>
        new[] { member, (member as IPropertySymbol) is { } property ? BackingFieldOf(property) : null }.OfType<ISymbol>()
            .SelectMany(declared => declared.GetAttributes()).Any(attribute =>
            attribute.AttributeClass?.ContainingNamespace.ToDisplayString() is { } space
            && (!(space == "System" || space.StartsWith("System.", StringComparison.Ordinal))
                || (Serializing.Contains(space)
                    && attribute.AttributeClass.Name is not (
                        "JsonIgnoreAttribute" or "XmlIgnoreAttribute" or "IgnoreDataMemberAttribute"))));

    /// <summary>
    /// The value that code gives a member of an options class: where nothing outside the class sets it but one callback of
    /// <c>Configure&lt;T&gt;</c>, which always runs.
    /// </summary>
    private Value? ConfiguredBy(ISymbol member)
    {
        var writes = names.WritesOutside(member);
        return writes.Count == 1
            && names.Answers.Of(
                writes[0].SyntaxTree!, new("configures", "", writes[0].SpanStart), () => Configures(writes[0]) is not null)
            && Configures(writes[0]) is { } assignment && Expressions.Of(assignment.Value) is Constant value
                ? value with { Source = value.Source ?? new SourcePlace(assignment.Value.Syntax, member) }
                : null;
    }

    private ISimpleAssignmentOperation? Configures(SyntaxToken written) =>
        written.Parent is { } name
        && names.OperationAt(
            name) is IMemberReferenceOperation { Instance: IParameterReferenceOperation options,
            Parent: ISimpleAssignmentOperation assignment } target
        && assignment.Target == target
        && assignment is { Parent: IExpressionStatementOperation
        {
            Parent: IBlockOperation
            {
                Parent: IAnonymousFunctionOperation
                {
                    Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation registration } },
                } callback,
            },
        } }
        && SymbolEqualityComparer.Default.Equals(options.Parameter.ContainingSymbol, callback.Symbol)
        && registration.TargetMethod is { Name: "Configure", ContainingNamespace: var space }
        && space.ToString().StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            ? assignment
            : null;

    /// <summary>The value that a member gets where the program makes the only object of its class, and gives it to the container.</summary>
    private Value? PutInOnce(ISymbol member)
    {
        var type = member.ContainingType;
        if (names.IsSeenByOthers(type))
        {
            return null;
        }

        // The names first: to find who makes an object binds code.
        var writes = names.WritesOutside(member);
        return (writes.Count > 0 || type.InstanceConstructors.Any(constructor => !constructor.Parameters.IsEmpty))
            && !Assignments(member, _ => true).Any()
            && objects.OnlyCreation(type, IsOnlyOne) is { } creation
            && Expressions.MembersOf(creation).TryGetValue(member.OriginalDefinition, out var put) && put is Constant value
                ? value with { Source = value.Source ?? new SourcePlace(value.Syntax, member) }
                : null;

        bool IsOnlyOne(IObjectCreationOperation made) =>
            writes.All(name => name.Parent is { } node && Declarations.IsIn(node, made.Syntax)) && IsOnlyGivenOut(made);
    }

    /// <summary>Whether nobody gets an object but the container, as it is or from a function, so that nobody changes it.</summary>
    private bool IsOnlyGivenOut(IOperation made) => made.Parent switch
    {
        IConversionOperation conversion => IsOnlyGivenOut(conversion),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => BindingCalls.IsOfContainer(method),
        IReturnOperation { Parent.Parent: IAnonymousFunctionOperation { Parent: IDelegateCreationOperation function } } =>
            IsOnlyGivenOut(function),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator } =>
            NameSearch.In([declarator.Syntax.FirstAncestorOrSelf<SyntaxNode>(node => node.Parent is null)!], local.Name)
                .Select(name => names.OperationAt(name.Parent!)).OfType<ILocalReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
                .All(IsOnlyGivenOut),
        _ => false,
    };

    // A binder cannot set what a getter works out.
    private bool IsComputed(IPropertySymbol property) =>
        effects.HasBody(property.GetMethod) && (property.SetMethod is null || PlaceOf(property) is null);

    private static bool IsIn(SyntaxNode name, ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(
            part => part.SyntaxTree == name.SyntaxTree && Declarations.Whole(part).Span.Contains(name.Span));

    private bool IsInParameterlessConstructor(SyntaxNode name) =>
        names.Model(name)
            .GetEnclosingSymbol(name.SpanStart) is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true };

    private static bool IsFixed(ISymbol member) =>
        member is IPropertySymbol { SetMethod: null or { IsInitOnly: true } } or IFieldSymbol { IsReadOnly: true };

    /// <summary>Whether code sets the member of an object that is made already; an initializer sets it of its own.</summary>
    private bool IsChanged(ISymbol member) =>
        names.Everywhere(member.Name).Any(name => name.Parent is { } node && names.MayMean(name, member)
            && AssignmentTo(node, member) is { } value
            && value.Parent is not { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation
                or IWithOperation } });

    /// <summary>Whether code that cannot be seen may get the object that a member holds: all other uses are of its properties.</summary>
    private bool IsHandedOn(ISymbol holder) =>
        names.CodeThatSees(holder, holder.DeclaringSyntaxReferences[0].GetSyntax()) is not { } code
        || NameSearch.In(code, holder.Name).Any(name => !NameSearch.Declares(name, holder) && names.MayMean(name, holder)
            && name.Parent is { } node
            && names.OperationAt(node)?.Parent is not (
                IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }));

    /// <summary>What the callers of a private method pass for a parameter; all of them are in its type.</summary>
    private Value Passed(IParameterSymbol parameter, IMethodSymbol method)
    {
        var values = new List<Value>();
        foreach (var name in NamesOf(method))
        {
            var model = names.Model(name);
            var call = names.CallAround(name);
            if (call is null || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method))
            {
                if (model.GetSymbolInfo(name).Symbol is IMethodSymbol other
                    && SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method))
                {
                    return Value.Unknown; // a delegate of it: anybody may call
                }

                continue;
            }

            if (ConditionalCalls.LeaveOut(call))
            {
                continue;
            }

            values.Add(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } passed
                ? Expressions.Of(passed.Value)
                : Value.Unknown);
        }

        return OneOf.Join(values);
    }

    /// <summary>A default, unless code elsewhere sets the member: then it is anybody's guess whether before or after.</summary>
    private Value Default(ISymbol member, Constant value) =>
        member is not IParameterSymbol && names.WritesOutside(member).Count > 0 ? Value.Unknown
        : value with { Declared = new DeclaredDefault(member, value.Syntax) };

    /// <summary>What a property or method returns, if every return is a value of its own.</summary>
    private Value Result(ISymbol member)
    {
        var values = Returned(member).Select(Expressions.Of).ToList();
        return values.Count == 1 ? values[0] : OneOf.Join(values);
    }

    /// <summary>The expressions that a property or method returns.</summary>
    private IReadOnlyList<IOperation> Returned(ISymbol member)
    {
        var returned = new Dictionary<SyntaxNode, IOperation>();
        foreach (var node in Declarations.Whole(member.DeclaringSyntaxReferences[0]).DescendantNodes())
        {
            // An expression body is a block with one return.
            var returns = names.Model(node).GetOperation(node) switch
            {
                IReturnOperation statement => [statement],
                IBlockOperation block => block.Operations.OfType<IReturnOperation>(),
                _ => [],
            };
            foreach (var value in returns.Select(statement => statement.ReturnedValue).OfType<IOperation>().SelectMany(Arms))
            {
                returned[value.Syntax] = value;
            }
        }

        return [.. returned.Values];
    }

    /// <summary>The values that a conditional or switch expression chooses from.</summary>
    private static IEnumerable<IOperation> Arms(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Arms(conversion.Operand),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional when Fallback.Of(conditional) is null =>
            Arms(conditional.WhenTrue).Concat(Arms(whenFalse)),
        ISwitchExpressionOperation choice =>
            choice.Arms.Select(arm => arm.Value)
            .Where(arm => arm is not (IThrowOperation or IConversionOperation { Operand: IThrowOperation })).SelectMany(Arms),
        _ => [value],
    };

    private IEnumerable<IOperation> Initializers(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax();
            // C# declares a field by its declarator; Visual Basic keeps the initializer next to the name.
            var holder = member.Language == LanguageNames.VisualBasic && member is IFieldSymbol ? declaration.Parent : declaration;
            foreach (var node in holder?.ChildNodes() ?? [])
            {
                if (names.Model(node).GetOperation(node) is ISymbolInitializerOperation initializer
                    && Initializes(initializer, member))
                {
                    yield return initializer.Value;
                }
            }
        }
    }

    private static bool Initializes(ISymbolInitializerOperation initializer, ISymbol member) => initializer switch
    {
        IFieldInitializerOperation field =>
            field.InitializedFields.Any(initialized => SymbolEqualityComparer.Default.Equals(initialized, member)),
        IVariableInitializerOperation => member is ILocalSymbol,
        IPropertyInitializerOperation property =>
            property.InitializedProperties.Any(initialized => SymbolEqualityComparer.Default.Equals(initialized, member)),
        _ => false,
    };

    private IEnumerable<IOperation> Assignments(ISymbol member, Func<SyntaxNode, bool> counts) =>
        NamesOf(member).Where(counts).Select(name => AssignmentTo(name, member)).OfType<IOperation>();

    /// <summary>The places in a member's type where its name occurs.</summary>
    private static IEnumerable<SyntaxNode> NamesOf(ISymbol member) =>
        NamesIn(member.ContainingType, token => Declarations.IsNamed(token, member.Name));

    private static IEnumerable<SyntaxNode> NamesIn(INamedTypeSymbol type, Func<SyntaxToken, bool> isName) =>
        type.DeclaringSyntaxReferences
            .SelectMany(part => Declarations.Whole(part).DescendantTokens())
            .Where(isName)
            .Select(token => token.Parent)
            .OfType<SyntaxNode>();

    /// <summary>
    /// The value that the assignment around <paramref name="name"/> gives to the member; an operation without a value for what cannot be
    /// determined.
    /// </summary>
    private IOperation? AssignmentTo(SyntaxNode name, ISymbol member)
    {
        for (var operation = names.OperationAt(name); operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IMemberReferenceOperation reference when SymbolEqualityComparer.Default.Equals(
                    reference.Member.OriginalDefinition, member):
                    var parent = operation.Parent;
                    return parent switch
                    {
                        ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == operation => assignment.Value,
                        ICoalesceAssignmentOperation assignment when assignment.Target == operation => assignment.Value,
                        IAssignmentOperation assignment when assignment.Target == operation => parent,
                        IIncrementOrDecrementOperation or ITupleOperation { Parent: IDeconstructionAssignmentOperation }
                            or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => parent,
                        IAddressOfOperation or ISimpleAssignmentOperation { IsRef: true }
                            or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => parent,
                        IReturnOperation when ReturnsByRef(name) => parent,
                        // Unsafe.AsRef(in …)
                        IArgumentOperation { Parameter.RefKind: not RefKind.None,
                            Parent: IInvocationOperation { TargetMethod.RefKind: RefKind.Ref } } => parent,
                        _ => null,
                    };
                case IMemberReferenceOperation or IInstanceReferenceOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool ReturnsByRef(SyntaxNode name) => names.Model(name).GetEnclosingSymbol(name.SpanStart) switch
    {
        IMethodSymbol method => method.RefKind == RefKind.Ref,
        IPropertySymbol property => property.RefKind == RefKind.Ref,
        _ => false,
    };

    private SyntaxNode SyntaxOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences[0].GetSyntax();
}
