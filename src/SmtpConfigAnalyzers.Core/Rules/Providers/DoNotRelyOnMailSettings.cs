using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>SMTP4004: System.Net.Mail on .NET reads no configuration file (dotnet/runtime, issue 18921).</summary>
public sealed class DoNotRelyOnMailSettings() : FactRule<NoHostFact>(
    "SMTP4004",
    "Modern .NET does not read mailSettings",
    "{0}, and modern .NET does not read mailSettings: {1}.",
    cwe: 573)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(NoHostFact fact, HostClass host) => true;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(NoHostFact fact) => fact.IsInFile
        ? [$"This project does not target .NET Framework", $"these settings have no effect. Set host, TLS and credentials in the program"]
        : [$"Nothing sets this client's host", $"Send throws InvalidOperationException. Set Host"];
}
