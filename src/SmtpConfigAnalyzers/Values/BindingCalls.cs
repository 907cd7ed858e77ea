using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>That objects of a class are read from a section.</summary>
/// <param name="Type">The class.</param>
/// <param name="Name">The name of the options; empty where they have none.</param>
/// <param name="Section">The section's key; <see langword="null"/> if it cannot be determined.</param>
internal sealed record SectionBinding(ITypeSymbol Type, string Name, string? Section);

/// <summary>
/// Finds which calls bind a class to a section: those of the framework, and generic methods of the program that make them.
/// </summary>
internal sealed class BindingCalls(NameSearch names)
{
    private static readonly string[] Binders = ["Get", "Bind", "Configure", "AddOptions", "AddOptionsWithValidateOnStart"];

    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IInvocationOperation>> _filling =
        new(SymbolEqualityComparer.Default);

    /// <summary>Finds sections.</summary>
    public SectionPaths Paths { get; } = new(names);

    /// <summary>What a call binds; nothing if it does nothing of the kind.</summary>
    public IEnumerable<SectionBinding> Of(IInvocationOperation call) => Direct(call, null).Concat(Within(call));

    /// <summary>
    /// The section from which a generic method of the program makes what it returns, as in <c>configuration.Section&lt;T&gt;("Smtp")</c>.
    /// </summary>
    /// <param name="call">Any call.</param>
    /// <returns>
    /// The section's key; <see langword="null"/> if the method does nothing of the kind, or it cannot be determined for this call.
    /// </returns>
    public string? Returned(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition.ReturnType is ITypeParameterSymbol
        && Within(call).Where(binding => SymbolEqualityComparer.Default.Equals(binding.Type, call.TargetMethod.ReturnType))
        .ToList() is { Count: 1 } only ? only[0].Section : null;

    /// <summary>The section and the object of a call that fills an object in.</summary>
    /// <param name="call">Any call.</param>
    /// <param name="frame">The call of the method that it is in, if only one of its calls counts.</param>
    /// <returns>Both, the section <see langword="null"/> if it cannot be determined; nothing if the call is not such a call.</returns>
    public (string? Section, IOperation Instance)? Filled(IInvocationOperation call, IInvocationOperation? frame = null)
    {
        if (call.TargetMethod is not { Name: "Bind", ContainingType.Name: "ConfigurationBinder" }
            || SectionPaths.Receiver(call) is not { } receiver || Named(call, "instance") is not { } instance)
        {
            return null;
        }

        var section = Paths.Of(receiver, frame);
        if (Named(call, "key") is { } argument)
        {
            section = section is not null && Paths.KeyOf(argument, frame) is { } key ? SectionPaths.Join(section, key) : null;
        }

        return (section, instance is IConversionOperation { OperatorMethod: null } boxed ? boxed.Operand : instance);
    }

    /// <summary>The section and the object of a call of the program's own method that fills an object in which it is given.</summary>
    /// <inheritdoc cref="Filled"/>
    public (string? Section, IOperation Instance)? FilledByWrapper(IInvocationOperation call)
    {
        foreach (var inner in _filling.GetOrAdd(call.TargetMethod.OriginalDefinition, method => [.. CallsIn(method, "Bind")]))
        {
            if (Filled(inner, call) is (var section, IParameterReferenceOperation { Parameter: var parameter })
                && Named(call, parameter.Name) is { } instance)
            {
                return (section, instance is IConversionOperation { OperatorMethod: null } boxed ? boxed.Operand : instance);
            }
        }

        return null;
    }

    /// <summary>Whether a method is one of the framework's container.</summary>
    public static bool IsOfContainer(IMethodSymbol method) =>
        method is { IsGenericMethod: true, ContainingNamespace: var space }
        && space.ToString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal);

    /// <summary>The argument that a call gives for a parameter; <see langword="null"/> if it gives none.</summary>
    public static IOperation? Named(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(
            argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    /// <summary>The type that a call is about: its type argument, or <c>typeof</c>.</summary>
    public static ITypeSymbol? TargetOf(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.FirstOrDefault() ?? (Named(call, "type") as ITypeOfOperation)?.TypeOperand;

    private IEnumerable<SectionBinding> Direct(IInvocationOperation call, IInvocationOperation? frame) =>
        (call.TargetMethod.Name, TargetOf(call)) switch
    {
        ("Get", { } type) when SectionPaths.Receiver(call) is { } receiver && SectionPaths.IsConfiguration(receiver.Type) =>
            [new(type, "", Paths.Of(receiver, frame))],
        ("Configure", { } type) => Bound(call, call, type, frame),
        ("AddOptions" or "AddOptionsWithValidateOnStart", { } type) => Following(call).SelectMany(next => Bound(call, next, type, frame)),
        ("Bind", _) when Filled(call, frame) is (var section, { Type: { } type }) => [new(type, "", section)],
        _ => [],
    };

    /// <summary>What a generic method that is called binds for this call.</summary>
    private IEnumerable<SectionBinding> Within(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        return !method.IsGenericMethod ? [] : CallsIn(method, Binders)
            .SelectMany(inner => Direct(inner, call))
            .Where(binding => binding.Type is ITypeParameterSymbol)
            .Select(binding => binding with { Type = SectionPaths.ArgumentFor(binding.Type, call) });
    }

    /// <summary>The calls in a method of the program that may bind.</summary>
    private IEnumerable<IInvocationOperation> CallsIn(IMethodSymbol method, params string[] binders) =>
        binders.SelectMany(binder => NameSearch.In(method.DeclaringSyntaxReferences.Select(Declarations.Whole), binder))
            .Select(token => token.Parent is { } name ? names.CallAround(name) : null)
            .OfType<IInvocationOperation>();

    /// <summary>What a call says to which section the options of a registration are bound.</summary>
    private IEnumerable<SectionBinding> Bound(
        IInvocationOperation registration, IInvocationOperation call, ITypeSymbol type, IInvocationOperation? frame)
    {
        var name = Named(registration, "name") is { } argument ? Paths.KeyOf(argument, frame) : "";
        if (call.TargetMethod.Name == "BindConfiguration")
        {
            yield return new(
                type, name ?? "", name is not null && Named(call, "configSectionPath") is { } path ? Paths.KeyOf(path, frame) : null);
        }
        else if (call.TargetMethod.Name is "Configure" or "Bind" && Configuration(call) is { } section)
        {
            yield return new(type, name ?? "", name is not null ? Paths.Of(section, frame) : null);
        }
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
        call.Arguments.Select(argument => argument.Value)
            .FirstOrDefault(
                value => SectionPaths.IsConfiguration((value is IConversionOperation conversion ? conversion.Operand : value).Type));
}
