using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

/// <summary>The option <c>smtplint.additional_providers</c>.</summary>
public class AdditionalProvidersTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" , ,", "")]
    [InlineData("mail.contoso.com:2465/implicit", "mail.contoso.com 2465 SslOnConnect")]
    [InlineData("mail.contoso.com:2465/implicit_tls", "mail.contoso.com 2465 SslOnConnect")]
    [InlineData("Mail.Contoso.COM.:587/StartTLS", "mail.contoso.com 587 StartTls")]
    [InlineData("a.contoso.com:465/implicit, b.contoso.com:587/starttls a.contoso.com:587/starttls",
        "a.contoso.com 465 SslOnConnect 587 StartTls; b.contoso.com 587 StartTls")]
    [InlineData("a.contoso.com:465/implicit,a.contoso.com:465/implicit", "a.contoso.com 465 SslOnConnect")]
    [InlineData("10.1.2.3:25/starttls", "10.1.2.3 25 StartTls")]
    [InlineData("a.contoso.com", "")]
    [InlineData("a.contoso.com:465", "")]
    [InlineData("a.contoso.com/implicit", "")]
    [InlineData("a.contoso.com:465/", "")]
    [InlineData("a.contoso.com:465/tls", "")]
    [InlineData("a.contoso.com:0/implicit a.contoso.com:65536/implicit a.contoso.com:-1/implicit a.contoso.com:+1/implicit "
        + "a.contoso.com:x/implicit", "")]
    [InlineData(":465/implicit", "")]
    [InlineData("/:465/implicit", "")]
    [InlineData("*.contoso.com:465/implicit", "")]
    [InlineData("[::1]:465/implicit", "")]
    [InlineData("nonsense a.contoso.com:465/implicit", "a.contoso.com 465 SslOnConnect")]
    public void Option_IsRead(string? text, string expected)
    {
        var rows = PolicyOptions.Read(key => key == "smtplint.additional_providers" ? text : null).AdditionalProviders;

        Assert.Equal(
            expected, string.Join(
                "; ", rows.Select(
                    row => string.Join(" ", [row.Host, .. row.Endpoints.Select(endpoint => $"{endpoint.Port} {endpoint.Mode}")]))));
        Assert.All(rows, row => Assert.False(row.IsComplete));
    }

    // What the table says of the host no longer counts: it may be out of date.
    [Theory]
    [InlineData("smtp.office365.com", 465, TransportMode.SslOnConnect, "smtp.office365.com:465/implicit", "SMTP4001", null)]
    [InlineData("smtp.gmail.com", 465, TransportMode.SslOnConnect, "smtp.gmail.com:465/starttls", null, "SMTP4001")]
    [InlineData("smtp.gmail.com", 2525, TransportMode.StartTls, "smtp.gmail.com:587/starttls", "SMTP4001", null)]
    [InlineData("smtp.contoso.com", 587, TransportMode.SslOnConnect, "smtp.contoso.com:587/implicit", "SMTP1004", null)]
    [InlineData("smtp.contoso.com", 2465, TransportMode.Auto, "smtp.contoso.com:2465/implicit", "SMTP1006", "SMTP4001")]
    [InlineData("relay.corp", 2465, TransportMode.StartTls, "relay.corp:2465/implicit", null, "SMTP4001")]
    [InlineData("smtp.contoso.com", 443, TransportMode.SslOnConnect, "smtp.contoso.com:443/implicit", null, null)]
    [InlineData("smtp.contoso.com", 993, TransportMode.SslOnConnect, "smtp.contoso.com:993/implicit", "SMTP1009", null)]
    [InlineData("smtp.contoso.com", 25, TransportMode.StartTls, "smtp.contoso.com:25/starttls", "SMTP1001", null)]
    [InlineData("localhost", 2465, TransportMode.StartTls, "localhost:2465/implicit", null, null)]
    public void OptionIsSet_ItsRowsAreBelieved(string host, int port, TransportMode mode, string option, string? without, string? with)
    {
        var connection = Connections.Of(MailLibrary.MailKit, Connections.Settings(host, port, mode));

        Assert.Equal(without, SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id);
        Assert.Equal(
            with, SmtpPolicy.Judge(
                connection, RuleCatalog.Transport, new PolicyOptions { AdditionalProviders = Provider.ParseList(option) })?.Rule.Id);
    }

    [Fact]
    public void OptionIsSet_FixesLeadThere()
    {
        var options = new PolicyOptions { AdditionalProviders = Provider.ParseList("smtp.contoso.com:2465/implicit") };
        var finding =
            SmtpPolicy.Judge(
                Connections.Of(MailLibrary.MailKit, Connections.Settings("smtp.contoso.com", 25, null)), RuleCatalog.Transport, options);

        Assert.Equal(
            ["Use port 2465 with implicit TLS (Your provider)"],
            finding!.Remedies.Select(remedy => remedy.Title(MailLibrary.MailKit).ToString()));
    }
}
