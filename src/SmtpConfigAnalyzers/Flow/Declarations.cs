using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>The syntax of declarations, alike in both languages.</summary>
internal static class Declarations
{
    /// <summary>Whether a token is this name in its language; Visual Basic does not tell cases apart.</summary>
    public static bool IsNamed(SyntaxToken token, string name) =>
        string.Equals(token.ValueText, name, token.Language == LanguageNames.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>A type or method with all that is in it: Visual Basic refers to its first line, and the rest is around that.</summary>
    public static SyntaxNode Whole(SyntaxReference reference)
    {
        var declaration = reference.GetSyntax();
        return declaration.Language == LanguageNames.VisualBasic ? declaration.Parent ?? declaration : declaration;
    }
}
