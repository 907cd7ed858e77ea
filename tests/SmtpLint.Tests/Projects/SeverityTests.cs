using SmtpLint.Findings;

namespace SmtpLint.Tests.Projects;

/// <summary>Which of the user's settings decides how loud a finding in a settings file is (docs/configuration.md).</summary>
public class SeverityTests
{
    private const string Project =
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{0}</PropertyGroup></Project>";
    private const string Global = "is_global = true\n";

    [Theory]
    [InlineData("", "", "", "warning")]
    [InlineData("smtplint.SMTP1003.severity = error", "", "", "error")]
    [InlineData("smtplint.SMTP1003.severity = suggestion", "", "", "info")]
    [InlineData("smtplint.SMTP1003.severity = silent", "", "", "")]
    [InlineData("smtplint.SMTP1003.severity = none", "dotnet_diagnostic.SMTP1003.severity = error", "", "other")]
    [InlineData("smtplint.SMTP1003.severity = suggestion", "dotnet_diagnostic.SMTP1003.severity = error", "", "error")]
    [InlineData("dotnet_diagnostic.SMTP1003.severity = error", "", "", "warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-SmtpTransport.severity = error", "", "", "error")]
    [InlineData("dotnet_analyzer_diagnostic.category-SmtpTransport.severity = error\ndotnet_analyzer_diagnostic.severity = suggestion", "",
        "", "error")]
    [InlineData("dotnet_analyzer_diagnostic.severity = suggestion", "", "", "info")]
    [InlineData("", "", "<NoWarn>$(NoWarn);SMTP1003</NoWarn>", "other")]
    [InlineData("smtplint.SMTP1003.severity = suggestion", "", "<WarningsAsErrors>SMTP1003</WarningsAsErrors>", "error")]
    [InlineData("", "", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "error")]
    [InlineData("", "", "<TreatWarningsAsErrors Condition=\"'$(Configuration)' == 'Debug'\">true</TreatWarningsAsErrors>", "warning")]
    [InlineData("", "", "<TreatWarningsAsErrors Condition=\"'$(Configuration)' == 'Release'\">true</TreatWarningsAsErrors>", "error")]
    [InlineData("", "", "<Strict>true</Strict><TreatWarningsAsErrors>$(Strict)</TreatWarningsAsErrors>", "error")]
    [InlineData("", "", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>CS9057;SMTP1003</WarningsNotAsErrors>",
        "warning")]
    [InlineData("smtplint.SMTP1003.severity = suggestion", "", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "info")]
    [InlineData("", "dotnet_diagnostic.SMTP1003.severity = warning", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "error")]
    [InlineData("", "", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>SMTP1003</NoWarn>", "other")]
    [InlineData("", "", "<SmtpLintAnalysisMode>Audit</SmtpLintAnalysisMode>", "info")]
    [InlineData("", "", "<SmtpLintAnalysisMode>strict</SmtpLintAnalysisMode>", "error")]
    [InlineData("", "", "<SmtpLintAnalysisMode>None</SmtpLintAnalysisMode>", "")]
    [InlineData("", "", "<SmtpLintAnalysisMode>../audit</SmtpLintAnalysisMode>", "warning")]
    [InlineData("", "dotnet_diagnostic.SMTP1003.severity = warning", "<SmtpLintAnalysisMode>Audit</SmtpLintAnalysisMode>", "warning")]
    [InlineData("", "", "<IsTestProject>true</IsTestProject>", "info")]
    [InlineData("", "", "<IsTestingPlatformApplication>true</IsTestingPlatformApplication>", "info")]
    [InlineData("", "", "<IsTestingPlatformApplication>false</IsTestingPlatformApplication>", "warning")]
    [InlineData("", "", "</PropertyGroup><ItemGroup><PackageReference Include=\"xunit.v3\" Version=\"4.0.2\" /></ItemGroup><PropertyGroup>", "info")]
    [InlineData("", "", "</PropertyGroup><ItemGroup><PackageReference Include=\"xunit.v3.assert\" Version=\"4.0.2\" /></ItemGroup><PropertyGroup>",
        "warning")]
    [InlineData("smtplint.trusted_hosts = *.contoso.com", "", "", "")]
    public void TheFirstThatSaysSomething_Wins(string editorConfig, string globalConfig, string properties, string level)
    {
        using var checkout = new Checkout(
            ("Shop.csproj", string.Format(System.Globalization.CultureInfo.InvariantCulture, Project, properties)),
            ("appsettings.json", Checkout.Risky),
            (".editorconfig", "root = true\n[*.json]\n" + editorConfig),
            (".globalconfig", Global + globalConfig));

        var output = checkout.Run("-q").Output;

        // A rule that is off leaves the word to the next one.
        Assert.Equal(
            level, output.Contains("SMTP1003", StringComparison.Ordinal) ? output.Split(' ')[1] : output.Length == 0 ? "" : "other");
    }

    [Fact]
    public void APassword_IsReportedInALocalFile_OnlyIfGitHoldsIt()
    {
        const string Text =
            """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls", "UserName": "u", "Password": "correct-horse" } }""";
        using var checkout = new Checkout(("appsettings.Development.json", Text), ("sub/appsettings.Development.json", Text));

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
        Git(checkout, "init", "-q");
        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
        Git(checkout, "add", "sub");

        Assert.Equal(["sub/appsettings.Development.json:1 SMTP2002"], checkout.Lint().Findings);
    }

    private static void Git(Checkout checkout, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start("git", ["-C", checkout.Folder, .. arguments]);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
