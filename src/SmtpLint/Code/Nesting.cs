using Microsoft.CodeAnalysis.CSharp;

namespace SmtpLint.Code;

/// <summary>
/// How deep C# is nested. What the compiler does with blocks grows with the square of their depth (1,000 namespaces take it
/// 15 s), and types and tuples in tens of thousands of brackets exhaust its stack, which ends the process.
/// </summary>
internal static class Nesting
{
    /// <summary>So many blocks within each other are compiled; people write ten, generators thirty.</summary>
    public const int MostBlocks = 100;

    /// <summary>So many brackets of all kinds within each other are compiled.</summary>
    public const int MostBrackets = 500;

    /// <summary>Whether a text is nested deeper.</summary>
    public static bool IsBeyond(string text)
    {
        // Few brackets cannot be deep; of many, those in texts and comments count for nothing.
        var openings = text.AsSpan();
        return (openings.Count('{') > MostBlocks || openings.Count('(') + openings.Count('[') + openings.Count('<') > MostBrackets - MostBlocks) && IsBeyondInTokens(text);
    }

    private static bool IsBeyondInTokens(string text)
    {
        var (blocks, brackets, angles) = (0, 0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken:
                    blocks++;
                    angles = 0;
                    break;
                case SyntaxKind.CloseBraceToken:
                    blocks = Math.Max(blocks - 1, 0);
                    angles = 0;
                    break;
                case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken:
                    brackets++;
                    break;
                case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                    brackets = Math.Max(brackets - 1, 0);
                    break;
                case SyntaxKind.LessThanToken:
                    angles++;
                    break;
                case SyntaxKind.GreaterThanToken:
                    angles = Math.Max(angles - 1, 0);
                    break;
                case SyntaxKind.SemicolonToken or SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken:
                    angles = 0; // a comparison has no other end
                    break;
            }

            if (blocks > MostBlocks || blocks + brackets + angles > MostBrackets)
            {
                return true;
            }
        }

        return false;
    }
}
