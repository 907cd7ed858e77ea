namespace SmtpLint.Tests.Reading;

/// <summary>Files as they were met in public repositories, with invented names, and what is right to say of each.</summary>
public class WorkedExampleTests
{
    private const string Bitwarden = """
        services:
          identity:
            image: bitwarden/identity
            environment:
              globalSettings__mail__smtp__host: 10.0.4.9
              globalSettings__mail__smtp__port: "25"
              globalSettings__mail__smtp__startTls: "false"
              globalSettings__mail__smtp__username: vault
              globalSettings__mail__smtp__password: demo
              globalSettings__mail__smtp__trustServer: "true"
        """;

    private const string ThreeServices = """
        services:
          web:
            image: ghcr.io/acme/web
            environment: ["Notification__Email__SmtpClient__Host=mailhog", "Notification__Email__SmtpClient__Port=1025"]
          vault:
            image: vaultwarden/server
            environment: ["SMTP_HOST=smtp.acme.example", "SMTP_PORT=587", "SMTP_SECURITY=starttls", "SMTP_USERNAME=v", "SMTP_PASSWORD=demo"]
          bot:
            image: node:22
            environment: ["SMTP_HOST=smtp.acme.example", "SMTP_PORT=587", "SMTP_SECURE=false", "SMTP_USER=b", "SMTP_PASS=demo"]
        """;

    private const string Exceptionless = """
        services:
          app:
            image: exceptionless/app
            environment:
              EX_ConnectionStrings__Email: smtps://events%40acme.example:demo@smtp.acme.example{0}
        """;

    [Theory]
    [InlineData("15: bitwarden without TLS", "SMTP1007 SMTP3001", "docker-compose.yml", Bitwarden)]
    [InlineData("31: a chart's values without a host", "", "values.yaml",
        "smtp: { host: \"\", port: 587, enableSsl: true, username: \"\", existingSecret: \"\" }\n")]
    [InlineData("31: a chart's template", "", "templates/deployment.yaml", "value: \"{{ .Values.smtp.port }}\"\n")]
    [InlineData("33: three services", "", "docker-compose.yml", ThreeServices)]
    public void Example_IsJudged(string example, string expected, string file, string text)
    {
        Assert.True(expected == Judging.Transport(file, text), $"{example}: {Judging.Transport(file, text)}");
    }

    [Theory]
    [InlineData("", "SMTP1001")]
    [InlineData(":587", "")]
    public void Example37_IsJudged(string port, string expected)
    {
        Assert.Equal(expected, Judging.Transport("docker-compose.yml", Exceptionless.Replace("{0}", port)));
    }

    [Fact]
    public void Example33_IsThreeScopes_OfWhichOneIsRead()
    {
        Assert.Equal(
            [["Notification:Email:SmtpClient:Host=mailhog", "Notification:Email:SmtpClient:Port=1025"]],
            Judging.Pairs("docker-compose.yml", ThreeServices));
    }
}
