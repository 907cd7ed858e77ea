using System.Globalization;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

/// <summary>What is decided from a row: which rule reports, in which words, and what is offered.</summary>
public class ProviderVerdictTests
{
    private const string Ses = "email-smtp.eu-west-1.amazonaws.com";
    private const string ExchangeMx = "contoso-com.mail.protection.outlook.com";

    [Theory]
    [InlineData("smtp.office365.com", 465, TransportMode.SslOnConnect, "SMTP4001", "Use port 587 with STARTTLS (Microsoft 365)")]
    [InlineData("smtp.office365.com", 465, TransportMode.StartTls, "SMTP4001", "Use port 587 with STARTTLS (Microsoft 365)")]
    [InlineData("smtp.office365.com", 587, TransportMode.Auto, "SMTP1006", "Require STARTTLS")]
    [InlineData("smtp.office365.com", 25, TransportMode.StartTls, "SMTP1001", "Use port 587 with STARTTLS (Microsoft 365)")]
    [InlineData("smtp.office365.com", 2525, TransportMode.StartTls, "SMTP4001", "Use port 587 with STARTTLS (Microsoft 365)")]
    [InlineData("smtp.gmail.com", 465, TransportMode.StartTls, "SMTP1002", "Use implicit TLS (SslOnConnect)")]
    [InlineData("smtp.gmail.com", 587, TransportMode.SslOnConnect, "SMTP1004", "Require STARTTLS",
        "Use port 465 with implicit TLS (Gmail)")]
    [InlineData("smtp.gmail.com", 25, TransportMode.Auto, "SMTP4001", "Use port 465 with implicit TLS (Gmail)",
        "Use port 587 with STARTTLS (Gmail)")]
    [InlineData("smtp.gmail.com", 993, TransportMode.SslOnConnect, "SMTP1009", "Use port 465 with implicit TLS (Gmail)",
        "Use port 587 with STARTTLS (Gmail)")]
    [InlineData(Ses, 2465, TransportMode.Auto, "SMTP4001", "Use implicit TLS (SslOnConnect)", "Use port 587 with STARTTLS (Amazon SES)")]
    [InlineData(Ses, 2587, TransportMode.SslOnConnect, "SMTP4001", "Require STARTTLS", "Use port 465 with implicit TLS (Amazon SES)")]
    [InlineData(Ses, 2587, TransportMode.None, "SMTP1007", "Require STARTTLS")]
    [InlineData("mail.smtp2go.com", 443, TransportMode.Auto, "SMTP4001", "Use implicit TLS (SslOnConnect)",
        "Use port 587 with STARTTLS (SMTP2GO)")]
    [InlineData("mail.smtp2go.com", 80, TransportMode.None, "SMTP1007", "Require STARTTLS")]
    // Only 465 is known of it; nothing says what it does on the ports of the web.
    [InlineData("smtpout.secureserver.net", 80, TransportMode.None, "SMTP1007",
        "Use port 465 with implicit TLS, if GoDaddy offers it")]
    [InlineData("smtp.gmail.com", 80, TransportMode.None, "SMTP1009", "Use port 465 with implicit TLS (Gmail)",
        "Use port 587 with STARTTLS (Gmail)")]
    [InlineData("smtp.sparkpostmail.com", 465, TransportMode.SslOnConnect, "SMTP4001", "Use port 587 with STARTTLS (SparkPost)")]
    [InlineData("smtp.fastmail.com", 587, TransportMode.None, "SMTP1003", "Use port 465 with implicit TLS (Fastmail)")]
    [InlineData("smtp.qcloudmail.com", 25, TransportMode.StartTls, "SMTP4001", "Use port 465 with implicit TLS (Tencent Cloud SES)")]
    [InlineData("smtp-relay.brevo.com", 2525, TransportMode.None, "SMTP1007", "Use port 465 with implicit TLS (Brevo)")]
    [InlineData(ExchangeMx, 25, TransportMode.None, "SMTP1007", "Require STARTTLS")]
    [InlineData(ExchangeMx, 587, TransportMode.StartTls, "SMTP4001", "Use port 25 with STARTTLS (Exchange Online)")] // all that it has
    [InlineData("smtp.mailtrap.io", 25, TransportMode.StartTls, "SMTP1001", "Use port 587 with STARTTLS, if Mailtrap sandbox offers it",
        "Use port 465 with implicit TLS, if Mailtrap sandbox offers it")]
    [InlineData("smtp.mailtrap.io", 2525, TransportMode.Auto, "SMTP1006", "Require STARTTLS")]
    [InlineData("smtp.contoso.com", 465, TransportMode.StartTls, "SMTP1002", "Use implicit TLS (SslOnConnect)")]
    public void MailKit_IsJudgedAndOffered(string host, int port, TransportMode mode, string rule, params string[] offers) =>
        AssertJudged(MailLibrary.MailKit, host, port, mode, rule, offers);

    [Theory]
    [InlineData("smtp.office365.com", 465, "SMTP4001", "Use port 587 with EnableSsl (Microsoft 365)")]
    [InlineData("smtp.gmail.com", 465, "SMTP1005", "Use port 587 with EnableSsl (Gmail)")]
    [InlineData(Ses, 2465, "SMTP4001", "Use port 587 with EnableSsl (Amazon SES)")]
    [InlineData("smtp.gmail.com", 993, "SMTP1009", "Use port 587 with EnableSsl (Gmail)")]
    [InlineData("smtp.fastmail.com", 465, "SMTP1005")]
    [InlineData("smtp.qcloudmail.com", 587, "SMTP4001")]
    [InlineData("smtpdm.aliyun.com", 465, "SMTP1005")] // 25 and 80 are not offered next to 465
    [InlineData("smtpdm.aliyun.com", 25, "SMTP1001")]
    [InlineData("smtp-relay.brevo.com", 465, "SMTP1005", "Use port 587 with EnableSsl, if Brevo offers it")] // 587 has one source
    [InlineData("smtp.contoso.com", 465, "SMTP1005", "Use port 587 with EnableSsl")]
    public void SystemNetMail_IsJudgedAndOffered(string host, int port, string rule, params string[] offers) =>
        AssertJudged(MailLibrary.SystemNetMail, host, port, TransportMode.StartTls, rule, offers);

    [Theory]
    [InlineData("smtp.mailtrap.io", 465, TransportMode.StartTls)]
    [InlineData("sandbox.smtp.mailtrap.io", 465, TransportMode.StartTls)]
    [InlineData("sandbox.smtp.mailtrap.io", 465, TransportMode.SslOnConnect)]
    [InlineData("smtp.email.eu-frankfurt-1.oci.oraclecloud.com", 465, TransportMode.SslOnConnect)]
    [InlineData("smtp.email.eu-frankfurt-1.oci.oraclecloud.com", 587, TransportMode.StartTls)]
    [InlineData(ExchangeMx, 25, TransportMode.StartTls)]
    [InlineData("smtp.fastmail.com", 587, TransportMode.StartTls)] // not listed, and the list is not complete
    [InlineData("smtp.gmail.com.evil.example", 2465, TransportMode.StartTls)]
    [InlineData("mailpit", 1025, TransportMode.None)]
    [InlineData("greenmail", 3465, TransportMode.StartTls)]
    public void NothingIsKnownAgainstIt_IsSilent(string host, int port, TransportMode mode) =>
        Assert.Null(SmtpPolicy.Judge(
            Connections.Of(MailLibrary.MailKit, Connections.Settings(host, port, mode)), RuleCatalog.Transport, PolicyOptions.Default));

    // 25 is served too, so the provider's rule has nothing to say: it is a relay's port all the same.
    [Fact]
    public void OracleOnPort25_IsLeftToTheRuleOfThatPort() =>
        AssertJudged(
            MailLibrary.MailKit, "smtp.email.eu-frankfurt-1.oci.oraclecloud.com", 25, TransportMode.StartTls, "SMTP1001",
            ["Use port 587 with STARTTLS (Oracle Cloud)", "Use port 465 with implicit TLS (Oracle Cloud)"]);

    [Theory]
    [InlineData(MailLibrary.MailKit, "smtp.office365.com", 465, TransportMode.SslOnConnect,
        "Microsoft 365 serves 587 with STARTTLS and refuses 465 at 'smtp.office365.com': no connection is made. Use port 587 with "
        + "StartTls.")]
    [InlineData(MailLibrary.MailKit, "smtp.gmail.com", 2525, TransportMode.StartTls,
        "Gmail documents only 465 with implicit TLS and 587 with STARTTLS at 'smtp.gmail.com': 2525 may be closed. Use port 587 with "
        + "StartTls.")]
    [InlineData(MailLibrary.MailKit, Ses, 2465, TransportMode.Auto,
        $"Amazon SES serves 2465 with implicit TLS at '{Ses}': Auto waits for a greeting and hangs. Use SslOnConnect.")]
    [InlineData(MailLibrary.MailKit, Ses, 2587, TransportMode.SslOnConnect,
        $"Amazon SES serves 2587 with STARTTLS at '{Ses}': SslOnConnect starts TLS at once and the handshake fails. Use StartTls.")]
    [InlineData(MailLibrary.MailKit, ExchangeMx, 587, TransportMode.StartTls,
        $"Exchange Online documents only 25 with STARTTLS at '{ExchangeMx}': 587 may be closed. Use port 25 with StartTls.")]
    [InlineData(MailLibrary.MailKit, "smtppro.zoho.com", 25, TransportMode.StartTls,
        "Port 25 relays mail between servers and is often blocked for programs. Use port 465 with implicit TLS or 587 with STARTTLS, "
        + "which Zoho Mail documents.")]
    [InlineData(MailLibrary.SystemNetMail, "smtp.qcloudmail.com", 587, TransportMode.StartTls,
        "Tencent Cloud SES documents only 465 with implicit TLS at 'smtp.qcloudmail.com': 587 may be closed. Use MailKit with port 465 "
        + "and implicit TLS, which Tencent Cloud SES serves.")]
    [InlineData(MailLibrary.SystemNetMail, "smtp.fastmail.com", 465, TransportMode.StartTls,
        "System.Net.Mail does not support implicit TLS: sending on port 465 hangs (100 s by default). Use MailKit with port 465 and implicit "
        + "TLS, which Fastmail serves.")]
    [InlineData(MailLibrary.SystemNetMail, "smtp.office365.com", 465, TransportMode.StartTls,
        "Microsoft 365 serves 587 with STARTTLS and refuses 465 at 'smtp.office365.com': no connection is made. Use port 587 with "
        + "EnableSsl = true.")]
    [InlineData(MailLibrary.SystemNetMail, "smtp.gmail.com", 465, TransportMode.StartTls,
        "System.Net.Mail does not support implicit TLS: sending on port 465 hangs (100 s by default). Use port 587 with EnableSsl, which "
        + "Gmail serves, or MailKit.")]
    [InlineData(MailLibrary.MailKit, "smtp.office365.com", 25, TransportMode.StartTls,
        "Port 25 relays mail between servers and is often blocked for programs. Submit to 'smtp.office365.com' on port 587 with "
        + "STARTTLS, which Microsoft 365 serves.")]
    [InlineData(MailLibrary.SystemNetMail, "smtpdm.aliyun.com", 25, TransportMode.StartTls,
        "Port 25 relays mail between servers and is often blocked for programs. Use MailKit with port 465 and implicit TLS, which "
        + "Alibaba Cloud Direct Mail serves.")]
    [InlineData(MailLibrary.SystemNetMail, "smtpout.secureserver.net", 80, TransportMode.None,
        "TLS is off: messages travel to 'smtpout.secureserver.net' in clear text. Use MailKit with port 465 and implicit TLS, "
        + "which GoDaddy serves.")]
    [InlineData(MailLibrary.SystemNetMail, "smtpout.secureserver.net", 25, TransportMode.StartTls,
        "Port 25 relays mail between servers and is often blocked for programs. Use MailKit with port 465 and implicit TLS, which GoDaddy "
        + "serves.")]
    [InlineData(MailLibrary.SystemNetMail, "smtppro.zoho.com", 25, TransportMode.StartTls,
        "Port 25 relays mail between servers and is often blocked for programs. Use port 587 with STARTTLS, which Zoho Mail documents.")]
    [InlineData(MailLibrary.MailKit, "smtp.gmail.com", 443, TransportMode.SslOnConnect,
        "Port 443 is HTTPS, not SMTP: no mail will be sent. Use port 465 with implicit TLS, which Gmail serves.")]
    public void Message_SaysWhoSaysSo(MailLibrary library, string host, int port, TransportMode mode, string message)
    {
        var finding =
            SmtpPolicy.Judge(Connections.Of(library, Connections.Settings(host, port, mode)), RuleCatalog.Transport, PolicyOptions.Default);
        Assert.Equal(message, string.Format(CultureInfo.InvariantCulture, finding!.Rule.Message, finding.Arguments));
    }

    [Theory]
    [InlineData("smtp.office365.com", 465, TransportMode.SslOnConnect, "port")]
    [InlineData("smtp.gmail.com", null, TransportMode.StartTls, "connection")]
    [InlineData(Ses, 2465, TransportMode.StartTls, "mode")]
    [InlineData(Ses, 2465, null, "port")]
    public void Finding_IsAtTheSmallestTrueThing(string host, int? port, TransportMode? mode, string place) => Assert.Equal(
        new Connections.NamedPlace(place),
        SmtpPolicy.Judge(
            Connections.Of(MailLibrary.MailKit, Connections.Settings(host, port, mode)), RuleCatalog.Transport,
            PolicyOptions.Default)?.Place);

    [Fact]
    public void TrustedHost_IsReportedWhatCannotWork()
    {
        var options = new PolicyOptions { TrustedHosts = HostPattern.ParseList("*.office365.com") };
        var connection = Connections.Of(MailLibrary.MailKit, Connections.Settings("smtp.office365.com", 465, TransportMode.SslOnConnect));
        Assert.Equal("SMTP4001", SmtpPolicy.Judge(connection, RuleCatalog.Transport, options)?.Rule.Id);
    }

    // One edit changes the port or the mode of both combinations: what helps the one host must not break the other.
    [Fact]
    public void TwoHosts_OnlyWhatWorksForBothIsOffered()
    {
        var both = Connections.Of(
            MailLibrary.MailKit, Connections.Settings("smtp.gmail.com", 465, TransportMode.StartTls),
                Connections.Settings("smtp.office365.com", 465, TransportMode.StartTls));
        Assert.Empty(SmtpPolicy.Judge(both, RuleCatalog.Transport, PolicyOptions.Default)!.Remedies);
    }

    [Fact]
    public void OneHostOfTwoIsServed_IsSilent()
    {
        var both = Connections.Of(
            MailLibrary.MailKit, Connections.Settings("smtp.gmail.com", 465, TransportMode.SslOnConnect),
                Connections.Settings("smtp.office365.com", 465, TransportMode.SslOnConnect));
        Assert.Null(SmtpPolicy.Judge(both, RuleCatalog.Transport, PolicyOptions.Default));
    }

    // Where the rule is off, the rules of ports and modes report as if nothing were known.
    [Theory]
    [InlineData("smtp.gmail.com", 25, TransportMode.StartTls, "SMTP1001")]
    [InlineData("smtp.gmail.com", 2525, TransportMode.Auto, "SMTP1006")]
    [InlineData("smtp.fastmail.com", 587, TransportMode.StartTls, null)]
    public void RuleIsOff_NextReports(string host, int port, TransportMode mode, string? expected)
    {
        var rules = RuleCatalog.Transport.Where(rule => rule.Id != "SMTP4001").ToList();
        Assert.Equal(
            expected, SmtpPolicy.Judge(
                Connections.Of(MailLibrary.MailKit, Connections.Settings(host, port, mode)), rules, PolicyOptions.Default)?.Rule.Id);
    }

    [Fact]
    public void BestEndpoints_AreInTheOrderOfTheContract() => Assert.Equal(
        [465, 8465, 587, 2525, 8025],
        ProviderTable.Find("mail.smtp2go.com", [])!.BestFor(MailLibrary.MailKit).Select(endpoint => endpoint.Port));

    private static void AssertJudged(MailLibrary library, string host, int port, TransportMode mode, string rule, string[] offers)
    {
        var finding =
            SmtpPolicy.Judge(
                Connections.WithCredentials(library, Connections.Settings(host, port, mode)), RuleCatalog.Transport, PolicyOptions.Default);

        Assert.Equal(rule, finding?.Rule.Id);
        Assert.Equal(offers, finding!.Remedies.Select(remedy => remedy.Title(library).ToString()));
    }
}
