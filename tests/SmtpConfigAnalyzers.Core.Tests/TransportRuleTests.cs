using System.Globalization;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests;

/// <summary>What single rules ask for, one fact after the other, and what they say.</summary>
public class TransportRuleTests
{
    private const string Public = "smtp.contoso.com";
    private const string Internal = "relay.intranet";
    private const int Unknown = -1;

    [Theory]
    [InlineData(null, Unknown, TransportMode.Auto, true, "SMTP1010")]
    [InlineData(Public, Unknown, TransportMode.Auto, false, "SMTP1010")]
    [InlineData(Internal, Unknown, TransportMode.Auto, false, null)]
    [InlineData("localhost", Unknown, TransportMode.Auto, true, null)]
    [InlineData(Public, Unknown, TransportMode.StartTls, true, null)]
    [InlineData(Internal, 2525, TransportMode.None, false, "SMTP1008")]
    [InlineData(null, 2525, TransportMode.None, false, "SMTP1008")]
    [InlineData(Internal, 2525, TransportMode.None, true, "SMTP1007")]
    [InlineData(Public, 2525, TransportMode.None, false, "SMTP1007")]
    [InlineData("localhost", 2525, TransportMode.None, false, null)]
    [InlineData(Public, 0, TransportMode.StartTls, true, "SMTP1001")] // MailKit connects to 25 then
    [InlineData(Public, 1, TransportMode.StartTls, true, null)]
    [InlineData(Public, 65535, TransportMode.StartTls, true, null)]
    [InlineData(Public, 65536, TransportMode.StartTls, true, "SMTP1009")]
    [InlineData(Public, 993, TransportMode.StartTls, true, "SMTP1009")]
    [InlineData("localhost", 993, TransportMode.StartTls, true, null)]
    [InlineData(Public, 443, TransportMode.StartTls, true, null)]
    public void OneFactMore_OneFactLess(string? host, int port, TransportMode mode, bool usesCredentials, string? expected) =>
        Assert.Equal(expected, Judge(Connection(Connections.Settings(host, port, mode), usesCredentials))?.Rule.Id);

    [Fact]
    public void Auto_OnPortsThatDiffer_DependsOnThePort()
    {
        MailConnection Auto(int port) =>
            Connections.WithCredentials(
                MailLibrary.MailKit, Connections.Settings(Public, 465, TransportMode.Auto),
                Connections.Settings(Public, port, TransportMode.Auto));

        Assert.Null(Judge(Auto(465)));
        Assert.Equal("SMTP1010", Judge(Auto(587), new() { ReportsUnknownValues = true }, "SMTP1010")?.Rule.Id);
        Assert.Null(Judge(Auto(465), new() { ReportsUnknownValues = true }, "SMTP1010"));
    }

    [Theory]
    [InlineData(Public, false, "SMTP1011")]
    [InlineData("localhost", false, null)]
    [InlineData(Public, true, null)]
    public void StartTlsValueThatMailKitDoesNotKnow_IsOptionalTls(string host, bool isTrusted, string? expected)
    {
        var settings = Connections.Settings(host, 587, TransportMode.StartTlsWhenAvailable) with { UnknownStartTlsValue = "required" };
        Assert.Equal(
            expected, Judge(Connection(settings, usesCredentials: true), isTrusted ? Trusting(host) : PolicyOptions.Default)?.Rule.Id);
    }

    [Theory]
    [InlineData(Internal, 25, TransportMode.StartTlsWhenAvailable, false, "SMTP1013")]
    [InlineData(Internal, 25, TransportMode.StartTls, false, null)]
    [InlineData(Internal, Unknown, TransportMode.Auto, false, "SMTP1013")]
    [InlineData("localhost", 25, TransportMode.StartTlsWhenAvailable, false, null)]
    [InlineData(Internal, 25, TransportMode.StartTlsWhenAvailable, true, null)]
    public void RequireTls_IsNotTlsToThisServer(string host, int port, TransportMode mode, bool isTrusted, string? expected)
    {
        var settings = Connections.Settings(host, port, mode) with { RequireTls = new Connections.NamedPlace("RequireTLS") };
        var finding = Judge(Connection(settings, usesCredentials: false), isTrusted ? Trusting(host) : PolicyOptions.Default);

        Assert.Equal((expected, expected is null ? null : settings.RequireTls), (finding?.Rule.Id, finding?.Place));
    }

    [Theory]
    [InlineData(465, TransportMode.StartTls)]
    [InlineData(587, TransportMode.SslOnConnect)]
    public void ModeThatDoesNotSuitThePort_IsReportedAtTheMode_ElseAtThePort(int port, TransportMode mode)
    {
        var settings = Connections.Settings(Public, port, mode);

        Assert.Equal(new Connections.NamedPlace("mode"), Judge(Connection(settings, usesCredentials: true))?.Place);
        Assert.Equal(
            new Connections.NamedPlace("port"),
            Judge(Connection(settings with { Mode = Setting<TransportMode>.Known(mode, place: null) }, usesCredentials: true))?.Place);
    }

    [Theory]
    [InlineData(587, TransportMode.None, true,
        "TLS is off on port 587: password and message go to 'smtp.contoso.com' in clear text, unless it refuses them. Use StartTls.")]
    [InlineData(587, TransportMode.None, false,
        "TLS is off on port 587: messages go to 'smtp.contoso.com' in clear text, unless it refuses them. Use StartTls.")]
    [InlineData(2525, TransportMode.None, true,
        "TLS is off: password and message travel to 'smtp.contoso.com' in clear text. Use StartTls.")]
    [InlineData(2525, TransportMode.None, false, "TLS is off: messages travel to 'smtp.contoso.com' in clear text. Use StartTls.")]
    [InlineData(587, TransportMode.Auto, false,
        "TLS is optional here: an attacker who hides STARTTLS gets the message in clear text, and sending still succeeds. Use StartTls.")]
    [InlineData(65536, TransportMode.StartTls, false,
        "Port 65536 is outside 1-65535, not SMTP: no mail will be sent. Use port 587 with STARTTLS.")]
    [InlineData(995, TransportMode.StartTls, false,
        "Port 995 is POP3 over TLS, not SMTP: no mail will be sent. Use port 587 with STARTTLS.")]
    public void Message_SaysWhatTravels(int port, TransportMode mode, bool usesCredentials, string expected)
    {
        var finding = Judge(Connection(Connections.Settings(Public, port, mode), usesCredentials))!;
        Assert.Equal(expected, string.Format(CultureInfo.InvariantCulture, finding.Rule.Message, [.. finding.Arguments]));
    }

    [Fact]
    public void PortOfAnotherProtocol_MovesOnlyWhereTheProviderIsKnown()
    {
        Assert.Empty(Judge(Connection(Connections.Settings(Public, 993, TransportMode.StartTls), usesCredentials: true))!.Remedies);
        Assert.NotEmpty(
            Judge(Connection(Connections.Settings("smtp.gmail.com", 993, TransportMode.StartTls), usesCredentials: true))!.Remedies);
    }

    private static MailConnection Connection(ConnectionSettings settings, bool usesCredentials) =>
        usesCredentials ? Connections.WithCredentials(MailLibrary.MailKit, settings) : Connections.Of(MailLibrary.MailKit, settings);

    private static Finding? Judge(MailConnection connection, PolicyOptions? options = null, string? only = null) =>
        SmtpPolicy.Judge(
            connection, [.. RuleCatalog.Transport.Where(rule => only is null || rule.Id == only)], options ?? PolicyOptions.Default);

    private static PolicyOptions Trusting(string host) => new() { TrustedHosts = HostPattern.ParseList(host) };
}
