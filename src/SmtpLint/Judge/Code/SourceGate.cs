using System.Buffers;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Distinguishes C# that may use a mail client from other C#, by its text, before a compiler is loaded, with the words of the analyzers.
/// </summary>
internal static class SourceGate
{
    private static readonly SearchValues<string> Search = SearchValues.Create([.. MailWords.OfCode], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="text"/> may use a mail client.</summary>
    public static bool Mentions(string text) => text.AsSpan().ContainsAny(Search);
}
