using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Files that hold together.</summary>
public class LayerTests
{
    private const string Base = "app/appsettings.json";
    private const string Development = "app/appsettings.Development.json";
    private const string Production = "app/appsettings.Production.json";
    private const string Risky = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": false } }""";

    [Fact]
    public void OverlayNamesALocalHost_TheBaseAloneIsReported()
    {
        var finding = Assert.Single(JudgedFiles.Judge(null, (Base, Risky), (Development, """{ "Smtp": { "Host": "localhost" } }""")));
        Assert.Equal(("SMTP1003", Base, "Production"), (finding.Rule.Id, finding.Place.File, Assert.Single(finding.Environments)));
        Assert.Equal("false", JudgedFiles.At(finding, Risky));
    }

    [Theory]
    [InlineData("app/appsettings.Template.json")]
    [InlineData("app/appsettings.example.json")]
    public void Example_IsNoEnvironment(string file)
    {
        var finding = Assert.Single(JudgedFiles.Judge(null, (Base, "{}"), (file, Risky)));
        Assert.Equal((file, 0), (finding.Place.File, finding.Environments.Count));
    }

    [Fact]
    public void EveryEnvironmentIsWrong_ItIsOneFinding()
    {
        var finding =
            Assert.Single(
                JudgedFiles.Judge(
                    null, (Base, Risky), (Development, "{}"), (Production, """{ "Smtp": { "Host": "smtp.fabrikam.com" } }""")));
        Assert.Equal(["Development", "Production"], finding.Environments);
    }

    [Fact]
    public void ProductionFixesIt_IsSilent()
    {
        Assert.Empty(JudgedFiles.Judge(null, (Base, Risky), (Production, """{ "Smtp": { "UseSsl": true } }""")));
        Assert.Empty(JudgedFiles.Judge(null, (Base, Risky), (Production, """{ "smtp": { "port": 1025, "host": "mailpit" } }""")));
    }

    [Fact]
    public void OverlayDecides_TheFindingIsThere()
    {
        const string Overlay = """{ "Smtp": { "UseSsl": false } }""";
        var finding =
            Assert.Single(
                JudgedFiles.Judge(
                    null, (Base, """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "UseSsl": true } }"""),
                    ("app/appsettings.Staging.json", Overlay)));
        Assert.Equal(
            ("SMTP1002", "app/appsettings.Staging.json", "false", "Staging"),
            (finding.Rule.Id, finding.Place.File, JudgedFiles.At(finding, Overlay), Assert.Single(finding.Environments)));
    }

    [Fact]
    public void OverlayMakesItWrong_ItIsReportedAndFixedThere()
    {
        const string Port = """{ "Smtp": { "Port": 465 } }""";
        var finding =
            Assert.Single(
                JudgedFiles.Judge(
                    null, (Base, """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" } }"""),
                    (Production, Port)));
        Assert.Equal(("SMTP1002", Production, "465"), (finding.Rule.Id, finding.Place.File, JudgedFiles.At(finding, Port)));
        var (file, edit) = Assert.Single(finding.Remedies[0].Edits);
        Assert.Equal((Production, """{ "Smtp": { "Port": 465, "SecureSocketOptions": "SslOnConnect" } }"""), (file, edit.ApplyTo(Port)));
    }

    [Fact]
    public void OverlayNamesAnotherHost_WhatItInheritsIsReportedInTheBase()
    {
        var finding =
            Assert.Single(JudgedFiles.Judge(null, (Base, Risky), (Production, """{ "Smtp": { "Host": "smtp.fabrikam.com" } }""")));
        Assert.Equal(("SMTP1003", Base), (finding.Rule.Id, finding.Place.File));
    }

    [Fact]
    public void OverlayNamesAProvider_WhatItDoesNotServeIsReportedThere()
    {
        var finding =
            Assert.Single(
                JudgedFiles.Judge(
                    null, (Base, """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "SecureSocketOptions": "SslOnConnect" } }"""),
                    (Production, """{ "Smtp": { "Host": "smtp.office365.com" } }""")));
        Assert.Equal(("SMTP4001", Production), (finding.Rule.Id, finding.Place.File));
    }

    [Fact]
    public void AnotherFolder_IsAnotherProgram()
    {
        var findings = JudgedFiles.Judge(null, (Base, Risky), ("other/appsettings.Production.json", """{ "Smtp": { "UseSsl": true } }"""));
        Assert.Equal([Base], findings.Select(finding => finding.Place.File));
    }

    [Fact]
    public void PasswordInTheBase_CountsInTheOverlay()
    {
        var findings = JudgedFiles.Judge(
            null,
            (Base, """{ "Smtp": { "Host": "mx.corp", "Port": 25, "UseSsl": true, "Password": "${P}" } }"""),
            (Production, """{ "Smtp": { "UseSsl": false } }"""));
        Assert.Equal("SMTP1007", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void ConfigSource_IsReadInItsPlace()
    {
        var findings = JudgedFiles.Judge(
            null,
            ("web.config",
                """<configuration><system.net><mailSettings><smtp configSource="smtp.config" /></mailSettings></system.net></configuration>"""),
            ("smtp.config", """<smtp><network host="smtp.contoso.com" port="465" /></smtp>"""));
        Assert.Equal(("SMTP1005", "smtp.config"), (Assert.Single(findings).Rule.Id, findings[0].Place.File));
    }

    [Fact]
    public void AppSettingsFile_IsLaidOver()
    {
        var findings = JudgedFiles.Judge(
            null,
            ("site/web.config",
                """<configuration><appSettings file="user.config"><add key="SmtpHost" value="smtp.contoso.com" /><add key="SmtpPort" value="465" /></appSettings></configuration>"""),
            ("site/user.config", """<appSettings><add key="SmtpEnableSsl" value="false" /></appSettings>"""));
        Assert.Equal(("SMTP1002", "site/user.config"), (Assert.Single(findings).Rule.Id, findings[0].Place.File));
    }

    [Fact]
    public void Transformation_IsNotJudgedAlone()
    {
        const string Text =
            """<configuration xmlns:xdt="{0}"><system.net><mailSettings><smtp><network xdt:Transform="SetAttributes" host="smtp.contoso.com" port="587" /></smtp></mailSettings></system.net></configuration>""";
        Assert.Empty(
            JudgedFiles.Judge(
                "Web.Release.config",
                Text.Replace("{0}", "http://schemas.microsoft.com/XML-Document-Transform", StringComparison.Ordinal)));
        Assert.Single(JudgedFiles.Judge("Web.config", Text.Replace("{0}", "urn:x", StringComparison.Ordinal)));
    }

    [Fact]
    public void LaunchProfiles_AreEnvironmentsOfTheirOwn()
    {
        const string Text =
            """{ "profiles": { "a": { "environmentVariables": { "Smtp__Host": "smtp.contoso.com", "Smtp__Port": "465", "Smtp__UseSsl": "false" } }, "b": { "environmentVariables": { "Smtp__Host": "localhost" } } } }""";
        Assert.Equal("SMTP1002", Assert.Single(JudgedFiles.Judge("Properties/launchSettings.json", Text)).Rule.Id);
    }

    [Fact]
    public void OneFileAtATime_GivesTheSame()
    {
        (string, string)[] files =
        [
            (Base, """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": false, "Password": "hunter22" } }"""),
            (Development, """{ "Smtp": { "Port": 465 } }"""),
            ("web.config",
                """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="465" /></smtp></mailSettings></system.net></configuration>"""),
            ("broken.json", """{ "Smtp": { "Host": "x" """),
        ];
        var all = JudgedFiles.Judge(null, files);
        var read = JudgedFiles.Read([.. files.Reverse()]);

        Assert.Equal(
            ["SMTP1002", "SMTP1003", "SMTP2002", "SMTP5003", "SMTP1005"],
            all.Select(finding => finding.Rule.Id).OrderBy(id => id == "SMTP1005" ? 2 : id == "SMTP5003" ? 1 : 0));
        Assert.Equal(
            all.Select(Show),
            files.Select(file => file.Item1).Order(StringComparer.Ordinal)
                .SelectMany(file => read.Judge(file, _ => JudgedFiles.Rules, ProjectFacts.Unknown)).Select(Show));

        static string Show(SettingsFinding finding) =>
            $"{finding.Place} {finding.Rule.Id} {finding.Message} {string.Join(",", finding.Environments)}";
    }

    [Fact]
    public void RuleIsOff_TheNextReports()
    {
        var rules = JudgedFiles.Rules with { Transport = [.. RuleCatalog.Transport.Where(rule => rule.Id != "SMTP1003")] };
        var files = JudgedFiles.Read((Base, """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }"""));
        Assert.Equal(
            "SMTP1007", Assert.Single(files.Judge(file => file == Base ? rules : JudgedFiles.Rules, ProjectFacts.Unknown)).Rule.Id);
    }
}
