using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>
/// Which sections visible code binds a class to: <c>Configure&lt;T&gt;(section)</c>, <c>AddOptions&lt;T&gt;().Bind(section)</c>,
/// <c>section.Get&lt;T&gt;()</c>, <c>section.Bind(instance)</c>, or as a property of a class that is bound. Looked for by the
/// class's name when a mail connection asks, and kept for the compilation.
/// </summary>
internal sealed class BoundSections(NameSearch names)
{
    // How deep classes of settings hold each other.
    private const int MaximumDepth = 4;

    private static readonly HashSet<string> Binders = new(StringComparer.OrdinalIgnoreCase)
    {
        "AddOptions", "AddOptionsWithValidateOnStart", "Configure", "ConfigureOptions", "PostConfigure", "Get", "GetSection",
            "BindConfiguration",
    };

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _isBound = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<SectionBinding>> _bindings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, INamedTypeSymbol?> _classes = new(SymbolEqualityComparer.Default);
    private IReadOnlyList<SectionBinding>? _instances;

    /// <summary>Finds which calls bind.</summary>
    public BindingCalls Calls { get; } = new(names);

    /// <summary>Whether some file binds <paramref name="type"/>. Judged from tokens: <c>Configure&lt;T&gt;</c>, <c>Get(Of T)</c>.</summary>
    public bool IsBound(INamedTypeSymbol type) => _isBound.GetOrAdd(type, one => TypeArguments(one).Any(IsOfBinder));

    /// <summary>The section that objects of a class are read from.</summary>
    /// <param name="type">The class.</param>
    /// <returns>
    /// The section's key; <see langword="null"/> if no visible code binds the class, if it is bound to several sections or under a name, or
    /// if it cannot be determined to which.
    /// </returns>
    public string? Of(ITypeSymbol type) =>
        SectionsOf(type, MaximumDepth) is { Count: 1 } only && only[0].Name.Length == 0 ? only[0].Section : null;

    /// <summary>The section that the options of a name are read from.</summary>
    /// <param name="type">The class.</param>
    /// <param name="name">The options' name.</param>
    /// <inheritdoc cref="Of(ITypeSymbol)"/>
    public string? Of(ITypeSymbol type, string name) =>
        SectionsOf(type, MaximumDepth).Where(binding => binding.Name == name).ToList() is { Count: 1 } only ? only[0].Section : null;

    /// <summary>The class whose objects the program gives out where an interface is asked for.</summary>
    /// <param name="contract">The interface.</param>
    /// <returns>
    /// The one class that is registered for it, or else the only one that implements it; <see langword="null"/> if there are several, or
    /// others may implement it.
    /// </returns>
    public INamedTypeSymbol? ClassBehind(INamedTypeSymbol contract) => _classes.GetOrAdd(contract.OriginalDefinition, FindClass);

    private INamedTypeSymbol? FindClass(INamedTypeSymbol contract)
    {
        var registered = ClassesIn("registered", RegisteredIn);
        var classes = registered.Count > 0 || names.IsSeenByOthers(contract) ? registered : ClassesIn("implementing", ImplementingIn);
        return classes.Distinct().ToList() is { Count: 1 } only ? names.TypeOf(only[0]) : null;

        IReadOnlyList<string> ClassesIn(string kind, Func<SyntaxTree, INamedTypeSymbol, IEnumerable<ITypeSymbol?>> find) =>
            [.. names.FilesWith(contract.Name).SelectMany(tree => names.Answers.Of(
                tree, new(kind, NameSearch.NameOf(contract)), () => (IReadOnlyList<string>)
                    [.. find(tree, contract).Select(type => type is null ? "" : NameSearch.NameOf(type))]))];
    }

    private IEnumerable<ITypeSymbol?> RegisteredIn(SyntaxTree tree, INamedTypeSymbol contract) =>
        TypeArgumentsIn(tree, contract).Select(name => name.Parent is { } node ? names.CallAround(node) : null)
            .OfType<IInvocationOperation>()
            .Where(call =>
                BindingCalls.IsOfContainer(call.TargetMethod)
                && SymbolEqualityComparer.Default.Equals(call.TargetMethod.TypeArguments[0], contract)
                && call.TargetMethod.ReturnType.SpecialType != SpecialType.System_Void)
            .SelectMany(call => Registered(call, contract));

    /// <summary>The classes that a registration gives out for an interface; the interface itself where it cannot be determined.</summary>
    private static IEnumerable<ITypeSymbol?> Registered(IInvocationOperation call, INamedTypeSymbol contract) => call.TargetMethod switch
    {
        { TypeArguments: { Length: 2 } types } => [types[1]],
        { Name: var name } when name.Contains("Add") =>
            call.Arguments.Where(argument => !SectionPaths.IsServices(argument.Value.Type)).SelectMany(argument => TypesOf(argument.Value))
            .DefaultIfEmpty(contract),
        _ => [], // it asks for one
    };

    private static IEnumerable<ITypeSymbol?> TypesOf(IOperation value) => value switch
    {
        IConversionOperation conversion => TypesOf(conversion.Operand),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } =>
            lambda.Body.Descendants().OfType<IReturnOperation>().Select(returned => returned.ReturnedValue).OfType<IOperation>()
                .SelectMany(TypesOf),
        _ => [value.Type],
    };

    private IEnumerable<ITypeSymbol?> ImplementingIn(SyntaxTree tree, INamedTypeSymbol contract) =>
        NameSearch.In([tree.GetRoot()], contract.Name)
            .Select(name =>
                name.Parent?.AncestorsAndSelf().Take(4).Select(node => names.Model(node).GetDeclaredSymbol(node))
                .OfType<INamedTypeSymbol>().FirstOrDefault())
            .Where(type => type?.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default) == true);

    /// <summary>The key that a property is read from.</summary>
    public static string KeyOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ConfigurationKeyNameAttribute", ConstructorArguments: { Length: 1 } arguments }
                && arguments[0].Value is string name)
            {
                return name;
            }
        }

        return property.Name;
    }

    private IReadOnlyList<SectionBinding> SectionsOf(ITypeSymbol type, int depth) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } named
            && depth > 0
            ? _bindings.GetOrAdd(named.OriginalDefinition, one => Search(one, depth))
            : [];

    private IReadOnlyList<SectionBinding> Search(INamedTypeSymbol type, int depth)
    {
        // A method of the program may bind what it is called for.
        var bindings = TypeArguments(type).Where(name => IsOfBinder(name) || names.IsDeclared(TypeArgument.CalleeOf(name).ValueText))
            .Select(name => name.Parent is { } node ? names.CallAround(node) : null)
            .OfType<IInvocationOperation>()
            .SelectMany(Calls.Of)
            .Concat(_instances ??= Instances())
            .Where(binding => SymbolEqualityComparer.Default.Equals(binding.Type.OriginalDefinition, type))
            .ToList();
        return Different(bindings.Count > 0 ? bindings : Holders(type).SelectMany(
            holder => SectionsOf(holder.ContainingType, depth - 1),
            (holder, outer) => outer with { Section = outer.Section is { } section ? SectionPaths.Join(section, KeyOf(holder)) : null }));
    }

    private static IReadOnlyList<SectionBinding> Different(IEnumerable<SectionBinding> bindings) =>
        [.. bindings.GroupBy(binding => (binding.Name, binding.Section?.ToUpperInvariant())).Select(same => same.First())];

    /// <summary>Where a class is named as an argument of a call.</summary>
    private IEnumerable<SyntaxToken> TypeArguments(INamedTypeSymbol type) =>
        names.FilesWith(type.Name).SelectMany(tree => TypeArgumentsIn(tree, type));

    private IEnumerable<SyntaxToken> TypeArgumentsIn(SyntaxTree tree, INamedTypeSymbol type) =>
        names.Answers.Of(tree, new("type arguments", type.Name), () => (IReadOnlyList<int>)
        [
            .. NameSearch.In([tree.GetRoot()], type.Name).Where(TypeArgument.IsOfCall).Select(name => name.SpanStart),
        ]).Select(place => tree.GetRoot().FindToken(place));

    private static bool IsOfBinder(SyntaxToken name) => Binders.Contains(TypeArgument.CalleeOf(name).ValueText);

    /// <summary>The properties that hold an object of a class.</summary>
    private IEnumerable<IPropertySymbol> Holders(INamedTypeSymbol type) =>
        names.FilesWith(type.Name).SelectMany(
            tree => names.Answers.Of(tree, new("holders", NameSearch.NameOf(type)), () => (IReadOnlyList<int>)
            [
                .. NameSearch.In([tree.GetRoot()], type.Name).Where(name => HolderAt(name) is { Type: var held }
                    && SymbolEqualityComparer.Default.Equals(held.OriginalDefinition, type)).Select(name => name.SpanStart),
            ]),
            (tree, place) => HolderAt(tree.GetRoot().FindToken(place)))
            .OfType<IPropertySymbol>()
            .Distinct<IPropertySymbol>(SymbolEqualityComparer.Default);

    private IPropertySymbol? HolderAt(SyntaxToken name) =>
        name.Parent?.AncestorsAndSelf().Take(4).Select(node => names.Model(node).GetDeclaredSymbol(node))
            .OfType<IPropertySymbol>().FirstOrDefault();

    /// <summary>What <c>Bind</c> fills in.</summary>
    private IReadOnlyList<SectionBinding> Instances() =>
    [
        .. names.Everywhere("Bind").Select(name => name.Parent is { } node ? names.CallAround(node) : null).OfType<IInvocationOperation>()
            .SelectMany(call => Calls.Filled(call) switch
        {
            (_, IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } wrapper }) =>
                Calls.Paths.Calls(wrapper).SelectMany(outer =>
                Calls.FilledByWrapper(outer) is (var section, { Type: { } type })
                    ? [new SectionBinding(type, "", section)]
                    : (IEnumerable<SectionBinding>)[]),
            null => [],
            _ => Calls.Of(call),
        }),
    ];
}
