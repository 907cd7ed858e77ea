using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Files.Layers;

namespace SmtpConfigAnalyzers.Values;

/// <summary>What the program reads from its settings files in one environment, as values of the flow.</summary>
internal sealed class ConfiguredValues(SettingsEnvironment environment, BoundSections bindings, Func<IPropertySymbol, bool> isSetByCode)
{
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _setByCode = new(SymbolEqualityComparer.Default);
    private readonly SectionPaths _paths = bindings.Calls.Paths;

    /// <summary>The section that objects of a class are read from; <see langword="null"/> if none, or several, may be.</summary>
    public string? SectionOf(ITypeSymbol type) => bindings.Of(type);

    /// <summary>
    /// The property that an object has where an interface's is asked for: that of the class which the program gives out for the interface.
    /// </summary>
    public IPropertySymbol PropertyBehind(IPropertySymbol property) =>
        property.ContainingType is { TypeKind: TypeKind.Interface, DeclaringSyntaxReferences.IsEmpty: false } contract
        && bindings.ClassBehind(contract)?.FindImplementationForInterfaceMember(property) is IPropertySymbol own
            ? own
            : property;

    /// <summary>
    /// The section and the object of a call that fills an object in; <see langword="null"/> if it is none, or the section is not known.
    /// </summary>
    public (string Section, IOperation Instance)? BindingOf(IInvocationOperation call) =>
        (bindings.Calls.Filled(call) ?? bindings.Calls.FilledByWrapper(call)) is ({ } section, var instance) ? (section, instance) : null;

    /// <summary>What a property holds in an object that is read from a section.</summary>
    /// <param name="section">The section's key.</param>
    /// <param name="property">The property.</param>
    /// <param name="initial">What it holds without settings.</param>
    /// <param name="syntax">What reads it.</param>
    /// <returns>The value; <see langword="null"/> if no file says it.</returns>
    public Value? Of(string section, IPropertySymbol property, Value initial, SyntaxNode syntax)
    {
        if (!environment.HasSection(section) || _setByCode.GetOrAdd(property.OriginalDefinition, isSetByCode))
        {
            return null;
        }

        return environment.Find(SectionPaths.Join(section, BoundSections.KeyOf(property))) is { } setting
            ? SettingValue.Read(setting, property.Type, syntax)
            // A text that is missing may be a secret; a port or a switch is left to its default.
            : initial is Constant { Content: int or bool } constant
            ? constant with { Syntax = syntax, Declared = null,
                Source = new SourcePlace(constant.Declared?.Syntax ?? constant.Syntax, property) }
            : null;
    }

    /// <summary>The value of an expression that looks something up.</summary>
    /// <param name="operation">Any expression.</param>
    /// <param name="evaluate">Evaluates its parts.</param>
    /// <param name="frame">The call of the method that the expression is in, if only one of its calls counts.</param>
    /// <returns>The value; <see langword="null"/> if the expression looks nothing up.</returns>
    public Value? LookUp(IOperation operation, Func<IOperation, Value> evaluate, IInvocationOperation? frame = null)
    {
        return operation switch
        {
            IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } receiver } =>
                SectionPaths.IsConfiguration(receiver.Type) ? Read(KeyIn(receiver, arguments[0].Value), environment.Find, null)
                : IsAppSettings(receiver) ? Read(Text(arguments[0].Value), environment.AppSetting, null)
                : null,
            IPropertyReferenceOperation { Property.Name: "Value", Instance: { } section } when SectionPaths.IsConfiguration(section.Type) =>
                Read(_paths.Of(section, frame), environment.Find, null),
            IInvocationOperation call => Called(call),
            _ => null,
        };

        Value? Called(IInvocationOperation call) =>
            (call.TargetMethod.Name, call.TargetMethod.ContainingType.Name, SectionPaths.Receiver(call)) switch
        {
            ("GetEnvironmentVariable", "Environment", _) when call.Arguments.Length > 0 =>
                Read(Text(call.Arguments[0].Value), environment.Variable, null),
            ("Get", _, { } settings) when IsAppSettings(settings) => Read(Text(call.Arguments[0].Value), environment.AppSetting, null),
            _ when bindings.Calls.Returned(call) is { } made => new Slot(new Slot.BoundObject(made)),
            (_, _, null) => null,
            ("Get", "IOptionsMonitor" or "IOptionsSnapshot", { Type: INamedTypeSymbol { TypeArguments: { Length: 1 } types } }) =>
                new Slot(new Slot.BoundObject(Text(call.Arguments[0].Value) is { } name ? bindings.Of(types[0], name) : null)),
            ("GetConnectionString", _, { } root) when SectionPaths.IsConfiguration(root.Type) =>
                Read(KeyIn(root, BindingCalls.Named(call, "name"), "ConnectionStrings"), environment.Find, null),
            ("GetValue", "ConfigurationBinder", { } root) =>
                Default(call, Read(KeyIn(root, BindingCalls.Named(call, "key")), environment.Find, TargetOf(call))),
            ("Get", "ConfigurationBinder", { } section) when TargetOf(call) is { } target =>
                SettingValue.CanRead(target) ? Read(_paths.Of(section, frame), environment.Find, target)
                : _paths.Of(section, frame) is { } path ? new Slot(new Slot.BoundObject(path))
                : Value.Unknown,
            _ => null,
        };

        ITypeSymbol? TargetOf(IInvocationOperation call) =>
            BindingCalls.TargetOf(call) is { } target ? SectionPaths.ArgumentFor(target, frame) : null;

        string? Text(IOperation? argument) => argument is not null && evaluate(argument) is Constant { Content: string text } ? text : null;

        string? KeyIn(IOperation receiver, IOperation? argument, string prefix = "") =>
            _paths.Of(receiver, frame) is { } section && Text(argument) is { } key
                ? SectionPaths.Join(section, SectionPaths.Join(prefix, key))
                : null;

        Value Read(string? key, Func<string, EffectiveSetting?> find, ITypeSymbol? target)
        {
                return key is not null && find(key) is { } setting ? SettingValue.Read(setting, target, operation.Syntax) : Value.Unknown;
        }

        // What GetValue falls back to holds where the file has the section, but not the key; a missing text may be a secret.
        Value Default(IInvocationOperation call, Value found)
        {
            if (found != Value.Unknown || BindingCalls.Named(call, "defaultValue") is not { } fallback
                || evaluate(fallback) is not Constant { Content: not null, Declared: null } constant)
            {
                return found;
            }

            return KeyIn(SectionPaths.Receiver(call)!, BindingCalls.Named(call, "key")) is not { } key ? constant.AsDefault()
                : environment.Find(key) is not null ? found
                : constant.Content is int or bool && key.LastIndexOf(':') is var colon and > 0
                && environment.HasSection(key.Substring(0, colon)) ? constant
                : constant.AsDefault();
        }
    }

    private static bool IsAppSettings(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "AppSettings", ContainingType.Name: "ConfigurationManager"
            or "WebConfigurationManager" } };
}
