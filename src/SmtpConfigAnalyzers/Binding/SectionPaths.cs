using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;

namespace SmtpConfigAnalyzers.Binding;

/// <summary>Tells which section of a program's configuration an expression stands for.</summary>
internal sealed class SectionPaths(NameSearch names)
{
    // A section is handed from method to method; who hands it on more often than this is not followed.
    private const int MaximumDepth = 4;

    /// <summary>Whether a type is <c>IConfiguration</c>, or one that implements it.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) => type is not null && (IsNamed(type, "IConfiguration") || type.AllInterfaces.Any(contract => IsNamed(contract, "IConfiguration")));

    /// <summary>The key of a section's member.</summary>
    public static string Join(string section, string key) => section.Length == 0 ? key : section + ":" + key;

    /// <summary>The section's key; empty for the whole configuration.</summary>
    /// <param name="operation">An expression.</param>
    /// <returns>The key; <see langword="null"/> if the expression is no configuration, or it cannot be told which section.</returns>
    public string? Of(IOperation operation) => Of(operation, MaximumDepth);

    private string? Of(IOperation operation, int depth)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, depth);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth);
            case IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call when Receiver(call) is { } receiver:
                return Of(receiver, depth) is { } outer && call.Arguments.Select(argument => argument.Value.ConstantValue).LastOrDefault(value => value.HasValue) is { Value: string key } ? Join(outer, key) : null;
            case var _ when depth == 0 || !IsConfiguration(operation.Type):
                return null;
            case ILocalReferenceOperation { Local: var local }:
                return Only(Initializers(local).Select(value => Of(value, depth - 1)), operation);
            case IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false } member }:
                return Only(Assigned(member).Select(value => Of(value, depth - 1)), operation);
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } parameter }:
                return Only(Passed(parameter, method).Select(value => Of(value, depth - 1)), operation);
            default:
                return Root(operation);
        }
    }

    /// <summary>What an extension or instance method is called on.</summary>
    public static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    // Whoever has a configuration of unknown origin has the whole: it is what hosts inject.
    private static string? Root(IOperation operation) => IsNamed(operation.Type!, "IConfigurationSection") ? null : "";

    private static string? Only(IEnumerable<string?> sections, IOperation operation)
    {
        var all = sections.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count switch
        {
            0 => Root(operation),
            1 => all[0],
            _ => null,
        };
    }

    private IEnumerable<IOperation> Initializers(ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax();
            for (var declaration = node; declaration is not null && declaration.SpanStart == node.SpanStart; declaration = declaration.Parent)
            {
                if (names.Model(node.SyntaxTree).GetOperation(declaration) is IVariableDeclaratorOperation declarator)
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
            .Select(name => names.OperationAt(name.Parent!))
            .OfType<IMemberReferenceOperation>()
            .Where(target => SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition))
            .Select(target => target.Parent is ISimpleAssignmentOperation assignment && assignment.Target == target ? assignment.Value : null)
            .OfType<IOperation>();

    private IEnumerable<IOperation> Passed(IParameterSymbol parameter, IMethodSymbol method) =>
        names.Everywhere(method.Name)
            .Where(name => !NameSearch.Declares(name, method) && name.Parent is not null)
            .Select(name => names.CallAround(name.Parent!))
            .OfType<IInvocationOperation>()
            .Where(call => NameSearch.IsSame(call.TargetMethod, method))
            .Select(call => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter.Name)?.Value ?? (parameter.Ordinal == 0 ? call.Instance : null))
            .OfType<IOperation>();

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "Configuration", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } };
}
