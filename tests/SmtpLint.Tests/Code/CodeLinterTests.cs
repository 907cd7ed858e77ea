namespace SmtpLint.Tests.Code;

public sealed class CodeLinterTests
{
    private const string RiskyMailKit = """
        using MailKit.Net.Smtp;
        using MailKit.Security;

        class Mailer
        {
            void Send()
            {
                using var client = new SmtpClient();
                client.Connect("smtp.contoso.com", 587, SecureSocketOptions.None);
                client.Authenticate("shop", System.Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
            }
        }
        """;

    [Fact]
    public void Project_Reports()
    {
        using var checkout = new Checkout(("App/App.csproj", CodeRun.Program), ("App/Mailer.cs", RiskyMailKit));

        Assert.Equal(["SMTP1003 Warning App/Mailer.cs:9"], checkout.ReportCode());
    }

    [Fact]
    public void Project_ThatRequiresStartTls_IsSilent()
    {
        using var checkout =
            new Checkout(
                ("App/App.csproj", CodeRun.Program),
                ("App/Mailer.cs", RiskyMailKit.Replace("Options.None", "Options.StartTls", StringComparison.Ordinal)));

        var result = checkout.JudgeCode();

        Assert.Empty(result.Findings);
        Assert.Empty(result.Problems);
        Assert.Equal((1, 0), (result.FilesRead, result.Unbound));
    }

    [Fact]
    public void WhatCannotBeRead_IsAProblem_AndDoesNotCountAsRead()
    {
        using var checkout =
            new Checkout(("App.csproj", CodeRun.Program), ("Mailer.cs", "class Mailer { System.Net.Mail.SmtpClient? _client; }"));
        File.CreateSymbolicLink(checkout.PathOf("Gone.cs"), checkout.PathOf("nowhere.cs"));

        var result = checkout.JudgeCode();

        Assert.Equal("Gone.cs", Assert.Single(result.Problems).File);
        Assert.Equal(1, result.FilesRead);
    }

    [Fact]
    public void BareFolder_Reports()
    {
        using var checkout = new Checkout(("scripts/Mailer.cs", RiskyMailKit));

        Assert.Equal(["SMTP1003 Warning scripts/Mailer.cs:9"], checkout.ReportCode());
    }
}
