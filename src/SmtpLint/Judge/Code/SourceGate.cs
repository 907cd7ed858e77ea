using System.Buffers;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Judge.Code;

/// <summary>What of C# may use a mail client, by its text.</summary>
internal enum MailMention
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What signs in: mail only where MailKit is, since many programs sign in to something else.</summary>
    SignIn,

    /// <summary>A client.</summary>
    Client,
}

/// <summary>
/// Distinguishes C# that may use a mail client from other C#, by its text, before a compiler is loaded, with the words of the analyzers.
/// </summary>
internal static class SourceGate
{
    private static readonly SearchValues<string> Clients =
        SearchValues.Create([.. MailWords.OfClients], StringComparison.OrdinalIgnoreCase);

    /// <summary>What <paramref name="text"/> mentions.</summary>
    public static MailMention MentionIn(string text) =>
        text.AsSpan().ContainsAny(Clients) ? MailMention.Client
        : text.Contains(MailWords.SignIn, StringComparison.OrdinalIgnoreCase) ? MailMention.SignIn
        : MailMention.None;
}
