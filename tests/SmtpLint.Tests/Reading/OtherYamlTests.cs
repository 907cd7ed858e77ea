namespace SmtpLint.Tests.Reading;

/// <summary>Workflows, charts' values, and settings in YAML.</summary>
public class OtherYamlTests
{
    private const string Workflow = """
        name: build
        on: [push]
        env:
          Smtp__Host: smtp.contoso.com
          Smtp__Port: 465
        jobs:
          test:
            runs-on: ubuntu-latest
            env: { Smtp__EnableSsl: false }
            container: { image: "mcr.microsoft.com/dotnet/sdk:10.0", env: { SMTP_PORT: 465, SMTP_SSL: false } }
            services:
              mailpit: { image: axllent/mailpit, env: { Smtp__Port: 1025 } }
            steps:
              - run: dotnet test
                env:
                  Smtp__Port: ${{ vars.PORT }}
                  Smtp__Password: ${{ secrets.SMTP }}
                  SMTP_SECURE: false
        """;

    [Fact]
    public void Workflow_HasAScopeForEachEnv()
    {
        Assert.Equal(
            [["Smtp:Host=smtp.contoso.com", "Smtp:Port=465"], ["Smtp:EnableSsl=false"], ["SMTP_PORT=465", "SMTP_SSL=false"],
                ["Smtp:Port=${{ vars.PORT }}", "Smtp:Password=${{ secrets.SMTP }}"]],
            Judging.Pairs(".github/workflows/build.yml", Workflow));
        Assert.Equal("SMTP1002", Judging.Transport(".github/workflows/build.yml", Workflow));
    }

    [Theory]
    [InlineData("smtp:\n  host: smtp.contoso.com\n  port: 465\n  enableSsl: false\n", "SMTP1002")]
    [InlineData("shop:\n  image: { repository: acme/shop }\n  config:\n    mail:\n      smtp:\n        host: smtp.contoso.com\n        "
        + "port: 465\n        useSsl: false\n", "SMTP1002")]
    [InlineData("env:\n  Smtp__Host: smtp.contoso.com\n  Smtp__Port: 465\n  Smtp__EnableSsl: false\n", "SMTP1002")]
    [InlineData("extraEnv:\n  - name: Smtp__Port\n    value: \"465\"\n  - name: Smtp__EnableSsl\n    value: \"false\"\n", "SMTP1002")]
    [InlineData("image:\n  repository: mcr.microsoft.com/dotnet/samples\nenv:\n  SMTP_HOST: smtp.contoso.com\n  SMTP_PORT: 465\n  "
        + "SMTP_SSL: false\n", "SMTP1002")]
    [InlineData("config:\n  appsettings.Production.json: |\n    { \"Smtp\": { \"Port\": 465, \"EnableSsl\": false } }\n", "SMTP1002")]
    [InlineData("smtp:\n  host: smtp.contoso.com\n  port: 587\n  enableSsl: true\n", "")]
    [InlineData("smtp:\n  host: \"{{ .Values.global.host }}\"\n  port: ${PORT}\n  enableSsl: false\n", "")]
    [InlineData("smtp:\n  host: smtp.contoso.com\n  port: 465\n  secure: false\n  tls: false\n  ssl: false\n", "")]
    [InlineData("grafana:\n  smtp:\n    host: smtp.contoso.com\n    port: 465\n    enableSsl: false\n", "")]
    [InlineData("image:\n  repository: vaultwarden/server\nsmtp:\n  host: smtp.contoso.com\n  port: 465\n  enableSsl: false\n", "")]
    [InlineData("image:\n  repository: acme/shop\nenv:\n  SMTP_HOST: smtp.contoso.com\n  SMTP_PORT: 465\n  SMTP_SSL: false\n", "")]
    public void Values_AreReadWhereTheyAreDotNets(string text, string expected)
    {
        Assert.Equal(expected, Judging.Transport("charts/shop/values.yaml", text));
        Assert.Equal(expected, Judging.Transport("charts/shop/values-prod.yml", text));
    }

    [Theory]
    [InlineData("appsettings.yaml", "Smtp:\n  Host: smtp.contoso.com\n  Port: 465\n  EnableSsl: false\n", "SMTP1002")]
    [InlineData("appsettings.Production.yml",
        "Umbraco:\n  CMS:\n    Global:\n      Smtp: { Host: smtp.contoso.com, Port: 587, SecureSocketOptions: SslOnConnect }\n",
        "SMTP1004")]
    [InlineData("config/settings.yaml",
        "Logging:\n  LogLevel: { Default: Information }\nSmtp:\n  Host: smtp.contoso.com\n  Port: 465\n  EnableSsl: false\n", "SMTP1002")]
    [InlineData("appsettings.yaml", "Smtp:\n  Host: smtp.contoso.com\n  Port: 587\n  EnableSsl: true\n", "")]
    [InlineData("config/settings.yaml", "smtp:\n  host: smtp.contoso.com\n  port: 465\n  enableSsl: false\n", "")]
    [InlineData("application.yml",
        "logging:\n  level: { root: info }\nspring:\n  mail:\n    host: smtp.contoso.com\n    port: 465\n    ssl: false\n", "")]
    [InlineData("openapi.yaml",
        "openapi: 3.0.0\ncomponents:\n  schemas:\n    Smtp: { host: smtp.contoso.com, port: 465, enableSsl: false }\n", "")]
    [InlineData("mail.yml", "- smtp.contoso.com\n- 465\n", "")]
    [InlineData("mail.yml", "", "")]
    public void Settings_AreReadWhereTheyAreDotNets(string file, string text, string expected)
    {
        Assert.Equal(expected, Judging.Transport(file, text));
    }

    [Fact]
    public void Null_TakesTheDefault_AndAnAliasIsFollowed()
    {
        const string Text = "Host: &host smtp.contoso.com\nSmtp:\n  Host: *host\n  Port: ~\n  Ports: [25, 26]\n  Other: *nobody\n";

        Assert.Equal(
            [["Host=smtp.contoso.com", "Smtp:Host=smtp.contoso.com", "Smtp:Port=", "Smtp:Ports:0=25", "Smtp:Ports:1=26", "Smtp:Other=?"]],
            Judging.Pairs("appsettings.yml", Text));
    }

    [Theory]
    [InlineData("docker-compose.yml", true)]
    [InlineData("a/b\\values.yaml", true)]
    [InlineData("x.YML", true)]
    [InlineData("Dockerfile", true)]
    [InlineData("src/Dockerfile.prod", true)]
    [InlineData("shop.Dockerfile", true)]
    [InlineData("Containerfile", true)]
    [InlineData("shop.service", true)]
    [InlineData("Dockerfile.dockerignore", false)]
    [InlineData("DockerfileReader.cs", false)]
    [InlineData("Dockerfiles/readme.md", false)]
    [InlineData(".yaml", false)]
    [InlineData("appsettings.json", false)]
    [InlineData("service", false)]
    [InlineData("", false)]
    public void Names(string path, bool isIncluded)
    {
        Assert.Equal(isIncluded, SmtpLint.Read.ContainerReader.Includes(path));
        Assert.True(isIncluded || SmtpLint.Read.ContainerReader.Read(path, "FROM x\nENV Smtp__Port=465\n").Count == 0);
    }
}
