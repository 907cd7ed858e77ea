using Microsoft.CodeAnalysis;

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
            var comparison = part.Language == LanguageNames.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            foreach (var token in part.DescendantTokens())
            {
                if (!string.Equals(token.ValueText, name, comparison) || here?.Contains(token.Span) == true)
                {
                    continue;
                }

                var next = token.GetNextToken();
                while (next.Text is "!" or "?")
                {
                    next = next.GetNextToken();
                }

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

    // Before a parameter's name stands its type; before an argument a bracket, a comma or a colon.
    private static bool IsTypeEnd(string token) => token is ">" or "?" or "]" || (char.IsLetter(token.FirstOrDefault()) && token is not ("ref" or "out" or "in" or "await"));

    /// <summary>The body of a declaration: Visual Basic declares a method by its first line, and the body is around it.</summary>
    public static SyntaxNode Body(SyntaxReference reference)
    {
        var declaration = reference.GetSyntax();
        return declaration.Language == LanguageNames.VisualBasic ? declaration.Parent ?? declaration : declaration;
    }

    // The name is declared or gets another client; it is not given away.
    private static bool IsReplaced(SyntaxToken name, SyntaxToken next)
    {
        var before = name.GetPreviousToken().Text;
        return next.Text is "=" or "As" or "{"
            || (next.Text is ";" && before is not ("return" or "=" or ">" or "=>"))
            || (next.Text is "," or ")" && IsTypeEnd(before));
    }
}
