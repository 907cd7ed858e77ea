namespace SmtpLint.Read;

/// <summary>Texts of C# within texts: <c>$"{$"{$"…</c>. The compiler's own lexer goes down there, and the process ends.</summary>
internal static class TextsInTexts
{
    /// <summary>As many as there are levels of brackets that C# may have.</summary>
    public const int Most = 500;

    /// <summary>Whether C# cannot be read word by word. Asked of the characters; no statement ends within.</summary>
    public static bool AreTooDeep(string text)
    {
        var starts = 0;
        for (var at = 1; at < text.Length && starts <= Most; at++)
        {
            var isStart = text[at] == '"' && (text[at - 1] == '$' || (text[at - 1] == '@' && at > 1 && text[at - 2] == '$'));
            starts = isStart ? starts + 1 : text[at] == ';' ? 0 : starts;
        }

        return starts > Most;
    }
}
