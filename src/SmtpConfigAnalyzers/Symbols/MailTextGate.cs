using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Whether a compilation can use a mail client at all, judged from its text: System.Net.Mail is part of every framework
/// reference, so the types alone never say no. One answer for the whole compilation, because a global alias or another
/// part of a type can name the client for a file that does not; each file's answer stays as long as the file is the same.
/// </summary>
internal static class MailTextGate
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();

    /// <summary>Whether a file mentions a mail name.</summary>
    public static bool Mentions(SyntaxTree tree)
    {
        Request.Step();
        return (bool)Known.GetValue(tree, static one => TextSearch.ContainsAny(one.GetText(), MailWords.OfCode));
    }
}
