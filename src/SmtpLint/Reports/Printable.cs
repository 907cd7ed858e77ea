namespace SmtpLint.Reports;

/// <summary>Makes pieces of files fit for a terminal, which takes control characters for commands.</summary>
internal static class Printable
{
    /// <summary>The text with a blank for each tab and a question mark for each other control character, so that columns stay.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (characters, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            characters[at] = text[at] switch
            {
                '\t' => ' ',
                // With the marks that turn the direction of writing, a line could show what it does not say.
                var control when char.IsControl(control) || control is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '?',
                var other => other,
            };
        }
    });
}
