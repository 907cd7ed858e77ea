using System.Text.RegularExpressions;

namespace SmtpLint.Find.Projects;

/// <summary>
/// Conditions of project files: comparisons for equality, <c>Exists</c>, <c>and</c>, <c>or</c>, <c>!</c> and parentheses.
/// What is beyond that does not hold: a symbol or a reference less makes code unknown, one too many could make it wrong.
/// </summary>
internal sealed partial class MsBuildCondition
{
    // Parentheses are read recursively.
    private const int LongestCondition = 4096;

    private readonly string[] _tokens;
    private readonly Func<string, bool> _exists;
    private int _next;

    private MsBuildCondition(string[] tokens, Func<string, bool> exists)
    {
        _tokens = tokens;
        _exists = exists;
    }

    /// <summary>Whether a condition holds.</summary>
    /// <param name="text">The condition with its properties filled in; nothing, or blanks, always holds.</param>
    /// <param name="exists">Whether a file or folder is there, by its path as written.</param>
    public static bool Holds(string? text, Func<string, bool> exists)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (text.Length > LongestCondition)
        {
            return false;
        }

        var condition = new MsBuildCondition([.. Token().Matches(text).Select(match => match.Value)], exists);
        var holds = condition.Or();
        return condition._next == condition._tokens.Length && holds == true;
    }

    // null: not understood.
    private bool? Or()
    {
        var left = And();
        while (TakeIf("or"))
        {
            var right = And();
            left = left == true || right == true ? true : left is null || right is null ? null : false;
        }

        return left;
    }

    private bool? And()
    {
        var left = Term();
        while (TakeIf("and"))
        {
            var right = Term();
            left = left == false || right == false ? false : left is null || right is null ? null : true;
        }

        return left;
    }

    private bool? Term()
    {
        if (TakeIf("!"))
        {
            return !Term();
        }

        if (TakeIf("("))
        {
            var inner = Or();
            return TakeIf(")") ? inner : null;
        }

        var word = Take();
        if (word.Equals("Exists", StringComparison.OrdinalIgnoreCase) && TakeIf("("))
        {
            var path = Unquoted(Take());
            return TakeIf(")") ? _exists(path) : null;
        }

        return TakeIf("==") ? AreEqual(word, Take())
            : TakeIf("!=") ? !AreEqual(word, Take())
            : bool.TryParse(Unquoted(word), out var value) ? value
            : null;
    }

    // A property function that was not filled in could be anything.
    private static bool? AreEqual(string left, string right) =>
        left.Contains("$(", StringComparison.Ordinal) || right.Contains("$(", StringComparison.Ordinal) ? null
        : Unquoted(left).Equals(Unquoted(right), StringComparison.OrdinalIgnoreCase);

    private static string Unquoted(string token) => token.Length > 1 && token[0] == '\'' ? token[1..^1].Trim() : token;

    private string Take() => _next < _tokens.Length ? _tokens[_next++] : "";

    private bool TakeIf(string token)
    {
        var isNext = _next < _tokens.Length && _tokens[_next].Equals(token, StringComparison.OrdinalIgnoreCase);
        _next += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex(@"'[^']*'|==|!=|[()!]|[^\s'()=!]+|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
