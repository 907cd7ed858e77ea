using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Decides whether what is set of <c>ServicePointManager</c>, for the whole process, is set for mail.</summary>
/// <param name="types">The mail types.</param>
/// <param name="names">Finds who makes a client.</param>
internal sealed class ProcessWideSettings(MailTypes types, NameSearch names)
{
    // Asked by whoever finds such a setting: most programs have none.
    private readonly Once<bool> _hasClient = new(() => names.Everywhere("SmtpClient")
        .Any(name =>
            name.Parent is { } node && names.Model(node).GetSymbolInfo(node).Symbol is { } symbol
            && types.IsSystemNetMailClient(symbol as ITypeSymbol ?? symbol.ContainingType)));

    /// <summary>
    /// Whether a setting reaches a mail client: in a file that names System.Net.Mail, anywhere in a program that uses its client, or where
    /// MailKit asks for it.
    /// </summary>
    public bool ConcernMail(IPropertyReferenceOperation setting) =>
        NameIndex.Contains(setting.Syntax.SyntaxTree, "System.Net.Mail")
        || (!names.IsLibrary && _hasClient.Value)
        || (setting.Property.Name == MailMembers.SecurityProtocol && types.MailKitAsksServicePointManager);
}
