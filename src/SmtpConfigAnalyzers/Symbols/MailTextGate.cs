using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Whether a compilation can use a mail client at all, told from its text: System.Net.Mail is part of every framework
/// reference, so the types alone never say no. One answer for the whole compilation, because a global alias or another
/// part of a type can name the client for a file that does not; each tree's answer is cached by the host.
/// </summary>
internal static class MailTextGate
{
    /// <summary>Whether one tree mentions a mail name; for the host to cache.</summary>
    public static SyntaxTreeValueProvider<bool> Answers { get; } = new(tree => Mentions(tree.GetText()));

    /// <summary>Whether a text mentions a mail name.</summary>
    public static bool Mentions(SourceText text) => TextSearch.ContainsAny(text, MailWords.OfCode);
}
