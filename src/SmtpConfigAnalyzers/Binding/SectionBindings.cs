using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;

namespace SmtpConfigAnalyzers.Binding;

/// <summary>
/// Which sections visible code binds a class to: <c>Configure&lt;T&gt;(section)</c>, <c>AddOptions&lt;T&gt;().Bind(section)</c>,
/// <c>section.Get&lt;T&gt;()</c>, <c>section.Bind(instance)</c>, or as a property of a class that is bound. Looked for by the
/// class's name when a mail connection asks, and kept for the compilation.
/// </summary>
internal sealed class SectionBindings(NameSearch names, SectionPaths paths)
{
    // How deep classes of settings hold each other.
    private const int MaximumDepth = 4;

    private static readonly HashSet<string> Binders = new(StringComparer.OrdinalIgnoreCase)
    {
        "AddOptions", "AddOptionsWithValidateOnStart", "Configure", "ConfigureOptions", "PostConfigure", "Get", "GetSection", "BindConfiguration",
    };

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _isBound = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<string>> _sections = new(SymbolEqualityComparer.Default);
    private readonly Lazy<IReadOnlyList<(ITypeSymbol Type, string? Section)>> _instances = new(() => Instances(names, paths));

    /// <summary>Whether some file binds <paramref name="type"/>. Told from tokens: <c>Configure&lt;T&gt;</c>, <c>Get(Of T)</c>.</summary>
    public bool IsBound(INamedTypeSymbol type) => _isBound.GetOrAdd(type, one => BoundNames(one).Any());

    /// <summary>The section that objects of a class are read from.</summary>
    /// <param name="type">The class.</param>
    /// <returns>The section's key; <see langword="null"/> if no visible code binds the class, if it is bound to several sections, or if it cannot be told to which.</returns>
    public string? Of(ITypeSymbol type) => SectionsOf(type, MaximumDepth) is { Count: 1 } only ? only[0] : null;

    /// <summary>The key that a property is read from.</summary>
    public static string KeyOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ConfigurationKeyNameAttribute", ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string name)
            {
                return name;
            }
        }

        return property.Name;
    }

    /// <summary>The section and the object of a call that fills an object in.</summary>
    /// <param name="call">Any call.</param>
    /// <param name="paths">Tells sections.</param>
    /// <returns>Both, the section <see langword="null"/> if it cannot be told; nothing if the call is no such.</returns>
    public static (string? Section, IOperation Instance)? BindingOf(IInvocationOperation call, SectionPaths paths)
    {
        if (call.TargetMethod is not { Name: "Bind", ContainingType.Name: "ConfigurationBinder" } || SectionPaths.Receiver(call) is not { } receiver)
        {
            return null;
        }

        var section = paths.Of(receiver);
        var instance = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "instance")?.Value;
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "key") is { } key)
        {
            section = section is not null && key.Value.ConstantValue is { HasValue: true, Value: string name } ? SectionPaths.Join(section, name) : null;
        }

        return instance is null ? null : (section, instance is IConversionOperation { OperatorMethod: null } boxed ? boxed.Operand : instance);
    }

    private IReadOnlyList<string> SectionsOf(ITypeSymbol type, int depth) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } named && depth > 0
            ? _sections.GetOrAdd(named.OriginalDefinition, one => Search(one, depth))
            : [];

    private IReadOnlyList<string> Search(INamedTypeSymbol type, int depth)
    {
        var sections = BoundNames(type).SelectMany(Sections)
            .Concat(_instances.Value.Where(bound => SymbolEqualityComparer.Default.Equals(bound.Type.OriginalDefinition, type)).Select(bound => bound.Section))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return sections.Contains(null) ? []
            : sections.Count > 0 ? [.. sections.OfType<string>()]
            : [.. Holders(type).SelectMany(holder => SectionsOf(holder.ContainingType, depth - 1), (holder, section) => SectionPaths.Join(section, KeyOf(holder))).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private IEnumerable<SyntaxToken> BoundNames(INamedTypeSymbol type) => names.Everywhere(type.Name).Where(IsBinding);

    private static bool IsBinding(SyntaxToken name)
    {
        var before = name.GetPreviousToken();
        while (before.Text == ".")
        {
            before = before.GetPreviousToken().GetPreviousToken(); // a qualified name
        }

        var opening = before.Text == "Of" ? before.GetPreviousToken() : before;
        return opening.Text is "<" or "(" && Binders.Contains(opening.GetPreviousToken().ValueText);
    }

    /// <summary>The section that is bound where a class is named, <see langword="null"/> if it cannot be told which; none if nothing is bound there.</summary>
    private IEnumerable<string?> Sections(SyntaxToken name)
    {
        if (name.Parent is null || names.CallAround(name.Parent) is not { } call)
        {
            return [];
        }

        return call.TargetMethod.Name switch
        {
            "Get" => SectionPaths.Receiver(call) is { } receiver && SectionPaths.IsConfiguration(receiver.Type) ? [paths.Of(receiver)] : [],
            "Configure" => Bound(call),
            "AddOptions" or "AddOptionsWithValidateOnStart" => Following(call).SelectMany(Bound),
            _ => [],
        };
    }

    private IEnumerable<string?> Bound(IInvocationOperation call)
    {
        if (call.TargetMethod.Name == "BindConfiguration")
        {
            return [call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "configSectionPath")?.Value.ConstantValue is { HasValue: true, Value: string path } ? path : null];
        }

        return call.TargetMethod.Name is "Configure" or "Bind" && Configuration(call) is { } section ? [paths.Of(section)] : [];
    }

    /// <summary>The calls on what a call returns, one on the other.</summary>
    private static IEnumerable<IInvocationOperation> Following(IOperation call)
    {
        for (var part = call.Parent; part is IInvocationOperation or IArgumentOperation or IConversionOperation; part = part.Parent)
        {
            if (part is IInvocationOperation next)
            {
                yield return next;
            }
        }
    }

    private static IOperation? Configuration(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value).FirstOrDefault(value => SectionPaths.IsConfiguration((value is IConversionOperation conversion ? conversion.Operand : value).Type));

    /// <summary>The properties that hold an object of a class.</summary>
    private IEnumerable<IPropertySymbol> Holders(INamedTypeSymbol type) =>
        names.Everywhere(type.Name)
            .Select(name => name.Parent?.AncestorsAndSelf().Take(4).Select(node => names.Model(node.SyntaxTree).GetDeclaredSymbol(node)).OfType<IPropertySymbol>().FirstOrDefault())
            .OfType<IPropertySymbol>()
            .Where(property => SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, type))
            .Distinct<IPropertySymbol>(SymbolEqualityComparer.Default);

    /// <summary>What <c>Bind</c> is called with.</summary>
    private static IReadOnlyList<(ITypeSymbol Type, string? Section)> Instances(NameSearch names, SectionPaths paths) =>
    [
        .. names.Everywhere("Bind")
            .Where(name => name.Parent is not null)
            .Select(name => names.CallAround(name.Parent!))
            .OfType<IInvocationOperation>()
            .Select(call => BindingOf(call, paths))
            .Where(binding => binding?.Instance.Type is not null)
            .Select(binding => (binding!.Value.Instance.Type!, binding.Value.Section)),
    ];
}
