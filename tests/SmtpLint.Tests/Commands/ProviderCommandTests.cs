using System.Text.Json;
using SmtpConfigAnalyzers.Providers;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Commands;

/// <summary><c>smtplint provider</c>.</summary>
public class ProviderCommandTests
{
    [Theory]
    [InlineData("smtp.gmail.com", "smtp.gmail.com (Gmail)", "587  STARTTLS", "accepts an app password or OAuth 2.0",
        "client.ConnectAsync(\"smtp.gmail.com\", 465, SecureSocketOptions.SslOnConnect);",
        "new SmtpClient(\"smtp.gmail.com\", 587) { EnableSsl = true };")]
    [InlineData("SMTP.Gmail.com.", "smtp.gmail.com (Gmail)")]
    [InlineData("gmail", "smtp.gmail.com (Gmail)")]
    [InlineData("sendgrid", "smtp.sendgrid.net (Twilio SendGrid)", "expects the user name apikey",
        "new NetworkCredential(\"apikey\", password)")]
    [InlineData("outlook.com", "smtp-mail.outlook.com (Outlook.com)", "accepts no passwords since 2024-09-16",
        "SaslMechanismOAuth2(userName, accessToken)", "It cannot: it has no OAuth 2.0.")]
    [InlineData("smtp.office365.com", "465  is refused", "turns passwords off by default at the end of December 2026")]
    [InlineData("smtp.fastmail.com", "It cannot: it has no implicit TLS.")]
    [InlineData("imap.gmail.com", "This is Gmail's IMAP server; mail is submitted to 'smtp.gmail.com'.", "smtp.gmail.com (Gmail)")]
    [InlineData("email-smtp.eu-west-1.amazonaws.com", "email-smtp.eu-west-1.amazonaws.com (Amazon SES)")]
    [InlineData("mail.contoso.com", "mail.contoso.com is not in the table of providers.",
        "client.ConnectAsync(\"mail.contoso.com\", 587, SecureSocketOptions.StartTls);")]
    [InlineData("scaleway", "Several hosts go by that name:", "smtp.tem.scaleway.com", "smtp.tem.scw.cloud")]
    public void Provider_IsPrinted(string host, params string[] expected)
    {
        using var folder = new Checkout();
        var (code, output, error) = folder.Run("provider", host);

        Assert.Equal((ExitCode.Clean, ""), (code, error));
        Assert.All(expected, line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a..b")]
    public void NeitherHostNorName_IsWrongUse(string host)
    {
        using var folder = new Checkout();
        var (code, output, error) = folder.Run("provider", host);

        Assert.Equal((ExitCode.WrongUse, ""), (code, output));
        Assert.Contains("neither a host nor the name of a provider", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HoldsWhatTheTableKnows()
    {
        using var folder = new Checkout();
        using var json = JsonDocument.Parse(folder.Run("provider", "smtp-mail.outlook.com", "--format", "json").Output);
        var host = Assert.Single(json.RootElement.EnumerateArray());

        Assert.Equal(
            ("smtp-mail.outlook.com", "Outlook.com"), (host.GetProperty("host").GetString(), host.GetProperty("provider").GetString()));
        Assert.Equal("oauth", Assert.Single(host.GetProperty("signIn").GetProperty("accepts").EnumerateArray()).GetString());
        Assert.Empty(host.GetProperty("systemNetMail").EnumerateArray());
    }

    // What the tool advises, the tool does not report.
    [Fact]
    public void Lines_AreSilent()
    {
        using var folder = new Checkout(("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            <ItemGroup><PackageReference Include="MailKit" Version="4.16.0" /></ItemGroup></Project>
            """));
        var members = new List<string>();
        foreach (var row in ProviderTable.All)
        {
            var host = row.Host.Replace("{region}", "eu-west-1", StringComparison.Ordinal);
            using var json =
                JsonDocument.Parse(folder.Run("provider", host.StartsWith('.') ? "contoso-com" + host : host, "--format", "json").Output);
            var advice = json.RootElement[0];
            members.Add($"static async Task A{members.Count}(string userName, string password, string accessToken) {{ using var client = "
                + $"new MailKit.Net.Smtp.SmtpClient(); {Lines(advice, "mailKit")} }}");
            members.Add($"static async Task B{members.Count}(string userName, string password) {{ {Lines(advice, "systemNetMail")} await "
                + $"Task.CompletedTask; }}");
        }

        folder.Write(
            "Advice.cs",
            $"using System.Net;\nusing System.Net.Mail;\nusing MailKit.Security;\n\npublic static class "
            + $"Advice\n{{\n{string.Join("\n", members)}\n}}\n");
        var (_, output, _) = folder.Run("--format", "json", ".");

        using var report = JsonDocument.Parse(output);
        Assert.All(report.RootElement.GetProperty("findings").EnumerateArray(), finding =>
            Assert.Equal("SMTP4007", finding.GetProperty("rule").GetString()));
    }

    private static string Lines(JsonElement advice, string library) =>
        string.Join(" ", advice.GetProperty(library).EnumerateArray().Select(line => line.GetString()));
}
