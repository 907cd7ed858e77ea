using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Flow;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>
/// Tells what other code sets of a client that it knows by a name. Told from the tokens around the name, which are the
/// same in both languages, so that no other method has to be analysed.
/// </summary>
internal static class ClientUses
{
    /// <summary>The members that the code sets.</summary>
    /// <param name="name">The client's name there: a field, a property, a parameter.</param>
    /// <param name="code">The code.</param>
    /// <param name="except">Part of the member that is analysed already, and left out.</param>
    /// <returns>Their names; <see langword="null"/> if the client is handed on, so that anything may be set.</returns>
    public static IReadOnlyCollection<string>? SetIn(string name, IEnumerable<SyntaxNode> code, SyntaxNode? except)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in code)
        {
            var here = except?.AncestorsAndSelf().FirstOrDefault(node => node.Parent == part)?.Span;
            foreach (var token in part.DescendantTokens())
            {
                if (!Declarations.IsNamed(token, name) || here?.Contains(token.Span) == true)
                {
                    continue;
                }

                if (token.GetPreviousToken().Text == "With")
                {
                    return null; // the block sets members without the name
                }

                var next = Next(token);
                if (next.Text == ".")
                {
                    var member = next.GetNextToken();
                    if (member.GetNextToken().Text == "=")
                    {
                        set.Add(member.ValueText);
                    }
                }
                else if (!IsReplaced(token, next))
                {
                    return null;
                }
            }
        }

        return set;
    }

    /// <summary>Whether the code calls a method of the client, or hands the client on, so that anything may be called.</summary>
    /// <param name="name">The client's name there.</param>
    /// <param name="code">The code.</param>
    /// <param name="isMethod">Tells the methods by their names.</param>
    public static bool MayCall(string name, IEnumerable<SyntaxNode> code, Func<string, bool> isMethod) =>
        SetIn(name, code, except: null) is null
        || code.SelectMany(part => part.DescendantTokens())
            .Any(token => Declarations.IsNamed(token, name) && Next(token) is { Text: "." } point && isMethod(point.GetNextToken().ValueText));

    /// <summary>The declarations of a type, each with all that is in it.</summary>
    public static IReadOnlyList<SyntaxNode> PartsOf(INamedTypeSymbol type) => [.. type.DeclaringSyntaxReferences.Select(Declarations.Whole)];

    /// <summary>The members that the callers of a method set of the client that it returns.</summary>
    /// <param name="factory">The method.</param>
    /// <param name="types">All code that can call it.</param>
    /// <returns>Their names; <see langword="null"/> if a caller hands the client on, so that anything may be set.</returns>
    public static IReadOnlyCollection<string>? SetByCallers(IMethodSymbol factory, IEnumerable<SyntaxNode> types)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in types)
        {
            foreach (var name in part.DescendantTokens())
            {
                if (!Declarations.IsNamed(name, factory.Name) || factory.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == name.Parent))
                {
                    continue; // another name, or the declaration itself
                }

                // The call is sent with at once, or kept under a name of its own.
                var caller = name.Parent?.AncestorsAndSelf().FirstOrDefault(node => node.Parent == part);
                if (caller is null || name.GetNextToken().Text != "(" || (Behind(name).Text != "." && NameFor(name) is null))
                {
                    return null;
                }

                if (NameFor(name) is { } kept)
                {
                    if (SetIn(kept, [caller], except: null) is not { } byCaller)
                    {
                        return null;
                    }

                    set.UnionWith(byCaller);
                }
            }
        }

        return set;
    }

    // Behind a client that may be null stands "?" or "!".
    private static SyntaxToken Next(SyntaxToken name)
    {
        var next = name.GetNextToken();
        while (next.Text is "!" or "?")
        {
            next = next.GetNextToken();
        }

        return next;
    }

    private static SyntaxToken Behind(SyntaxToken name)
    {
        var depth = 0;
        for (var token = name.GetNextToken(); ; token = token.GetNextToken())
        {
            depth += token.Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 || token.RawKind == 0)
            {
                return token.GetNextToken();
            }
        }
    }

    private static string? NameFor(SyntaxToken call)
    {
        var before = call.GetPreviousToken();
        while (before.Text is "." or "this" or "Me" or "await" or "Await")
        {
            before = before.GetPreviousToken();
        }

        return before.Text == "=" && Behind(call).Text != "." ? before.GetPreviousToken().ValueText : null;
    }

    // Before a parameter's name stands its type; before an argument a bracket, a comma or a colon.
    private static bool IsTypeEnd(string token) => token is ">" or "?" or "]" || (char.IsLetter(token.FirstOrDefault()) && token is not ("ref" or "out" or "in" or "await"));

    // "is null", "is not null", "!= null", "IsNot Nothing".
    private static bool IsNullCheck(SyntaxToken comparison) =>
        comparison.Text is "is" or "==" or "!=" or "Is" or "IsNot"
        && (comparison.GetNextToken() is { Text: "not" } not ? not : comparison).GetNextToken().Text is "null" or "Nothing";

    // The name is declared, gets another client, or is looked at; it is not given away.
    private static bool IsReplaced(SyntaxToken name, SyntaxToken next)
    {
        var before = name.GetPreviousToken().Text;
        return next.Text is "=" or "As" or "{"
            || IsNullCheck(next)
            || (next.Text is ";" && before is not ("return" or "=" or ">" or "=>"))
            || (next.Text is "," or ")" && IsTypeEnd(before));
    }
}
