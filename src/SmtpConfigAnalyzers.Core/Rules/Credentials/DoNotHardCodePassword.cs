using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>SMTP2001: who can read the program or its history can send as its user.</summary>
public sealed class DoNotHardCodePassword() : FactRule<PasswordFact>(
    "SMTP2001",
    "A mail password is hard-coded",
    "Anyone with the source, its history or the assembly can read this mail password. Load it from configuration and change it.",
    cwe: 798)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(PasswordFact fact, HostClass host) =>
        fact.Password.IsReal && host != HostClass.Loopback && HostClassifier.MayKeepAccounts(fact.Host);
}
