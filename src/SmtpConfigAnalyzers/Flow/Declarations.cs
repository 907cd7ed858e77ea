using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Flow;

/// <summary>The syntax of declarations, alike in both languages.</summary>
internal static class Declarations
{
    /// <summary>A type or method with all that is in it: Visual Basic refers to its first line, and the rest is around that.</summary>
    public static SyntaxNode Whole(SyntaxReference reference)
    {
        var declaration = reference.GetSyntax();
        return declaration.Language == LanguageNames.VisualBasic ? declaration.Parent ?? declaration : declaration;
    }
}
