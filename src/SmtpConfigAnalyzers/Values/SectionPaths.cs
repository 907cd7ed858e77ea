using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>Finds which section of a program's configuration an expression stands for.</summary>
internal sealed class SectionPaths(NameSearch names)
{
    // A section is handed from method to method; who hands it on more often than this is not followed.
    private const int MaximumDepth = 4;

    /// <summary>Whether a type is <c>IConfiguration</c>, or one that implements it.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && (IsNamed(type, "IConfiguration") || type.AllInterfaces.Any(contract => IsNamed(contract, "IConfiguration")));

    /// <summary>Whether a type is the framework's collection of services.</summary>
    public static bool IsServices(ITypeSymbol? type) => type?.Name is "IServiceCollection" or "ServiceCollection";

    /// <summary>The key of a section's member.</summary>
    public static string Join(string section, string key) => section.Length == 0 ? key : section + ":" + key;

    /// <summary>The section's key; empty for the whole configuration.</summary>
    /// <param name="operation">An expression.</param>
    /// <param name="call">The call of the method that the expression is in, if only one of its calls counts.</param>
    /// <returns>The key; <see langword="null"/> if the expression is not a configuration, or the section is not known.</returns>
    public string? Of(IOperation operation, IInvocationOperation? call = null) => Of(operation, call, MaximumDepth);

    /// <summary>The text of an expression that names a section or a key.</summary>
    /// <inheritdoc cref="Of(IOperation, IInvocationOperation?)"/>
    /// <returns>The text; <see langword="null"/> if it is known at run time only.</returns>
    public string? KeyOf(IOperation operation, IInvocationOperation? call = null) => KeyOf(operation, call, MaximumDepth);

    private string? Of(IOperation operation, IInvocationOperation? call, int depth)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, call, depth);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, call, depth);
            case IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } section when Receiver(
                section) is { } receiver && IsConfiguration(receiver.Type):
                return Of(receiver, call, depth) is { } outer && section.Arguments.LastOrDefault() is { Value: var argument }
                    && KeyOf(argument, call, depth) is { } key ? Join(outer, key) : null;
            case var _ when depth == 0 || !IsConfiguration(operation.Type):
                return null;
        }

        var origins = Origins(operation, call).Select(origin => Of(origin.Value, origin.Call, depth - 1))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return origins.Count switch
        {
            // Whoever has a configuration of unknown origin has the whole: it is what hosts inject.
            0 => IsNamed(operation.Type!, "IConfigurationSection") ? null : "",
            1 => origins[0],
            _ => null,
        };
    }

    private string? KeyOf(IOperation operation, IInvocationOperation? call, int depth) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: var content } } => content as string,
        IConversionOperation conversion => KeyOf(conversion.Operand, call, depth),
        IPropertyReferenceOperation { Property.Name: "Name", Instance: ITypeOfOperation { TypeOperand: var type } } =>
            ArgumentFor(type, call).Name,
        IFieldReferenceOperation { Field.IsReadOnly: false } or IPropertyReferenceOperation { Property.SetMethod: not null } => null,
        _ when depth > 0
            && Origins(operation, call).Select(origin => KeyOf(origin.Value, origin.Call, depth - 1))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: 1 } only => only[0],
        _ => null,
    };

    /// <summary>The type that a call passes for a type parameter of its method; any other type is itself.</summary>
    public static ITypeSymbol ArgumentFor(ITypeSymbol type, IInvocationOperation? call) =>
        type is ITypeParameterSymbol { DeclaringMethod: { } method } parameter && call is not null
            && NameSearch.IsSame(method, call.TargetMethod) ? call.TargetMethod.TypeArguments[parameter.Ordinal] : type;

    /// <summary>What an extension or instance method is called on.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    /// <summary>The values that a variable, a member or a parameter may have, each with the call that counts there.</summary>
    private IEnumerable<(IOperation Value, IInvocationOperation? Call)> Origins(IOperation operation, IInvocationOperation? call) =>
        operation switch
    {
        ILocalReferenceOperation { Local: var local } => Initializers(local).Select(value => (value, call)),
        IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false } member } =>
            Assigned(member).Select(value => (value, (IInvocationOperation?)null)),
        IParameterReferenceOperation
        {
            Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } parameter,
        } =>
            (call is not null && NameSearch.IsSame(call.TargetMethod, method) ? [call] : Calls(method))
                .Select(one =>
                    one.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter.Name)?.Value
                    ?? (parameter.Ordinal == 0 ? one.Instance : null))
                .OfType<IOperation>()
                .Select(value => (value, (IInvocationOperation?)null)),
        _ => [],
    };

    private IEnumerable<IOperation> Initializers(ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax();
            for (var declaration = node; declaration is not null
                && declaration.SpanStart == node.SpanStart; declaration = declaration.Parent)
            {
                if (names.Model(node).GetOperation(declaration) is IVariableDeclaratorOperation declarator)
                {
                    if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } value)
                    {
                        yield return value;
                    }

                    break;
                }
            }
        }
    }

    private IEnumerable<IOperation> Assigned(ISymbol member) =>
        NameSearch.In(member.ContainingType.DeclaringSyntaxReferences.Select(Declarations.Whole), member.Name)
            .Select(name =>
                NameSearch.Declares(name, member)
                ? Initializer(name.Parent!)
                : names.OperationAt(name.Parent!) is { Parent: ISimpleAssignmentOperation assignment } target && IsReference(target, member)
                && assignment.Target == target ? assignment.Value : null)
            .OfType<IOperation>()
            .Where(value =>
                value.ConstantValue is not { HasValue: true, Value: null }
                && value is not IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } });

    private static bool IsReference(IOperation target, ISymbol member) =>
        target is IMemberReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition);

    /// <summary>What a field or property is declared with: an initializer, or the expression that it returns.</summary>
    private IOperation? Initializer(SyntaxNode declaration)
    {
        // keeps the initializer next to the name
        var whole = declaration.Language == LanguageNames.VisualBasic ? declaration.Parent! : declaration;
        foreach (var node in whole.ChildNodes())
        {
            switch (names.Model(node).GetOperation(node))
            {
                case ISymbolInitializerOperation initializer:
                    return initializer.Value;
                case IBlockOperation { Operations: { Length: 1 } only } when only[0] is IReturnOperation returned:
                    return returned.ReturnedValue;
            }
        }

        return null;
    }

    /// <summary>The calls of a method.</summary>
    public IEnumerable<IInvocationOperation> Calls(IMethodSymbol method) =>
        names.Everywhere(method.Name)
            .Where(name => !NameSearch.Declares(name, method) && name.Parent is not null)
            .Select(name => names.CallAround(name.Parent!))
            .OfType<IInvocationOperation>()
            .Where(call => NameSearch.IsSame(call.TargetMethod, method));

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.Name == name
            && type.ContainingNamespace is { Name: "Configuration",
                ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } };
}
