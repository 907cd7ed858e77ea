using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Rules.Libraries;

/// <summary>SMTP4004: System.Net.Mail on .NET reads no configuration file (dotnet/runtime, issue 18921).</summary>
public sealed class DoNotRelyOnMailSettings() : FactRule<NoHostFact>(
    "SMTP4004",
    "Modern .NET does not read mailSettings",
    "Nothing sets this client's host, and modern .NET does not read mailSettings: Send throws InvalidOperationException. Set Host.",
    cwe: 573)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(NoHostFact fact, HostClass host) => true;
}
