namespace SmtpLint.Tests.Code;

public sealed class FrameworkTests
{
    // Nothing sets EnableSsl: only where no configuration file can set it is TLS known to be off.
    private const string DefaultsOnly = """
        using System.Net;
        using System.Net.Mail;

        public class Mailer
        {
            public void Send(MailMessage message, string password)
            {
                using var client = new SmtpClient("smtp.contoso.com", 587);
                client.Credentials = new NetworkCredential("shop", password);
                client.Send(message);
            }
        }
        """;

    // Pages with code behind are .NET Framework's, whose client takes its server from mailSettings.
    [Theory]
    [InlineData("Contact.cs", 1)]
    [InlineData("Contact.aspx.cs", 0)]
    [InlineData("Controls/Register.ascx.cs", 0)]
    public void BareFolderWithPages_IsOfNetFramework(string file, int findings)
    {
        using var checkout = new Checkout((file, """
            using System.Net.Mail;

            public class Contact
            {
                public void Send(MailMessage message) => new SmtpClient().Send(message);
            }
            """));

        Assert.Equal(findings, checkout.Lint().Findings.Count);
    }

    // Up to .NET Core 3.1 the last of the two assignments wins, whatever it says.
    private const string CredentialsThenFalse = """
        using System.Net;
        using System.Net.Mail;

        public class Mailer
        {
            public void Send(MailMessage message, string password)
            {
                using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
                client.Credentials = new NetworkCredential("shop", password);
                client.UseDefaultCredentials = false;
                client.Send(message);
            }
        }
        """;

    private const string StartTls = """
        using MailKit.Net.Smtp;
        using MailKit.Security;

        public class Mailer
        {
            public void Send(string password)
            {
                using var client = new SmtpClient();
                client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
                client.Authenticate("shop", password);
            }
        }
        """;

    [Theory]
    [InlineData("net8.0", "SMTP1003 Warning Mailer.cs:8")]
    [InlineData("net48", "")]
    [InlineData("netstandard2.0", "")]
    [InlineData("net48;net8.0", "SMTP1003 Warning Mailer.cs:8")]
    public void DefaultOfSystemNetMail_CountsWhereNoFileCanSetIt(string frameworks, string expected)
    {
        using var checkout = new Checkout(("App.csproj", Library(frameworks)), ("Mailer.cs", DefaultsOnly));

        Assert.Equal(expected, string.Join(' ', checkout.ReportCode()));
    }

    [Theory]
    [InlineData("netcoreapp3.1", "SMTP2003 Warning Mailer.cs:10")]
    [InlineData("net48", "SMTP2003 Warning Mailer.cs:10")]
    [InlineData("net8.0", "")]
    public void CredentialsThatAreErased_AreReportedByTheFramework(string framework, string expected)
    {
        using var checkout = new Checkout(("App.csproj", Library(framework)), ("Mailer.cs", CredentialsThenFalse));

        Assert.Equal(expected, string.Join(' ', checkout.ReportCode()));
    }

    [Fact]
    public void ProjectFileOfTheOlderKind_CompilesWhatItNames()
    {
        using var checkout = new Checkout(
            ("Old.csproj", """
                <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                  <PropertyGroup><TargetFrameworkVersion>v4.8</TargetFrameworkVersion></PropertyGroup>
                  <ItemGroup><Compile Include="Mail\Named.cs" /></ItemGroup>
                </Project>
                """),
            ("Mail/Named.cs", DefaultsOnly.Replace("587)", "465)", StringComparison.Ordinal)));

        Assert.Equal(["SMTP1005 Warning Mail/Named.cs:8"], checkout.ReportCode());
    }

    [Theory]
    [InlineData("""<PackageReference Include="MailKit" Version="4.3.0" />""", "SMTP4003 Info Mailer.cs:9")]
    [InlineData("""<PackageReference Include="MailKit" Version="4.16.0" />""", "")]
    [InlineData("", "")]
    public void MailKit_IsTakenForTheVersionThatTheProjectNames(string package, string expected)
    {
        using var checkout = new Checkout(("App.csproj", Library("net8.0", package)), ("Mailer.cs", StartTls));

        Assert.Equal(expected, string.Join(' ', checkout.ReportCode()));
    }

    [Fact]
    public void MailKit_IsTakenForTheCentralVersion()
    {
        using var checkout = new Checkout(
            ("Directory.Packages.props",
                """<Project><ItemGroup><PackageVersion Include="MailKit" Version="4.3.0" /></ItemGroup></Project>"""),
            ("App/App.csproj", Library("net8.0", """<PackageReference Include="MailKit" />""")),
            ("App/Mailer.cs", StartTls));

        Assert.Equal(["SMTP4003 Info App/Mailer.cs:9"], checkout.ReportCode());
    }

    [Theory]
    [InlineData("App/App.csproj", """<PackageReference Include="MailKit" Version="4.3.0" />""", "", "")]
    [InlineData("App/App.csproj", """<PackageReference Include="MailKit"><Version>4.3.0</Version></PackageReference>""", "", "")]
    [InlineData("Directory.Packages.props", """<PackageReference Include="MailKit" />""",
        """<PackageVersion Include="MailKit" Version="4.3.0" />""", "")]
    [InlineData("App/App.csproj", """<PackageReference Include="MailKit" VersionOverride="4.4.0" />""",
        """<PackageVersion Include="MailKit" Version="4.3.0" />""", "")]
    [InlineData("App/packages.config", "", "", """<packages><package id="MailKit" version="4.3.0" /></packages>""")]
    [InlineData("Lib/Lib.csproj", """<ProjectReference Include="../Lib/Lib.csproj" />""", "", "")]
    public void OldMailKit_PointsAtItsReference(string expected, string reference, string central, string packagesConfig)
    {
        using var checkout = new Checkout(
            ("Directory.Packages.props", $"<Project>\n  <ItemGroup>{central}</ItemGroup>\n</Project>"),
            ("Lib/Lib.csproj", Library("net8.0", """<PackageReference Include="MailKit" Version="4.2.0" />""")),
            ("App/App.csproj", Library("net8.0", "\n    " + reference)),
            ("App/Mailer.cs", StartTls));
        if (packagesConfig.Length > 0)
        {
            checkout.Write("App/packages.config", packagesConfig);
        }

        var place = Assert.Single(Assert.Single(checkout.JudgeCode().Findings).Related).Place;

        Assert.Equal(expected, place.File);
        Assert.StartsWith("<", checkout[expected][place.Range.Start..], StringComparison.Ordinal);
        Assert.Contains("\"MailKit\"", checkout[expected].Substring(place.Range.Start, place.Range.Length), StringComparison.Ordinal);
    }

    private static string Library(string frameworks, string items = "") =>
        $"<Project "
        + $"Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>";
}
