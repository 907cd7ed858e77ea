using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>Tells whether a client that is kept in a member is finished: no other code sets it later.</summary>
internal static class StoredClient
{
    /// <summary>
    /// Whether the member is private and the rest of its type only calls its methods or replaces it. Told from the tokens
    /// around the member's name, which are the same in both languages, so that no other member has to be analysed.
    /// </summary>
    public static bool IsFinished(IOperation target)
    {
        if (target is not IMemberReferenceOperation { Member: { DeclaredAccessibility: Accessibility.Private } member })
        {
            return false;
        }

        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            var part = reference.GetSyntax();
            var here = target.Syntax.AncestorsAndSelf().FirstOrDefault(node => node.Parent == part)?.Span;
            foreach (var token in part.DescendantTokens())
            {
                if (here?.Contains(token.Span) != true && IsNameOf(member, token) && !IsHarmless(token))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsNameOf(ISymbol member, SyntaxToken token) =>
        string.Equals(token.ValueText, member.Name, member.Language == LanguageNames.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool IsHarmless(SyntaxToken name)
    {
        var next = name.GetNextToken();
        while (next.Text is "!" or "?")
        {
            next = next.GetNextToken();
        }

        if (next.Text == ".")
        {
            return next.GetNextToken().GetNextToken().Text != "="; // a method is called or a property read
        }

        var before = name.GetPreviousToken().Text;
        return next.Text is "=" or "As" or "{" || (next.Text == ";" && before is not ("return" or "=" or ">" or "=>"));
    }
}
