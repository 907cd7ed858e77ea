using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>Decides whether any code of a compilation can read a key of a section. What cannot be determined counts as read.</summary>
internal sealed class SectionReads(Compilation compilation, NameSearch names, SectionPaths paths)
{
    private readonly ConcurrentDictionary<string, bool> _isClosed = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _isMentioned = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether some code may read the key.</summary>
    /// <param name="section">The section's key.</param>
    /// <param name="name">The key's last segment.</param>
    public bool MayRead(string section, string name) => _isMentioned.GetOrAdd(name, IsMentioned) || !_isClosed.GetOrAdd(section, IsClosed);

    /// <summary>Whether code says the name, other than to declare a property of that name: as a word, or in a text.</summary>
    private bool IsMentioned(string name)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (NameIndex.Contains(tree, name)
                && tree.GetRoot().DescendantTokens()
                .Any(token => token.ValueText.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0 && IsUse(token, name)))
            {
                return true;
            }
        }

        ProgramDemand.Of(compilation)?.AddText(name);
        return false;
    }

    private bool IsUse(SyntaxToken token, string name) =>
        !token.ValueText.Equals(name, StringComparison.OrdinalIgnoreCase)
            // a longer word is another one, a text may hold the key
            ? token.Parent is { } literal && names.Model(literal).GetConstantValue(literal).HasValue
            : token.Parent is not { } node || names.Model(node).GetDeclaredSymbol(node) is not IPropertySymbol;

    /// <summary>Whether all code that asks for the section reads it key by key, or into classes that can be seen.</summary>
    private bool IsClosed(string section) =>
        names.Everywhere("GetSection").Concat(names.Everywhere("GetRequiredSection"))
            .Select(name => name.Parent is { } node ? names.CallAround(node) : null)
            .OfType<IInvocationOperation>()
            .Where(call => paths.Of(call) is var path && (path is null || path.Equals(section, StringComparison.OrdinalIgnoreCase)))
            .All(IsClosed);

    private static bool IsClosed(IInvocationOperation call)
    {
        var use = call.Parent;
        while (use is IConversionOperation or IArgumentOperation)
        {
            use = use.Parent;
        }

        return use switch
        {
            IPropertyReferenceOperation => true, // an element of it
            IInvocationOperation { TargetMethod: { Name: "GetValue" or "GetSection" or "GetRequiredSection" } } => true,
            IInvocationOperation { TargetMethod: { Name: "Get" or "Configure" or "Bind", TypeArguments: { Length: 1 } types } } =>
                !types[0].DeclaringSyntaxReferences.IsEmpty,
            IInvocationOperation { TargetMethod.Name: "Bind" } bind =>
                bind.Arguments.Select(argument => argument.Value is IConversionOperation boxed ? boxed.Operand.Type : argument.Value.Type)
                    .LastOrDefault() is { DeclaringSyntaxReferences.IsEmpty: false },
            _ => false,
        };
    }
}
