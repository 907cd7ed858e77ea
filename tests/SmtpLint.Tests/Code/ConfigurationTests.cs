using SmtpLint.Findings;

namespace SmtpLint.Tests.Code;

/// <summary>Programs are read as the configuration compiles them that goes into production, or as one that is named.</summary>
public sealed class ConfigurationTests
{
    private const string Old =
        """<Project><PropertyGroup><OutputType>Exe</OutputType><TargetFrameworkVersion>v4.8</TargetFrameworkVersion></PropertyGroup><PropertyGroup Condition="'$(Configuration)|$(Platform)' == 'Debug|AnyCPU'"><DefineConstants>DEBUG;TRACE</DefineConstants></PropertyGroup><ItemGroup><Compile Include="Mailer.cs" /></ItemGroup></Project>""";

    [Theory]
    [InlineData("DEBUG", null, false)]
    [InlineData("!DEBUG", null, true)]
    [InlineData("RELEASE && TRACE", null, true)]
    [InlineData("DEBUG && TRACE && !RELEASE", "Debug", true)]
    [InlineData("RELEASE", "Debug", false)]
    [InlineData("PRE_PROD_2 && TRACE && !DEBUG && !RELEASE", "Pre-Prod.2", true)]
    [InlineData("LIVE", null, true,
        "<DefineConstants Condition=\"'$(Configuration)' == 'Release'\">$(DefineConstants);LIVE</DefineConstants>")]
    [InlineData("LIVE", "Debug", false,
        "<DefineConstants Condition=\"'$(Configuration)' == 'Release'\">$(DefineConstants);LIVE</DefineConstants>")]
    [InlineData("RELEASE && !TRACE", null, true, "<DefineConstants>LIVE</DefineConstants>")]
    [InlineData("RELEASE", null, false, "<DisableImplicitConfigurationDefines>true</DisableImplicitConfigurationDefines>")]
    [InlineData("RELEASE", null, true, "<Configuration>Debug</Configuration>")]
    public void Symbols_AreThoseOfTheConfiguration(string condition, string? configuration, bool isReported, string properties = "")
    {
        using var checkout = new Checkout(
            ("App.csproj", CodeRun.Program.Replace("<OutputType>", properties + "<OutputType>", StringComparison.Ordinal)),
            ("Mailer.cs", Mailer(condition)));

        AssertSame(checkout, configuration, isReported);
    }

    [Theory]
    [InlineData("DEBUG", null, false)]
    [InlineData("DEBUG", "Debug", true)]
    [InlineData("RELEASE", null, false)]
    public void OldProject_DefinesWhatItSays(string condition, string? configuration, bool isReported)
    {
        using var checkout = new Checkout(("App.csproj", Old), ("Mailer.cs", Mailer(condition)));

        AssertSame(checkout, configuration, isReported);
    }

    [Theory]
    [InlineData("DEBUG", null, false)]
    [InlineData("RELEASE && TRACE", null, true)]
    [InlineData("DEBUG && TRACE", "Debug", true)]
    public void BareFolder_IsReadAlike(string condition, string? configuration, bool isReported)
    {
        using var checkout = new Checkout(("Mailer.cs", Mailer(condition)));

        AssertSame(checkout, configuration, isReported);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Debug", false)]
    public void ConditionalCalls_HappenInTheirConfiguration(string? configuration, bool isReported)
    {
        using var checkout = new Checkout(("App.csproj", CodeRun.Program), ("Mailer.cs", """
            using System.Net.Mail;
            public class Mailer
            {
                public void Send(MailMessage message)
                {
                    using var client = new SmtpClient("smtp.contoso.com", 587);
                    Secure(client);
                    client.Send(message);
                }
                [System.Diagnostics.Conditional("DEBUG")] private static void Secure(SmtpClient client) => client.EnableSsl = true;
            }
            """));

        AssertSame(checkout, configuration, isReported);
    }

    [Fact]
    public void Severities_AreThoseOfTheConfiguration()
    {
        using var checkout = new Checkout(
            ("App.csproj",
                CodeRun.Program.Replace(
                    "<OutputType>",
                    "<TreatWarningsAsErrors Condition=\"'$(Configuration)' == 'Debug'\">true</TreatWarningsAsErrors><OutputType>",
                    StringComparison.Ordinal)),
            ("Mailer.cs", Mailer("true")),
            ("appsettings.json", Checkout.Risky));

        Assert.Equal(
            (ExitCode.Clean, ExitCode.Findings),
            (checkout.Run("--fail-on", "error").Code, checkout.Run("--fail-on", "error", "--configuration", "Debug").Code));
    }

    [Theory]
    [InlineData("Release", false)]
    [InlineData("Debug", true)]
    public void Effective_HasTheOption(string configuration, bool isShown)
    {
        using var checkout = new Checkout(("App.csproj", CodeRun.Program), ("Mailer.cs", Mailer("DEBUG")));

        Assert.Equal(
            isShown, checkout.Run("effective", "--configuration", configuration)
            .Output.Contains("smtp.contoso.com", StringComparison.Ordinal));
    }

    private static void AssertSame(Checkout checkout, string? configuration, bool isReported)
    {
        var (code, output, error) = checkout.Run(configuration is null ? [] : ["--configuration", configuration]);

        Assert.Equal((isReported ? ExitCode.Findings : ExitCode.Clean, ""), (code, error));
        Assert.Equal(isReported, output.Contains("SMTP1003", StringComparison.Ordinal));
    }

    private static string Mailer(string condition) => $$"""
        using System.Net.Mail;
        public class Mailer
        {
            public void Send(MailMessage message)
            {
        #if {{condition}}
                using (var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = false })
                    client.Send(message);
        #endif
            }
        }
        """;
}
