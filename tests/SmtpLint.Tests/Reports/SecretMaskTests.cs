using SmtpLint.Report;

namespace SmtpLint.Tests.Reports;

public sealed class SecretMaskTests
{
    private const string Secret = "hunter2!";

    [Theory]
    [InlineData("appsettings.json", "\"Password\": \"hunter2!\", \"Port\": 25")]
    [InlineData("appsettings.json", "\"SmtpPass\":\"hunter2!\"")]
    [InlineData("appsettings.json", "\"Password\": \"hunter2!")]
    [InlineData("appsettings.json", "\"Uri\": \"smtp://me:hunter2!@smtp.contoso.com:25\"")]
    [InlineData("web.config", "<network host=\"h\" password=\"hunter2!\" />")]
    [InlineData("web.config", "<add key=\"SmtpPassword\" value=\"hunter2!\" />")]
    [InlineData("settings.xml", "<Password>hunter2!</Password>")]
    [InlineData(".env", "SMTP_PASSWORD=hunter2!")]
    [InlineData(".env", "export MAIL_PWD='hunter2!'")]
    [InlineData("mail.ini", "password = hunter2!")]
    [InlineData("compose.yml", "  - SMTP_PASSWORD=hunter2!")]
    [InlineData("compose.yml", "smtp_token: hunter2!")]
    [InlineData("Dockerfile", "ENV SMTP_PASSWORD hunter2!")]
    [InlineData("shop.service", "Environment=\"SMTP_PASS=hunter2!\"")]
    [InlineData("Mailer.cs", "client.Credentials = new NetworkCredential(\"me\", \"hunter2!\");")]
    [InlineData("Mailer.cs", "client.Authenticate(\"me\", \"hunter2!\");")]
    [InlineData("Mailer.cs",
        "new SmtpClient(\"h\", 25) { Credentials = new NetworkCredential(Environment.GetEnvironmentVariable(\"U\"), \"hunter2!\") }")]
    [InlineData("Mailer.cs", "const string SmtpPassword = @\"hunter2!\";")]
    [InlineData("Mailer.cs", "client.Connect(new Uri(\"smtp://me:hunter2!@smtp.contoso.com\"));")]
    public void ALineWithASecret_IsShownWithoutIt(string file, string line)
    {
        var mask = MaskOf(line);

        var shown = mask.Excerpt(file, new(0, line.Length));

        Assert.DoesNotContain(Secret, shown);
        Assert.Equal(line.Length, shown.Length);
        Assert.True(mask.IsIn(file, line));
    }

    [Theory]
    [InlineData("appsettings.json", "\"Host\": \"smtp.contoso.com\", \"Port\": 587")]
    [InlineData("appsettings.json", "\"Uri\": \"smtps://smtp.contoso.com:465\"")]
    [InlineData("web.config", "<network host=\"smtp.contoso.com\" enableSsl=\"true\" />")]
    [InlineData(".env", "SMTP_PORT=587")]
    [InlineData("compose.yml", "SMTP_PASSWORD: ${SMTP_PASSWORD}")]
    [InlineData("Mailer.cs", "client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTls);")]
    [InlineData("Mailer.cs", "client.Authenticate(user, Environment.GetEnvironmentVariable(\"SMTP_PASSWORD\"));")]
    [InlineData("Mailer.cs", "client.Authenticate(user, configuration[\"Smtp:Password\"]);")]
    public void ALineWithoutASecret_IsShownAsItIs(string file, string line)
    {
        var mask = MaskOf(line);

        Assert.Equal(line, mask.Excerpt(file, new(0, line.Length)));
        Assert.False(mask.IsIn(file, line));
    }

    [Fact]
    public void WhatAFindingCallsASecret_IsNotWrittenElsewhere()
    {
        var mask = new SecretMask(SampleRun.Result, SampleRun.Context.ReadText);
        var settings = SampleRun.Result.Findings[0].Place.File;

        Assert.True(mask.IsIn(settings, "\"Moved\": \"hunter2-in-json\""));
        Assert.False(mask.IsIn(settings, "\"Moved\": \"hunter3\""));
    }

    [Fact]
    public void APieceThatIsNotThere_IsEmpty()
    {
        Assert.Equal("", MaskOf("a").Excerpt("x.json", new(0, 5)));
        Assert.Equal("", new SecretMask(SampleRun.Clean, _ => null).Excerpt("x.json", new(0, 0)));
    }

    private static SecretMask MaskOf(string text) => new(SampleRun.Clean, _ => text);
}
