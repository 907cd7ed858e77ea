using Microsoft.Extensions.Configuration;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>What a program reads in one environment; Microsoft's own configuration is asked for what is right.</summary>
public class SettingsEnvironmentTests
{
    private const string Base = "app/appsettings.json";
    private const string Development = "app/appsettings.Development.json";
    private const string Production = "app/appsettings.Production.json";
    private const string Smtp = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }""";

    [Fact]
    public void Production_IsFirst()
    {
        Assert.Equal(["Production", "Development"], Names(JudgedFiles.Read((Base, Smtp), (Development, "{}"))));
        Assert.Equal(["Production", "Development", ""], Names(JudgedFiles.Read((Base, Smtp), (Development, "{}"), (Production, "{}"))));
        Assert.Equal([null], Names(JudgedFiles.Read((".env", "SMTP_PORT=587"))));
        Assert.Empty(Names(JudgedFiles.Read()));
    }

    [Fact]
    public void CommonFilesAlone_AreNotInUse_WhereProductionHasAFile()
    {
        var environments = JudgedFiles.Read((Base, Smtp), (Production, """{ "Smtp": { "Port": 465 } }""")).Environments;

        Assert.Equal(
            [("Production", true, "465"), ("", false, "587")],
            environments.Select(one => (one.Name, one.IsInUse, one.Find("Smtp:Port")!.Scalar.Value)));
    }

    [Fact]
    public void Overlay_IsReadInItsEnvironmentAlone()
    {
        var environments = JudgedFiles.Read((Base, Smtp), (Development, """{ "smtp": { "port": 1025 } }""")).Environments;

        Assert.Equal(
            [("587", Base), ("1025", Development)],
            environments.Select(one => (one.Find("SMTP:Port")!.Scalar.Value, one.Find("SMTP:Port")!.Document.File)));
        Assert.All(environments, one => Assert.Equal("smtp.contoso.com", one.Find("Smtp:Host")!.Scalar.Value));
    }

    [Fact]
    public void Section_IsWhatHasMembers()
    {
        var environment = JudgedFiles.Read((Base, """{ "Mail": { "Smtp": { "Port": 587 } } }""")).Environments[0];

        Assert.True(environment.HasSection("mail"));
        Assert.True(environment.HasSection("Mail:smtp"));
        Assert.False(environment.HasSection("Mail:Smtp:Port"));
        Assert.False(environment.HasSection("Ma"));
        Assert.Null(environment.Find("Mail:Smtp"));
        Assert.Single(environment.Section("Mail"));
        Assert.Empty(environment.Section("Ma"));
    }

    [Fact]
    public void Variable_IsInFilesThatStartTheProgram()
    {
        const string Launch =
            """{ "profiles": { "Shop": { "environmentVariables": { "SMTP_PORT": "465", "Smtp__Host": "a.contoso.com" } } } }""";
        Assert.Equal("465", Variable(("Properties/launchSettings.json", Launch)));
        Assert.Equal("587", Variable((".env", "SMTP_PORT=587")));
        Assert.Equal("465", Variable((".env", "SMTP_PORT=465"), ("Properties/launchSettings.json", Launch)));
        Assert.Null(Variable((".env", "SMTP_PORT=587"), ("Properties/launchSettings.json", Launch)));
        Assert.Null(Variable((Base, """{ "SMTP_PORT": 587 }""")));
        Assert.Null(Variable((".env", "OTHER=1")));
        Assert.Equal(
            "a.contoso.com",
            JudgedFiles.Read((".env", "X=1"), ("launchSettings.json", Launch)).Environments[0].Variable("Smtp__Host")!.Scalar.Value);

        static string? Variable(params (string, string)[] files) =>
            JudgedFiles.Read(files).Environments[0].Variable("SMTP_PORT")?.Scalar.Value;
    }

    [Fact]
    public void AppSetting_IsInXmlAlone()
    {
        const string Xml =
            """<configuration><appSettings><add key="SmtpPort" value="465" /></appSettings><other><add key="Port" value="1" /></other></configuration>""";
        var environment = JudgedFiles.Read(("Web.config", Xml), (Base, Smtp)).Environments[0];

        Assert.Equal("465", environment.AppSetting("smtpport")!.Scalar.Value);
        Assert.Null(environment.AppSetting("Port"));
        Assert.Null(environment.AppSetting("Smtp:Port"));
        Assert.Null(environment.Find("SmtpPort"));
        Assert.Null(JudgedFiles.Read(("Web.config", Xml), ("App.config", Xml.Replace("465", "587", StringComparison.Ordinal)))
            .Environments[0].AppSetting("SmtpPort"));
    }

    // Key by key what Microsoft's own reader has; a null is a key without a value.
    [Theory]
    [InlineData("""{ "Smtp:Port": 465, "Smtp": { "Host": "a" } }""")]
    [InlineData("""{ "Smtp__Port": 465 }""")]
    [InlineData("""{ "SMTP": { "pOrt": "465", "UseSsl": true, "Password": "" } }""")]
    [InlineData("""{ "Smtp": { "Port": null, "Host": "a" } }""")]
    [InlineData("""{ "Smtp": { } }""")]
    [InlineData("""{ /* which */ "Smtp": { "Port": 465, "Hosts": [ "a", "b" ], }, }""")]
    public void Key_IsFoundAsByConfiguration(string json)
    {
        var environment = JudgedFiles.Read((Base, json)).Environments.FirstOrDefault();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();

        foreach (var key in (
            string[])["Smtp:Port", "smtp:port", "Smtp__Port", "Smtp:Host", "Smtp:Missing", "Smtp:UseSsl", "Smtp:Hosts:1", "Smtp:Hosts",
            "Smtp:Password"])
        {
            var found = environment?.Find(key)?.Scalar;
            // the reader spells a boolean "True"
            Assert.Equal(configuration[key], found?.Kind == ScalarKind.Null ? null : found?.Value, StringComparer.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<string?> Names(SettingsFiles files) => files.Environments.Select(environment => environment.Name);
}
