using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Whether a compilation can use a mail client at all, told from its text: System.Net.Mail is part of every framework
/// reference, so the types alone never say no. One answer for the whole compilation, because a global alias or another
/// part of a type can name the client for a file that does not; each tree's answer is cached by the host.
/// </summary>
internal static class MailTextGate
{
    // "smtp" stands in the names of both clients and their interfaces; MailKit's other receivers are reached through the
    // names of its namespace, its base types, or the members that connect and authenticate; Serilog's sink by its own.
    private static readonly string[] Names = ["smtp", "mailkit", "imail", "mailtransport", "mailservice", "enablessl", "securesocketoptions", "authenticate", "sinks.email", ".email("];

    /// <summary>Whether one tree mentions a mail name; for the host to cache.</summary>
    public static SyntaxTreeValueProvider<bool> Answers { get; } = new(tree => Mentions(tree.GetText()));

    /// <summary>Whether a text mentions a mail name.</summary>
    public static bool Mentions(SourceText text) => TextSearch.ContainsAny(text, Names);
}
