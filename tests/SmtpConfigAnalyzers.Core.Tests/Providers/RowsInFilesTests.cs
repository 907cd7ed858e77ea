using SmtpConfigAnalyzers.Core.Tests.Files;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

/// <summary>
/// Settings files that name a known host: what a row serves is silent, what is wrong is reported, and what a remedy writes is served.
/// </summary>
public class RowsInFilesTests
{
    // Three readers: one that cannot do implicit TLS, one that names MailKit's modes, and one whose boolean is implicit TLS or optional
    // TLS.
    private static readonly Func<string, int, bool, (string File, string Text)>[] Readers =
    [
        (host, port, tls) =>
            ("web.config",
                $"""<configuration><system.net><mailSettings><smtp><network host="{host}" port="{port}" enableSsl="{(tls ? "true" : "false")}" userName="u" /></smtp></mailSettings></system.net></configuration>"""),
        (host, port, tls) =>
            ("appsettings.json",
                $$"""{ "Umbraco": { "CMS": { "Global": { "Smtp": { "Host": "{{host}}", "Port": {{port}}, "SecureSocketOptions": "{{(tls ? "SslOnConnect" : "None")}}", "Username": "u", "Password": "${SMTP_PASSWORD}" } } } } }"""),
        (host, port, tls) =>
            ("appsettings.json",
                $$"""{ "Notifications": { "Smtp": { "SmtpServer": "{{host}}", "Port": {{port}}, "ForceSslTls": {{(tls ? "true" : "false")}}, "Login": "u", "Password": "${SMTP_PASSWORD}" } } }"""),
    ];

    public static TheoryData<string> Rows => [.. ProviderTable.All.Select(row => row.Host)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryRemedy_LeadsToAnEndpointOfTheRow_AndIsSilent(string host)
    {
        var row = ProviderTable.All.Single(row => row.Host == host);
        var findings = 0;
        foreach (var (file, text) in from reader in Readers from port in new[] { 25, 465, 587, 2465, 2525, 1234 } from tls in new[] { true,
            false } select reader(SampleHosts.Of(row), port, tls))
        {
            // How one signs in is another question, which no port answers.
            foreach (var finding in Transport(file, text))
            {
                findings++;
                foreach (var remedy in finding.Remedies)
                {
                    var repaired = remedy.Edits.OrderByDescending(edit => edit.Edit.Range.Start)
                        .Aggregate(text, (before, edit) => edit.Edit.ApplyTo(before));
                    var group = Assert.Single(JudgedFiles.Read((file, repaired)).Groups(ProjectFacts.Unknown)).Group;
                    var port = int.Parse(group.Find(group.Product.Port)!.Scalar.Value, System.Globalization.CultureInfo.InvariantCulture);
                    Assert.True(
                        row.Endpoints.Any(endpoint => endpoint.Port == port && endpoint.Mode != TransportMode.None)
                        || (!remedy.IsCertain && row.ModeUnstated.Contains(port)));
                    Assert.Empty(Transport(file, repaired));
                }
            }
        }

        Assert.NotEqual(0, findings);

        static IReadOnlyList<SettingsFinding> Transport(string file, string text) =>
            JudgedFiles.Read((file, text)).Judge(_ => JudgedFiles.Rules with { SignIn = [] }, ProjectFacts.Unknown);
    }

    [Theory]
    [InlineData("smtp.gmail.com", 465, "StartTls", "SMTP1002")]
    [InlineData("email-smtp.eu-west-1.amazonaws.com", 2465, "StartTls", "SMTP4001")]
    [InlineData("smtp.office365.com", 465, "SslOnConnect", "SMTP4001")]
    [InlineData("smtp.gmail.com.", 2525, "StartTls", "SMTP4001")]
    [InlineData("smtp.gmail.com.evil.test", 2525, "StartTls", "")]
    [InlineData("notsmtp.gmail.com", 2525, "StartTls", "")]
    [InlineData("email-smtp..amazonaws.com", 2465, "StartTls", "")]
    [InlineData("email-smtp.us-east-1.amazonaws.com.cn", 8025, "StartTls", "")]
    [InlineData("[::1]", 2525, "StartTls", "")]
    [InlineData("sandbox.smtp.mailtrap.io", 465, "SslOnConnect", "")]
    [InlineData("sandbox.smtp.mailtrap.io", 465, "StartTls", "")]
    public void Host_IsMatchedAsInCode(string host, int port, string mode, string expected) => Assert.Equal(
        expected,
        string.Join(' ',
            JudgedFiles.Judge(
                "appsettings.json",
                $$"""{ "Umbraco": { "CMS": { "Global": { "Smtp": { "Host": "{{host}}", "Port": {{port}}, "SecureSocketOptions": "{{mode}}" } } } } }""").Select(finding => finding.Rule.Id)));

    [Fact]
    public void ImplicitTlsOnly_SystemNetMail_IsAdvisedToUseMailKit()
    {
        var row = ProviderTable.All.First(
            row => row.BestFor(MailLibrary.MailKit).Count > 0 && row.BestFor(MailLibrary.SystemNetMail).Count == 0
                && !row.Serves(587));
        var (file, text) = Readers[0](SampleHosts.Of(row), 465, true);

        var finding = Assert.Single(JudgedFiles.Judge(file, text));

        Assert.Equal("SMTP1005", finding.Rule.Id);
        Assert.Contains("MailKit", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Remedies);
    }
}
