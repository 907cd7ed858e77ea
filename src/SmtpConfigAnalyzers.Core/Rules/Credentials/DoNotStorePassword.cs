using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>SMTP2002: a settings file goes wherever the source goes, and its history stays (CWE-260).</summary>
public sealed class DoNotStorePassword() : FactRule<StoredPasswordFact>(
    "SMTP2002",
    "A mail password is stored in a settings file",
    "'{0}' holds a mail password that anyone who can read this file can use. Move it to a secret store and change it.",
    cwe: 260)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(StoredPasswordFact fact, HostClass host) =>
        fact.Password.IsReal && host != HostClass.Loopback && HostClassifier.MayKeepAccounts(fact.Host);

    /// <inheritdoc/>
    protected override Phrase[] Arguments(StoredPasswordFact fact) => [$"{fact.Key}"];
}
