using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>
/// SMTP2003: since .NET 5 the default credentials win, whatever the order; before, each assignment of UseDefaultCredentials
/// erased the credentials (dotnet/runtime, SmtpClient.UseDefaultCredentials and #46430).
/// </summary>
public sealed class DoNotOverrideCredentials() : FactRule<DefaultCredentialsFact>(
    "SMTP2003",
    "UseDefaultCredentials discards the explicit credentials",
    "{0} makes the client ignore {1}: the user name and password are never sent. {2}.",
    cwe: 573)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(DefaultCredentialsFact fact, HostClass host) => true;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(DefaultCredentialsFact fact) =>
        fact.Setting is { } setting
            ? [setting, $"the credentials next to it", fact.IsDefault ? $"Set it to false" : (Phrase)$"Remove it"]
            : [Phrase.Verbatim("UseDefaultCredentials"), $"Credentials here", $"Remove it"];
}
