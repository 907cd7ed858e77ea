using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>SMTP2004: MailKit reads host, port and mode of an address, and nothing else (MailKit, MailService.Connect(Uri)).</summary>
public sealed class DoNotPutCredentialsInUri() : FactRule<UriCredentialsFact>(
    "SMTP2004",
    "Credentials in the address are ignored",
    "MailKit ignores the user name and password in the address: the client never signs in. Call Authenticate, and keep the password "
    + "out of the address.",
    cwe: 522)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(UriCredentialsFact fact, HostClass host) => true;
}
