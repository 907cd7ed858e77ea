using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>Whether visible code binds an options class to configuration. Told from tokens: "Configure&lt;T&gt;", "Get(Of T)".</summary>
internal sealed class OptionsBinding(Compilation compilation)
{
    private static readonly HashSet<string> Binders = new(StringComparer.OrdinalIgnoreCase)
    {
        "AddOptions", "AddOptionsWithValidateOnStart", "Configure", "ConfigureOptions", "PostConfigure", "Get", "GetSection", "BindConfiguration",
    };

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _isBound = new(SymbolEqualityComparer.Default);

    /// <summary>Whether some file binds <paramref name="type"/>.</summary>
    public bool IsBound(INamedTypeSymbol type) => _isBound.GetOrAdd(type, Search);

    private bool Search(INamedTypeSymbol type)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!TextSearch.ContainsAny(tree.GetText(), type.Name))
            {
                continue;
            }

            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                if (token.ValueText == type.Name && IsBinding(token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBinding(SyntaxToken name)
    {
        var before = name.GetPreviousToken();
        var opening = before.Text == "Of" ? before.GetPreviousToken() : before;
        return opening.Text is "<" or "(" && Binders.Contains(opening.GetPreviousToken().ValueText);
    }
}
