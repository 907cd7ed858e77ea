namespace SmtpConfigAnalyzers.Configuration;

/// <summary>Tells a text that may hold mail settings from all the others.</summary>
internal static class MailWords
{
    private static readonly string[] Words = ["smtp", "mail", "relay"];

    /// <summary>Whether the text mentions mail settings.</summary>
    public static bool IsIn(string text) => Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
