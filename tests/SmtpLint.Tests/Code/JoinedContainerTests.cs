namespace SmtpLint.Tests.Code;

/// <summary>What a container is started with lies over the files of the program that its image is built from.</summary>
public class JoinedContainerTests
{
    private const string Project =
        """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private const string Mailer = """
        using System.Net.Mail;
        using Microsoft.Extensions.Configuration;

        public class Mailer(IConfiguration settings)
        {
            public void Send(MailMessage message)
            {
                using var client = new SmtpClient(settings["Smtp:Host"], settings.GetValue<int>("Smtp:Port")) { EnableSsl = true };
                client.Send(message);
            }
        }
        """;

    [Theory]
    [InlineData("build: .", "App.csproj", "Mailer.cs")]
    [InlineData("build: ./src/Web", "src/Web/Web.csproj", "src/Web/Mailer.cs")]
    [InlineData("build:\n      context: .\n      dockerfile: src/Web/Dockerfile", "src/Web/Web.csproj", "src/Web/Mailer.cs")]
    public void VariablesOfTheProgramsContainer_AreItsSettings(string build, string project, string code)
    {
        using var checkout = new Checkout((project, Project), (code, Mailer), ("docker-compose.yml", Compose(build, "465")));

        var finding = Assert.Single(checkout.Lint().Run.Result.Findings);

        Assert.Equal(("SMTP1005", code), (finding.Rule.Id, finding.Place.File));
        Assert.Contains(finding.Related, related => related.Place.File == "docker-compose.yml");
    }

    // The image is built by one file, and started with another's variables.
    [Theory]
    [InlineData("docker-compose.override.yml", "services:\n  web:\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"{0}\"\n")]
    [InlineData("charts/web/values.yaml", "env:\n  - name: Smtp__Host\n    value: smtp.contoso.com\n  - name: Smtp__Port\n    value: \"{0}\"\n")]
    [InlineData("Shop.AppHost/AppHost.cs", "var web = builder.AddProject<Projects.Shop_Web>(\"web\")\n    .WithEnvironment(\"Smtp__Host\", \"smtp.contoso.com\").WithEnvironment(\"Smtp__Port\", \"{0}\");\n")]
    public void VariablesOfAnotherFile_AreTheProgramsToo(string file, string text)
    {
        Assert.Equal(["src/Web/Mailer.cs:8 SMTP1005"], Lint("465"));
        Assert.Empty(Lint("587"));

        IReadOnlyList<string> Lint(string port)
        {
            using var checkout = new Checkout(
                ("src/Web/Shop.Web.csproj", Project), ("src/Web/Mailer.cs", Mailer), ("docker-compose.yml", "services:\n  web:\n    build: ./src/Web\n"),
                (file, text.Replace("{0}", port, StringComparison.Ordinal)));
            return checkout.Lint().Findings;
        }
    }

    [Theory]
    [InlineData("docker-compose.override.yml", "services:\n  other:\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"465\"\n")]
    [InlineData("charts/other/values.yaml", "env:\n  - name: Smtp__Host\n    value: smtp.contoso.com\n  - name: Smtp__Port\n    value: \"465\"\n")]
    [InlineData("Shop.AppHost/AppHost.cs", "var web = builder.AddProject<Projects.Shop_Other>(\"web\").WithEnvironment(\"Smtp__Port\", \"465\");\n")]
    public void VariablesOfAnotherProgram_AreNot(string file, string text)
    {
        using var checkout = new Checkout(
            ("src/Web/Shop.Web.csproj", Project), ("src/Web/Mailer.cs", Mailer), ("docker-compose.yml", "services:\n  web:\n    build: ./src/Web\n"), (file, text));

        Assert.Empty(checkout.Lint().Findings);
    }

    [Fact]
    public void Variables_LieOverTheFile()
    {
        const string Settings = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465 } }""";
        using var wrong =
            new Checkout(
                ("App.csproj", Project), ("Mailer.cs", Mailer), ("appsettings.json", """{ "Smtp": { "Host": "localhost", "Port": 25 } }"""),
                ("docker-compose.yml", Compose("build: .", "465")));
        using var right =
            new Checkout(
                ("App.csproj", Project), ("Mailer.cs", Mailer), ("appsettings.json", """{ "Smtp": { "Host": "localhost", "Port": 25 } }"""),
                ("docker-compose.yml", Compose("build: .", "587")));
        using var alone = new Checkout(("App.csproj", Project), ("Mailer.cs", Mailer), ("appsettings.json", Settings));

        Assert.EndsWith("SMTP1005", Assert.Single(wrong.Lint().Findings), StringComparison.Ordinal);
        Assert.Empty(right.Lint().Findings);
        Assert.EndsWith("SMTP1005", Assert.Single(alone.Lint().Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyThatCodeHandsToALogin_IsASecret_AndIsNotShown()
    {
        const string Signs = """
            using System.Net;
            using System.Net.Mail;
            using Microsoft.Extensions.Configuration;

            public class Mailer(IConfiguration settings)
            {
                public void Send(MailMessage message)
                {
                    using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true, Credentials = new NetworkCredential("me", settings["Notify:Code"]) };
                    client.Send(message);
                }
            }
            """;
        using var checkout = new Checkout(("App.csproj", Project), ("Mailer.cs", Signs), ("appsettings.json", """{ "Notify": { "Code": "mK7vb2Lq9x" } }"""));

        var (_, output, _) = checkout.Run();

        Assert.Contains("SMTP2002: 'Code' holds a mail password", output, StringComparison.Ordinal);
        Assert.DoesNotContain("mK7vb2Lq9x", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image: acme/web")]
    [InlineData("build: ./other")]
    [InlineData("build: https://github.com/acme/web.git")]
    public void AnotherProgramsVariables_AreNot(string build)
    {
        using var checkout = new Checkout(("App.csproj", Project), ("Mailer.cs", Mailer), ("docker-compose.yml", Compose(build, "465")));

        Assert.Empty(checkout.Lint().Findings);
    }

    // { 465, false } hangs for every reader but one that leaves the mode to the port.
    [Fact]
    public void TheReaderThatIsKnown_IsTheOnlyJudge()
    {
        const string Auto = """
            using MailKit.Net.Smtp;
            using MailKit.Security;
            using Microsoft.Extensions.Configuration;

            public class Mailer(IConfiguration settings)
            {
                public void Send(MimeKit.MimeMessage message)
                {
                    using var client = new SmtpClient();
                    client.Connect(settings["Smtp:Host"], settings.GetValue<int>("Smtp:Port"), SecureSocketOptions.Auto);
                    client.Send(message);
                }
            }
            """;
        var project =
            Project.Replace(
                "</Project>", """<ItemGroup><PackageReference Include="MailKit" Version="4.16.0" /></ItemGroup></Project>""",
                StringComparison.Ordinal);
        var compose = Compose("build: .", "465") + "      Smtp__UseSsl: \"false\"\n";
        using var checkout = new Checkout(("App.csproj", project), ("Mailer.cs", Auto), ("docker-compose.yml", compose));

        Assert.Equal(["Mailer.cs:10 SMTP5005"], checkout.Lint().Findings);

        using var unknown = new Checkout(("docker-compose.yml", compose));
        Assert.EndsWith("SMTP1002", Assert.Single(unknown.Lint().Findings), StringComparison.Ordinal);
    }

    private static string Compose(string build, string port) =>
        $"services:\n  web:\n    {build}\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"{port}\"\n";
}
