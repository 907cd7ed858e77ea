using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>SMTP2001: who can read the program or its history can send as its user.</summary>
public sealed class DoNotHardCodePassword() : FactRule<PasswordFact>(
    "SMTP2001",
    "A mail password is written in the program",
    "This mail password can be read in source, history and assembly. Load it from configuration and change the exposed one.",
    cwe: 798)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(PasswordFact fact, HostClass host) =>
        fact.Password.IsReal && host != HostClass.Loopback && HostClassifier.MayKeepAccounts(fact.Host);
}
