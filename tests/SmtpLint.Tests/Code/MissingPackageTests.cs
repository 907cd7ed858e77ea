namespace SmtpLint.Tests.Code;

/// <summary>
/// Packages of the catalogue that the tool does not have: code is bound to what their rows say, whatever else is missing.
/// </summary>
public class MissingPackageTests
{
    // A class that was not committed: nothing is known of how the client is set up.
    [Theory]
    [InlineData("settings.Host, settings.Port, settings.UseSsl", 1)]
    [InlineData("\"smtp.contoso.com\", 587, MailKit.Security.SecureSocketOptions.StartTls", 0)]
    public void ClientThatIsToldWhatNobodyKnows_Counts(string arguments, int unbound)
    {
        using var checkout = new Checkout(("Mailer.cs", $$"""
            using MailKit.Net.Smtp;

            public class Mailer(Missing.SmtpConfig settings)
            {
                public void Open(SmtpClient client) => client.Connect({{arguments}});
            }
            """));

        Assert.Equal(unbound, checkout.Lint().Run.Result.Unbound);
    }

    [Theory]
    [InlineData("Serilog.Sinks.Email", "2.4.0",
        """new Serilog.Sinks.Email.EmailConnectionInfo { FromEmail = "a@contoso.com", MailServer = "smtp.contoso.com", Port = 587, EnableSsl = true }""", "SMTP1004")]
    [InlineData("Serilog.Sinks.Email", "2.4.0",
        """new Serilog.Sinks.Email.EmailConnectionInfo { FromEmail = "a@contoso.com", MailServer = "smtp.contoso.com", Port = 465, EnableSsl = true }""", "")]
    [InlineData("Serilog.Sinks.Email", "4.1.0",
        """new Serilog.Sinks.Email.EmailConnectionInfo { MailServer = "smtp.contoso.com", Port = 587, EnableSsl = true }""", "")]
    [InlineData("Serilog.Sinks.Email", "4.1.0",
        """new Serilog.Sinks.Email.EmailSinkOptions { From = "a@contoso.com", Host = "smtp.contoso.com", Port = 587, ConnectionSecurity = MailKit.Security.SecureSocketOptions.SslOnConnect }""", "SMTP1004")]
    [InlineData("Serilog.Sinks.Email", "4.1.0",
        """new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Console().WriteTo.Email("a@contoso.com", "b@contoso.com", "smtp.contoso.com", port: 587, connectionSecurity: MailKit.Security.SecureSocketOptions.SslOnConnect)""", "SMTP1004")]
    [InlineData("Serilog.Sinks.Email", "4.1.0",
        """new LoggerConfiguration().WriteTo.Console().WriteTo.Email("a@contoso.com", "b@contoso.com", "smtp.contoso.com", 465)""", "")]
    [InlineData("Serilog.Sinks.Email", "2.4.0",
        """new LoggerConfiguration().WriteTo.Console().WriteTo.Email("a@contoso.com", "b@contoso.com", mailServer: "smtp.contoso.com")""",
        "SMTP1001")]
    [InlineData("Serilog.Sinks.Email", "4.1.0",
        """new LoggerConfiguration().WriteTo.Console().WriteTo.Email("a@contoso.com", "b@contoso.com", mailServer: "smtp.contoso.com")""", "")]
    [InlineData("FluentEmail.Smtp", "3.0.2",
        """services.AddFluentEmail("a@contoso.com").AddRazorRenderer().AddSmtpSender("smtp.contoso.com", 587)""", "SMTP1003")]
    [InlineData("FluentEmail.Smtp", "3.0.2",
        """services.AddFluentEmail("a@contoso.com").AddRazorRenderer().AddSmtpSender("smtp.contoso.com", 587, "u", secret)""", "")]
    [InlineData("FluentEmail.MailKit", "3.0.2",
        """services.AddFluentEmail("a").AddMailKitSender(new FluentEmail.MailKitSmtp.SmtpClientOptions { Server = "smtp.contoso.com", Port = 587, UseSsl = true, PreferredEncoding = "" })""", "SMTP1004")]
    [InlineData("NLog", "5.3.4",
        """new NLog.Targets.MailTarget("mail") { SmtpServer = "smtp.contoso.com", SmtpPort = 587, Layout = "${message}" }""", "SMTP1003")]
    [InlineData("NLog", "5.3.4",
        """new NLog.Targets.MailTarget("mail") { SmtpServer = "smtp.contoso.com", SmtpPort = 587, EnableSsl = true, Layout = "${message}" }""", "")]
    [InlineData("NLog.Targets.Mail", "6.0.0",
        """new NLog.Targets.MailTarget("mail") { SmtpServer = "smtp.contoso.com", SmtpPort = 465, EnableSsl = true }""", "SMTP1005")]
    [InlineData("log4net", "3.2.0", """new log4net.Appender.SmtpAppender { SmtpHost = "smtp.contoso.com", Port = 465, EnableSsl = true }""",
        "SMTP1005")]
    [InlineData("log4net.Ext.Mail", "3.4.0",
        """new log4net.Ext.Mail.Appender.SmtpAppender { SmtpHost = "smtp.contoso.com", Port = 465, EnableSsl = true }""", "")]
    [InlineData("Coravel.Mailer", "7.0.0", """services.AddSmtpMailer((Microsoft.Extensions.Configuration.IConfiguration)null)""",
        "SMTP3001")]
    [InlineData("NETCore.MailKit", "2.1.0",
        """new NETCore.MailKit.Infrastructure.Internal.MailKitOptions { Server = "smtp.contoso.com", Port = 587, Security = false }""",
        "SMTP1003 SMTP3001")]
    [InlineData("MailKitSimplified.Sender", "2.12.2",
        """new MailKitSimplified.Sender.Models.EmailSenderOptions("smtp.contoso.com", null, 587)""", "SMTP1006")]
    [InlineData("Unrelated", "1.0.0",
        """new LoggerConfiguration().WriteTo.Console().WriteTo.Email("a@contoso.com", "b@contoso.com", "smtp.contoso.com", 25)""", "")]
    public void Code_IsJudgedAsWithThePackage(string package, string version, string expression, string expected)
    {
        using var checkout = new Checkout(
            ("App.csproj",
                CodeRun.Program.Replace(
                    "</Project>", $"""<ItemGroup><PackageReference Include="{package}" Version="{version}" /></ItemGroup></Project>""",
                    StringComparison.Ordinal)),
            ("Mail.cs", $$"""
                using Coravel;
                using Microsoft.Extensions.DependencyInjection;
                using Serilog;

                class Mail { object Smtp(IServiceCollection services, string secret) => {{expression}}; }
                """));

        Assert.Equal(
            expected, string.Join(" ", checkout.JudgeCode().Findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void CentralVersion_DecidesWhatThePackageHas()
    {
        const string Code =
            """class Mail { object Smtp() => new Serilog.Sinks.Email.EmailConnectionInfo { MailServer = "smtp.contoso.com", Port = 587, EnableSsl = true }; }""";
        using var checkout = new Checkout(
            ("Directory.Packages.props",
                """<Project><ItemGroup><PackageVersion Include="Serilog.Sinks.Email" Version="2.4.0" /></ItemGroup></Project>"""),
            ("App.csproj",
                CodeRun.Program.Replace(
                    "</Project>", """<ItemGroup><PackageReference Include="Serilog.Sinks.Email" /></ItemGroup></Project>""",
                    StringComparison.Ordinal)),
            ("Mail.cs", Code));

        Assert.Equal(["SMTP1004 Warning Mail.cs:1"], checkout.ReportCode());

        checkout.Write(
            "Directory.Packages.props",
            """<Project><ItemGroup><PackageVersion Include="Serilog.Sinks.Email" Version="4.1.0" /></ItemGroup></Project>""");

        Assert.Empty(checkout.ReportCode());
    }
}
