using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpLint.Read;

namespace SmtpLint.Judge.Code;

/// <summary>
/// How deep C# is nested. What the compiler does with blocks grows with the square of their depth (1,000 namespaces take it
/// 15 s). What exhausts its stack it gives up (CS8078), but in types, tuples, names and texts it is the process that ends.
/// </summary>
internal static class Nesting
{
    private const int MostBlocks = 100; // people write ten within each other, generators thirty
    private const int MostLevels = TextsInTexts.Most; // of brackets of all kinds, and of names that qualify each other

    /// <summary>Whether a text is nested too deep to be parsed.</summary>
    public static bool IsBeyond(string text) => TextsInTexts.AreTooDeep(text) || (MayBeDeep(text) && IsDeep(text));

    /// <summary>Whether the compiler gave a file up.</summary>
    public static bool IsBeyond(SyntaxTree tree) => tree.GetDiagnostics().Any(diagnostic => diagnostic.Id == "CS8078");

    // Few brackets cannot be deep. Of many, those in texts and comments do not count.
    private static bool MayBeDeep(string text)
    {
        var characters = text.AsSpan();
        return characters.Count('{') > MostBlocks
            || characters.Count('(') + characters.Count('[') + characters.Count('<') + characters.Count('.')
            + characters.Count(':') > MostLevels - MostBlocks;
    }

    private static bool IsDeep(string text)
    {
        var (blocks, brackets, angles, names) = (0, 0, 0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            var kind = token.Kind();
            blocks = Within(blocks, kind is SyntaxKind.OpenBraceToken, kind is SyntaxKind.CloseBraceToken);
            brackets = Within(
                brackets, kind is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken, kind is SyntaxKind.CloseParenToken
                or SyntaxKind.CloseBracketToken);
            angles = IsEnd(kind) ? 0 : Within(angles, kind is SyntaxKind.LessThanToken, kind is SyntaxKind.GreaterThanToken);
            names = kind is SyntaxKind.DotToken or SyntaxKind.ColonColonToken ? names + 1 : kind is SyntaxKind.IdentifierToken ? names : 0;
            if (blocks > MostBlocks || blocks + brackets + angles > MostLevels || names > MostLevels)
            {
                return true;
            }
        }

        return false;
    }

    private static int Within(int level, bool opens, bool closes) => opens ? level + 1 : closes && level > 0 ? level - 1 : level;

    // A comparison opens a bracket that nothing closes.
    private static bool IsEnd(SyntaxKind kind) =>
        kind is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.AmpersandAmpersandToken
            or SyntaxKind.BarBarToken;
}
