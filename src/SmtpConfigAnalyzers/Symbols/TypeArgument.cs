using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Decides from tokens, before anything is bound, whether a type is named as an argument of a call: <c>Get&lt;T&gt;()</c>,
/// <c>Get(Of T)()</c>, <c>Get(typeof(T))</c>.
/// </summary>
internal static class TypeArgument
{
    // Longer lists of arguments are not looked through; nobody writes them.
    private const int MaximumTokens = 64;

    /// <summary>Whether the name of a type is an argument of a call.</summary>
    public static bool IsOfCall(SyntaxToken name)
    {
        var opening = Bracket(name, token => token.GetPreviousToken(), opens: [">", ")", "]"], closes: ["<", "(", "["]);
        var closing = Bracket(name, token => token.GetNextToken(), opens: ["<", "(", "["], closes: [">", ")", "]"]);
        return opening.Text switch
        {
            "<" => closing.GetNextToken().Text == "(",
            "(" => opening.GetNextToken().Text == "Of" || opening.GetPreviousToken().Text is "typeof" or "GetType",
            _ => false,
        };
    }

    /// <summary>The word before the list of arguments that a type is named in.</summary>
    public static SyntaxToken CalleeOf(SyntaxToken name) =>
        Bracket(name, token => token.GetPreviousToken(), opens: [">", ")", "]"], closes: ["<", "(", "["]).GetPreviousToken();

    private static SyntaxToken Bracket(SyntaxToken name, Func<SyntaxToken, SyntaxToken> next, string[] opens, string[] closes)
    {
        var depth = 0;
        var token = next(name);
        for (var count = 0; count < MaximumTokens && token.Text is not (";" or "{" or "}" or "="); count++, token = next(token))
        {
            if (closes.Contains(token.Text) && depth-- == 0)
            {
                return token;
            }

            depth += opens.Contains(token.Text) ? 1 : 0;
        }

        return default;
    }
}
