using Microsoft.CodeAnalysis.CSharp;

namespace SmtpLint.Code;

/// <summary>How deep the blocks of C# are within each other. What the compiler does grows with the square of it: 1,000 namespaces take it 15 s.</summary>
internal static class BlockDepth
{
    /// <summary>So many levels are compiled; people write ten, generators thirty.</summary>
    public const int Most = 100;

    /// <summary>Whether a text has more levels.</summary>
    public static bool IsBeyond(string text)
    {
        var braces = text.Where(character => character is '{' or '}');
        // Braces in texts and comments count for nothing; but only where there are many is it worth the look.
        return IsBeyond(braces) && IsBeyond(SyntaxFactory.ParseTokens(text).Select(token => token.Kind() switch
        {
            SyntaxKind.OpenBraceToken => '{',
            SyntaxKind.CloseBraceToken => '}',
            _ => ' ',
        }));
    }

    private static bool IsBeyond(IEnumerable<char> braces)
    {
        var depth = 0;
        foreach (var brace in braces)
        {
            depth += brace switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > Most)
            {
                return true;
            }
        }

        return false;
    }
}
