using System.Buffers;

namespace SmtpLint.Code;

/// <summary>
/// Tells C# that may use a mail client from all other, by its text and before a compiler is loaded. The words are those
/// by which the analyzers themselves tell a compilation without mail, which then say nothing about it.
/// </summary>
internal static class MailGate
{
    /// <summary>One of these stands in every program that the analyzers have a finding for.</summary>
    internal static readonly string[] Words = ["smtp", "mailkit", "imail", "mailtransport", "mailservice", "enablessl", "securesocketoptions", "authenticate"];

    private static readonly SearchValues<string> Search = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="text"/> may use a mail client.</summary>
    public static bool Mentions(string text) => text.AsSpan().ContainsAny(Search);
}
