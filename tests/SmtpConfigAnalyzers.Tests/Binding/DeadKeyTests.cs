using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>A key that no client reads is one finding, at the first of those that pass it over.</summary>
public class DeadKeyTests
{
    private const string StartTls = "SecureSocketOptions.StartTls";
    private const string Optional = "SecureSocketOptions.StartTlsWhenAvailable";

    [Fact]
    public async Task ThreeClients_AreOneFinding_WithTheOthers()
    {
        var finding = Assert.Single(await Findings("true", StartTls, StartTls, StartTls));

        Assert.Equal("SMTP5005", finding.Id);
        Assert.Equal("/Mailer0.cs", finding.Location.GetLineSpan().Path);
        Assert.Equal(
            ["/app/appsettings.json", "/Mailer1.cs", "/Mailer2.cs"],
            finding.AdditionalLocations.Select(location => location.GetLineSpan().Path));
    }

    [Fact]
    public async Task AClientThatIsBroken_DoesNotSpeakForTheKey()
    {
        var findings = await Findings("true", "SecureSocketOptions.SslOnConnect", StartTls);

        Assert.Equal(
            [("SMTP1004", "/Mailer0.cs"), ("SMTP5005", "/Mailer1.cs")],
            findings.Select(finding => (finding.Id, finding.Location.GetLineSpan().Path)));
    }

    [Fact]
    public async Task AllClientsBroken_TheKeyIsSilent() =>
        Assert.All(await Findings("true", Optional, Optional), finding => Assert.Equal("SMTP1006", finding.Id));

    [Fact]
    public async Task TwoSections_AreTwoKeys()
    {
        var findings = await Analyze(
            """{ "A": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": true }, "B": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": true } }""",
            Source(0, "A", StartTls), Source(1, "B", StartTls));

        Assert.Equal(["SMTP5005", "SMTP5005"], findings.Select(finding => finding.Id));
    }

    private static Task<IReadOnlyList<Diagnostic>> Findings(string value, params string[] modes) => Analyze(
        $$$"""{ "Mail": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": {{{value}}} } }""",
        [.. modes.Select((mode, number) => Source(number, "Mail", mode))]);

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string settings, params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Mail",
            [.. sources.Append("System.Console.WriteLine();")
                .Select((source, number) => CSharpSyntaxTree.ParseText(source, path: $"/Mailer{number}.cs"))],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await new SettingsBuild(("/app/appsettings.json", settings)) { Compilation = compilation }.Analyze();
    }

    private static string Source(int number, string section, string mode) => $$"""
        using MailKit.Net.Smtp;
        using MailKit.Security;
        using Microsoft.Extensions.Configuration;

        public class Mailer{{number}}(IConfiguration settings)
        {
            public void Go(string user, string password)
            {
                using var client = new SmtpClient();
                client.Connect(settings["{{section}}:Host"], settings.GetValue<int>("{{section}}:Port"), {{mode}});
                client.Authenticate(user, password);
            }
        }
        """;
}
