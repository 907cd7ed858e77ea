using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

/// <summary>Hosts that rows of the table are about.</summary>
internal static class SampleHosts
{
    public static string Of(Provider row) =>
        (row.Host[0] == '.' ? "contoso-com" : "") + row.Host.Replace("{region}", "eu-west-1", StringComparison.Ordinal);
}
