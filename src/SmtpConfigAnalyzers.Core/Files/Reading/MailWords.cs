namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>Tells a text that may hold mail settings from all the others.</summary>
public static class MailWords
{
    /// <summary>One of these is in every text with mail settings; case does not matter.</summary>
    public static IReadOnlyList<string> All { get; } = ["smtp", "mail", "relay"];

    /// <summary>Whether the text mentions mail settings.</summary>
    public static bool IsIn(string text) => All.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
