using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>SMTP2003: since .NET 5 the default credentials win, whatever the order (dotnet/runtime, SmtpClient.UseDefaultCredentials).</summary>
public sealed class DoNotOverrideCredentials() : FactRule<DefaultCredentialsFact>(
    "SMTP2003",
    "Default credentials override the explicit ones",
    "UseDefaultCredentials = true wins over Credentials: the client never sends the user name and password that are set. Remove it.",
    cwe: 573)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(DefaultCredentialsFact fact, HostClass host) => true;
}
