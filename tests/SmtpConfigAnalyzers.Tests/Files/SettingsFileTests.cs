using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Files;

/// <summary>Which files are judged, and where their findings are shown.</summary>
public class SettingsFileTests
{
    private const string Json = """
        {
          // what the shop sends with
          "Smtp": {
            "Host": "smtp.contoso.com",
            "Port": 587,
            "SecureSocketOptions": "None",
            "User": "shop",
            "Password": ""
          }
        }
        """;

    private const string Xml = """
        <?xml version="1.0"?>
        <configuration>
          <appSettings>
            <add key="SmtpHost" value="smtp.contoso.com" />
            <add key="SmtpPort" value="993" />
          </appSettings>
        </configuration>
        """;

    private const string Env = "# sends\nSmtp__Host=smtp.contoso.com\nSmtp__Port=587\nSmtp__SecureSocketOptions=None\n";

    [Theory]
    [InlineData("appsettings.json", Json, "SMTP1003 warning appsettings.json(6,29)")]
    [InlineData("Web.config", Xml, "SMTP1009 warning Web.config(5,32)")]
    [InlineData(".env", Env, "SMTP1003 warning .env(4,27)")]
    [InlineData("app.config", "<configuration>\n<appSettings>\n<add key=\"SmtpPort\"", "SMTP5003 info app.config(3,20)")]
    public async Task File_ReportsAtLineAndColumn(string name, string text, string expected) =>
        Assert.Equal([expected], await new SettingsBuild(("/src/" + name, text)).Report());

    [Fact]
    public async Task Finding_CoversTheValueInItsFile()
    {
        var finding = Assert.Single(await new SettingsBuild(("/src/appsettings.json", Json)).Analyze());

        Assert.Equal(LocationKind.ExternalFile, finding.Location.Kind);
        Assert.Equal("/src/appsettings.json", finding.Location.GetLineSpan().Path);
        Assert.Equal("None", Json.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    // A library reads settings where code uses it, or another library does that code may call.
    [Theory]
    [InlineData("using MailKitSimplified.Sender; class A : Sender { }", false, "SMTP1006")]
    [InlineData("class A { }", true, "SMTP1006")]
    [InlineData("class A { }", false, "")]
    public async Task LibraryReadsSettings_WhereItIsUsed(string code, bool hasWrapper, string expected)
    {
        var library = Library("MailKitSimplified.Sender", "namespace MailKitSimplified.Sender { public class Sender { } }");
        var wrapper = Library("Shop.Mailing", "public class Mailing : MailKitSimplified.Sender.Sender { }", library);
        var build = new SettingsBuild(("/src/appsettings.json", """{ "EmailSender": { "SmtpHost": "smtp.contoso.com", "SmtpPort": 587 } }"""))
        {
            Compilation = Compile("App", code, hasWrapper ? [library, wrapper] : [library]),
        };

        Assert.Equal(expected, await build.Ids());

        static MetadataReference Library(string name, string text, params MetadataReference[] references)
        {
            using var image = new MemoryStream();
            Assert.True(Compile(name, text, references).Emit(image).Success);
            return MetadataReference.CreateFromImage(image.ToArray());
        }

        static CSharpCompilation Compile(string name, string text, params MetadataReference[] references) => CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(text)], [.. CompilationReferences.Framework, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    [Fact]
    public async Task VisualBasicProject_Reports() => Assert.Equal("SMTP1003", await new SettingsBuild(("/src/appsettings.json", Json))
    {
        Compilation =
            VisualBasicCompilation.Create(
                "Mail", [], CompilationReferences.Framework, new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary)),
    }.Ids());

    [Fact]
    public async Task Overlay_ReportsInTheFileThatDecides() => Assert.Equal(
        ["SMTP1003 warning appsettings.Production.json(1,36)"],
        await new SettingsBuild(
            ("/src/appsettings.json", Json.Replace("None", "StartTls", StringComparison.Ordinal)),
            ("/src/appsettings.Production.json", """{ "Smtp": {"SecureSocketOptions": "None" } }""")).Report());

    [Fact]
    public async Task Overlay_ThatFixesTheOnlyEnvironment_IsSilent() => Assert.Empty(await new SettingsBuild(
        ("/src/appsettings.json", Json),
        ("/src/appsettings.Production.json", """{ "Smtp": {"SecureSocketOptions": "StartTls" } }""")).Report());

    [Fact]
    public async Task EachFileAlone_SaysTheSameAsTheWholeBuild()
    {
        var build = new SettingsBuild(
            ("/src/appsettings.json", Json),
            ("/src/appsettings.Production.json", """{ "Smtp": { "SecureSocketOptions": "None", "Password": "kR9!vq2Lw7" } }"""),
            ("/src/appsettings.Staging.json", """{ "Smtp": { "Port": 465, "Host": "smtp.fabrikam.com" } }"""),
            ("/src/Web.config", Xml),
            ("/src/.env", Env),
            ("/src/smtplint.baseline.json", """{ "findings": [ { "rule": "SMTP1003" } ] }"""));

        var whole = await build.Report();

        Assert.Equal(
            [
                "SMTP1003 warning .env(4,27)",
                "SMTP1009 warning Web.config(5,32)",
                "SMTP1003 warning appsettings.Production.json(1,37)",
                "SMTP2002 warning appsettings.Production.json(1,57)",
                "SMTP1002 warning appsettings.Staging.json(1,21)",
                "SMTPLINT002 warning smtplint.baseline.json(1,28)",
            ],
            whole);
        Assert.Equal(whole, await build.ReportFileByFile());
    }

    [Theory]
    [InlineData("appsettings.json",
        """{ "RabbitMq": { "Host": "mq", "Port": 5672, "UseSsl": false, "Username": "mailer", "Password": "hunter22" } }""")]
    [InlineData("appsettings.json",
        """{ "Ldap": { "Host": "ldap.contoso.com", "Port": 389, "UseStartTls": false, "BindDn": "cn=mail", "Password": "hunter22" } }""")]
    [InlineData("Properties/launchSettings.json",
        """{ "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:5000", "sslPort": 587 } }, "profiles": { "Mail": { } } }""")]
    [InlineData("web.config",
        """<configuration><system.webServer><handlers><add name="smtp" path="*" verb="*" /></handlers></system.webServer></configuration>""")]
    [InlineData(".env", "SMTP_HOST=smtp.acme.example\nSMTP_PORT=587\nSMTP_SECURE=false\nSMTP_USER=b\nSMTP_PASS=demo\n")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "localhost", "Port": 25, "EnableSsl": false, "Password": "hunter22" } }""")]
    public async Task LookAlike_IsSilent(string name, string text) =>
        Assert.Empty(await new SettingsBuild(("/src/" + name, text)).Report());

    // Not a settings file by name, or a copy that a build made.
    [Theory]
    [InlineData("/src/package.json")]
    [InlineData("/src/stylecop.json")]
    [InlineData("/src/BannedSymbols.txt")]
    [InlineData("/src/bin/Debug/net10.0/appsettings.json")]
    [InlineData("/src/obj/appsettings.json")]
    public async Task OtherFile_IsSilent(string path) => Assert.Empty(await new SettingsBuild((path, Json)).Report());

    [Fact]
    public async Task ProjectBelowAFolderNamedBin_Reports() => Assert.Equal(
        "SMTP1003",
        await new SettingsBuild(
            ("/home/bin/shop/appsettings.json", Json)) { Config = new("", "build_property.ProjectDir = /home/bin/shop/") }.Ids());

    [Theory]
    [InlineData("appsettings.json", "build_property.SmtpLintScanFiles = false")]
    [InlineData("appsettings.json", "[/src/appsettings.json]\nbuild_metadata.AdditionalFiles.SmtpLintScan = read")]
    [InlineData("smtplint.baseline.json", "[/src/smtplint.baseline.json]\nbuild_metadata.AdditionalFiles.SmtpLintScan = read")]
    public async Task FileThatIsNotToBeReported_IsSilent(string name, string config)
    {
        var file = ("/src/" + name, Json.Replace("Smtp", "findings:Smtp", StringComparison.Ordinal));

        Assert.NotEmpty(await new SettingsBuild(file).Report());
        Assert.Empty(await new SettingsBuild(file) { Config = new("", config) }.Report());
    }

    [Fact]
    public async Task OverlayOfAFileThatIsOnlyRead_Reports() => Assert.Equal(
        ["SMTP1003 warning appsettings.Production.json(1,36)"],
        await new SettingsBuild(
            ("/src/appsettings.json", Json), ("/src/appsettings.Production.json", """{ "Smtp": {"SecureSocketOptions": "None" } }"""))
        {
            Config = new("", "[/src/appsettings.json]\nbuild_metadata.AdditionalFiles.SmtpLintScan = read"),
        }.Report());

    [Fact]
    public async Task FileOfAnyName_ThatTheProjectMarks_Reports() => Assert.Equal(
        "SMTP1003",
        await new SettingsBuild(
            ("/src/shop.json", Json)) { Config = new("", "[/src/shop.json]\nbuild_metadata.AdditionalFiles.SmtpLintScan = report") }.Ids());

    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("local.settings.json")]
    public async Task PasswordInAFileThatStaysOnItsAuthorsMachine_IsSilent(string name) =>
        Assert.Empty(
            await new SettingsBuild(
                ("/src/" + name,
                    """{ "Values": { "Smtp:Host": "smtp.contoso.com", "Smtp:Password": "kR9!vq2Lw7" }, "Smtp": { "Host": "smtp.contoso.com", "Password": "kR9!vq2Lw7" } }""")).Report());

    // mailSettings is for .NET Framework, whose System.Object is in mscorlib.
    [Theory]
    [InlineData("mscorlib", "SMTP1003")]
    [InlineData("System.Runtime", "SMTP4004")]
    [InlineData("netstandard", "SMTP1003")]
    public async Task MailSettings_IsJudgedForTheProjectsFramework(string core, string expected)
    {
        var system = CSharpCompilation.Create(
            core, [CSharpSyntaxTree.ParseText(
                "namespace System { public class Object { } public class Attribute { } public struct Void { } public class String { } }")],
                options: new(OutputKind.DynamicallyLinkedLibrary));
        const string Text =
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" /></smtp></mailSettings></system.net></configuration>""";

        Assert.Equal(
            expected, await new SettingsBuild(
                ("/src/web.config", Text)) { Compilation =
                CSharpCompilation.Create("Shop", references: [system.ToMetadataReference()]) }.Ids());
    }

    // One text, two readers: NLog's own target is System.Net.Mail, NLog.MailKit's is MailKit.
    [Theory]
    [InlineData("NLog", "SMTP1005")]
    [InlineData("NLog.MailKit", "")]
    public async Task References_DecideWhatATextMeans(string assembly, string expected)
    {
        var text = $$"""{ "NLog": { "extensions": [ { "assembly": "{{assembly}}" } ], "targets": { "mail": { "type": "Mail", "smtpServer": "smtp.contoso.com", "smtpPort": 465, "enableSsl": true } } } }""";
        var nlog = CSharpCompilation.Create(assembly, [], CompilationReferences.Framework, new(OutputKind.DynamicallyLinkedLibrary))
            .ToMetadataReference();

        Assert.Equal(
            expected, await new SettingsBuild(
                ("/src/appsettings.json", text)) { Compilation = Diagnose.Compile("", [.. CompilationReferences.Framework, nlog]) }.Ids());
    }
}
