namespace SmtpLint.Tests.Code;

/// <summary>A library connects, its host has the settings.</summary>
public sealed class JoinedHostTests
{
    // System.Configuration, ConfigurationPropertyAttribute: the default holds where the element has no such attribute.
    [Theory]
    [InlineData("port=\"587\" ssl=\"true\"", "")]
    [InlineData("port=\"465\" ssl=\"true\"", "SMTP1005")]
    [InlineData("port=\"587\"", "SMTP1003")]
    public void SectionOfAppConfig_IsWhatItsClassReads(string attributes, string expected)
    {
        using var checkout = new Checkout(
            ("App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="System.Configuration.ConfigurationManager" Version="9.0.0" /></ItemGroup></Project>"""),
            ("App.config", $"""<configuration><configSections><section name="mail" type="Shop.MailSection, Shop" /></configSections><mail host="smtp.contoso.com" {attributes} /></configuration>"""),
            ("Mailer.cs", """
            using System.Configuration;
            using System.Net;
            using System.Net.Mail;

            namespace Shop;

            public class MailSection : ConfigurationSection
            {
                [ConfigurationProperty("host")]
                public string Host { get { return (string)this["host"]; } set { this["host"] = value; } }

                [ConfigurationProperty("port", DefaultValue = 25)]
                public int Port { get { return (int)this["port"]; } set { this["port"] = value; } }

                [ConfigurationProperty("ssl", DefaultValue = false)]
                public bool Ssl => (bool)this["ssl"];
            }

            public class Mailer(MailSection settings)
            {
                public void Send(MailMessage message, string password)
                {
                    using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Ssl, Credentials = new NetworkCredential("me", password) };
                    client.Send(message);
                }
            }
            """));

        Assert.Equal(expected, string.Join(" ", checkout.Lint().Run.Result.Findings.Select(finding => finding.Rule.Id)));
        Assert.DoesNotContain("***", checkout.Run().Output, StringComparison.Ordinal); // a port and a switch are no secrets
    }

    private const string Library =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""";

    private const string Mailer = """
        using MailKit.Net.Smtp;
        using MailKit.Security;
        using Microsoft.Extensions.Options;

        namespace Letters;

        public class LetterOptions
        {
            public string Host { get; set; } = "";
            public int Port { get; set; }
        }

        public class Mailer(IOptions<LetterOptions> options)
        {
            public void Send(MimeKit.MimeMessage message)
            {
                using var client = new SmtpClient();
                client.Connect(options.Value.Host, options.Value.Port, SecureSocketOptions.StartTls);
                client.Send(message);
            }
        }
        """;

    private const string Host = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><ProjectReference Include="..\Letters\Letters.csproj" /></ItemGroup>
        </Project>
        """;

    private const string Binds = """
        using Letters;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<LetterOptions>(builder.Configuration.GetSection("Letters"));
        """;

    [Fact]
    public void PortOfTheHost_AgainstTheModeOfTheLibrary_Reports()
    {
        using var checkout = Hosts(("Shop", 465));

        var finding = Assert.Single(checkout.JudgeCode().Findings);

        Assert.Equal(("SMTP1002", "Letters/Mailer.cs", 18), (finding.Rule.Id, finding.Place.File, finding.Place.Start.Line + 1));
        Assert.Contains("appsettings.json line 1", finding.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Related, related => related.Place.File == "Shop/appsettings.json");
    }

    [Fact]
    public void PortThatFits_IsSilent()
    {
        using var checkout = Hosts(("Shop", 587));

        Assert.Empty(checkout.ReportCode());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("<SmtpLintSettingsFrom>../Shop</SmtpLintSettingsFrom>", false)]
    public void LineThatMakesTheLibrarysBuildReport_IsNamed(string property, bool isNamed)
    {
        using var checkout = Hosts(("Shop", 465));
        checkout.Write(
            "Letters/Letters.csproj",
            Library.Replace("</PropertyGroup>", property + "</PropertyGroup>", StringComparison.Ordinal));

        Assert.Equal(
            isNamed
                ? ["Letters/Letters.csproj: Its code was judged with the settings of Shop. For its own build, and in editors, "
                    + "<SmtpLintSettingsFrom>../Shop</SmtpLintSettingsFrom> does the same."]
                : Array.Empty<string>(),
            checkout.JudgeCode().Remarks.Select(remark => $"{remark.File}: {remark.Message}"));
    }

    [Fact]
    public void OfTwoHosts_TheWrongOneReports()
    {
        using var checkout = Hosts(("Shop", 587), ("Till", 465));

        var finding = Assert.Single(checkout.JudgeCode().Findings);

        Assert.Equal("SMTP1002", finding.Rule.Id);
        Assert.Contains(finding.Related, related => related.Place.File == "Till/appsettings.json");
    }

    [Fact]
    public void TwoHostsThatDisagree_ReportBoth()
    {
        using var checkout = Hosts(("Shop", 993), ("Till", 465));

        Assert.Equal(
            ["SMTP1002 Warning Letters/Mailer.cs:18", "SMTP1009 Warning Letters/Mailer.cs:18"],
            checkout.ReportCode().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TwoHostsWithTheSameMistake_ReportOnce_WithBothFiles()
    {
        using var checkout = Hosts(("Shop", 465), ("Till", 465));

        var finding = Assert.Single(checkout.JudgeCode().Findings);

        Assert.Equal(
            ["Shop/appsettings.json", "Till/appsettings.json"],
            finding.Related.Select(related => related.Place.File).Where(file => file.EndsWith(".json", StringComparison.Ordinal)));
    }

    [Fact]
    public void SettingsOfTheLibraryItself_AreNoProgramsSettings()
    {
        using var checkout = Hosts(("Shop", 587));
        checkout.Write("Letters/appsettings.json", Settings(465));

        Assert.Empty(checkout.ReportCode());
    }

    [Fact]
    public void HostThroughAnotherLibrary_Reports()
    {
        using var checkout = Hosts(("Shop", 465));
        checkout.Write("Shop/Shop.csproj", Host.Replace("Letters\\Letters", "Middle\\Middle", StringComparison.Ordinal));
        checkout.Write("Middle/Middle.csproj", Host.Replace("Sdk.Web", "Sdk", StringComparison.Ordinal));

        Assert.Equal(["SMTP1002 Warning Letters/Mailer.cs:18"], checkout.ReportCode());
    }

    private static Checkout Hosts(params (string Name, int Port)[] hosts)
    {
        var checkout = new Checkout(("Letters/Letters.csproj", Library), ("Letters/Mailer.cs", Mailer));
        foreach (var (name, port) in hosts)
        {
            checkout.Write($"{name}/{name}.csproj", Host);
            checkout.Write($"{name}/Program.cs", Binds);
            checkout.Write($"{name}/appsettings.json", Settings(port));
        }

        return checkout;
    }

    private static string Settings(int port) => $$"""{ "Letters": { "Host": "mail.contoso.com", "Port": {{port}} } }""";
}
