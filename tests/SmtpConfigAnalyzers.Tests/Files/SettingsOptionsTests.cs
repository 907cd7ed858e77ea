using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Files;

/// <summary>What a user can set for settings files, and who wins.</summary>
public class SettingsOptionsTests
{
    private const string Risky = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 993, "SecureSocketOptions": "StartTls" } }""";
    private const string ClearText = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }""";
    private const string Relay = """{ "Smtp": { "Host": "relay", "Port": 25, "SecureSocketOptions": "None" } }""";

    [Theory]
    [InlineData("none", "")]
    [InlineData("silent", "hidden")]
    [InlineData("suggestion", "info")]
    [InlineData("warning", "warning")]
    [InlineData("error", "error")]
    [InlineData(" Error ", "error")]
    [InlineData("loud", "warning")]
    public async Task OwnKey_SetsTheSeverity(string value, string expected) =>
        Assert.Equal(expected, await Severity(Risky, editorConfig: $"smtplint.SMTP1009.severity = {value}"));

    [Fact]
    public async Task OwnKey_HoldsForItsSectionOnly() => Assert.Equal(
        ["SMTP1009 warning appsettings.json(1,49)"],
        await new SettingsBuild(("/src/appsettings.json", Risky), ("/src/local.settings.json", Risky))
        {
            Config = new("[local.settings.json]\nsmtplint.SMTP1009.severity = none"),
        }.Report());

    [Fact]
    public async Task OwnKey_RaisesARuleThatIsInfoByDefault()
    {
        Assert.Equal("info", await Severity(Relay));
        Assert.Equal("warning", await Severity(Relay, editorConfig: "smtplint.SMTP1008.severity = warning"));
    }

    // The compiler reads it for source only; whoever writes it may have meant source only.
    [Fact]
    public async Task CompilersKeyInEditorConfig_ChangesNothing() =>
        Assert.Equal("warning", await Severity(Risky, editorConfig: "dotnet_diagnostic.SMTP1009.severity = none"));

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.category-SmtpTransport.severity = error", "error")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none", "")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none\ndotnet_analyzer_diagnostic.category-SmtpTransport.severity = "
        + "suggestion", "info")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none\nsmtplint.SMTP1009.severity = suggestion", "info")]
    public async Task Category_SetsTheSeverity(string editorConfig, string expected) =>
        Assert.Equal(expected, await Severity(Risky, editorConfig));

    [Theory]
    [InlineData("dotnet_diagnostic.SMTP1009.severity = error", "error")]
    [InlineData("dotnet_diagnostic.SMTP1009.severity = suggestion", "info")]
    [InlineData("dotnet_diagnostic.SMTP1009.severity = none", "")]
    [InlineData("smtplint.SMTP1009.severity = error", "error")]
    public async Task GlobalConfig_OfAnOrganisation_SetsTheSeverity(string globalConfig, string expected) =>
        Assert.Equal(expected, await Severity(Risky, globalConfig: globalConfig));

    // The compiler applies a global configuration to what is reported; what is not reported stays so.
    [Theory]
    [InlineData("suggestion", "dotnet_diagnostic.SMTP1009.severity = error", "error")]
    [InlineData("error", "dotnet_diagnostic.SMTP1009.severity = none", "")]
    [InlineData("none", "dotnet_diagnostic.SMTP1009.severity = error", "")]
    [InlineData("suggestion", "smtplint.SMTP1009.severity = error", "info")]
    public async Task OwnKeyAgainstAGlobalConfig(string own, string globalConfig, string expected) =>
        Assert.Equal(expected, await Severity(Risky, $"smtplint.SMTP1009.severity = {own}", globalConfig));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, "error", "")]
    [InlineData(ReportDiagnostic.Error, "suggestion", "error")]
    public async Task CommandLine_Wins(ReportDiagnostic commandLine, string own, string expected)
    {
        var compilation = Diagnose.Compile("", []);
        Assert.Equal(expected, await Severity(Risky, $"smtplint.SMTP1009.severity = {own}", compilation: compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions([new("SMTP1009", commandLine)]))));
    }

    [Theory]
    [InlineData("warning", "error")]
    [InlineData("suggestion", "info")]
    public async Task WarningsAsErrors_TakeWarningsOnly(string own, string expected)
    {
        var compilation = Diagnose.Compile("", []);
        Assert.Equal(expected, await Severity(Risky, $"smtplint.SMTP1009.severity = {own}", compilation: compilation.WithOptions(
            compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error))));
    }

    // One root cause is one finding, and a rule that is off does not take part.
    [Fact]
    public async Task RuleThatIsOff_LetsTheNextOneSpeak()
    {
        const string Both =
            """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25, "SecureSocketOptions": "None", "User": "a", "Password": "" } }""";
        Assert.Equal("SMTP1001", await new SettingsBuild(("/src/appsettings.json", Both)).Ids());
        Assert.Equal(
            "SMTP1007", await new SettingsBuild(
                ("/src/appsettings.json", Both)) { Config = new("smtplint.SMTP1001.severity = none") }.Ids());
    }

    [Fact]
    public async Task TestProject_IsOnlyASuggestion_UnlessTheUserSaysOtherwise()
    {
        Assert.Equal("info", await Severity(Risky, globalConfig: "build_property.IsTestProject = true"));
        Assert.Equal("error", await Severity(Risky, "smtplint.SMTP1009.severity = error", "build_property.IsTestProject = true"));
    }

    [Fact]
    public async Task TrustedHost_OfAFile_IsSilent()
    {
        Assert.Equal("", await Severity(ClearText, "[appsettings.json]\nsmtplint.trusted_hosts = *.contoso.com"));
        Assert.Equal("warning", await Severity(ClearText, "[*.cs]\nsmtplint.trusted_hosts = *.contoso.com"));
    }

    [Fact]
    public async Task Comment_SilencesItsLine()
    {
        const string Text =
            "{ \"Smtp\": { \"Host\": \"smtp.contoso.com\", \n\"Port\": 993 // smtplint-disable {0} -- the relay goes in May\n} }";
        Assert.Equal("", await Severity(Text.Replace("{0}", "SMTP1009", StringComparison.Ordinal)));
        Assert.Equal("warning", await Severity(Text.Replace("{0}", "SMTP1002", StringComparison.Ordinal)));
    }

    private static async Task<string> Severity(
        string text, string editorConfig = "", string globalConfig = "", Compilation? compilation = null)
    {
        var build = new SettingsBuild(
            ("/src/appsettings.json", text)) { Config = new(editorConfig, globalConfig), Compilation = compilation
            ?? Diagnose.Compile("", []) };
        return string.Join(" ", (await build.Analyze()).Select(diagnostic => diagnostic.Severity.ToString().ToLowerInvariant()));
    }
}
