using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>What is wrong whatever the settings files say is one finding and names no file; what a file makes wrong names it.</summary>
public class OneCauseTests
{
    [Fact]
    public async Task WrongForEveryValue_IsReportedOnce_WithoutTheFile()
    {
        var finding = Assert.Single(await Findings("false", 2525, ("Development", 2526), ("Staging", 8025)));
        Assert.Equal("SMTP1006", finding.Id);
        Assert.EndsWith("Use StartTls.", finding.GetMessage(null), StringComparison.Ordinal);
    }

    // The cause is one mode for all ports: what cannot work comes first in the order of the rules.
    [Theory]
    [InlineData(587, 465, "Production")]
    [InlineData(465, 587, "Testing")]
    public async Task OneModeIsWrongInTwoWays_IsOneFinding(int port, int other, string environment)
    {
        var finding = Assert.Single(await Findings("false", port, ("Production", other), ("Staging", 2525), ("Testing", port)));
        Assert.Equal("SMTP1002", finding.Id);
        Assert.EndsWith(
            $" Port 465 from Mail:Port, appsettings.{environment}.json line 1.", finding.GetMessage(null), StringComparison.Ordinal);
    }

    // Two values are two causes: the port of one file, and the mode in code.
    [Fact]
    public async Task TwoValuesAreWrong_AreTwoFindings() => Assert.Equal(
        ["SMTP1006", "SMTP1009"],
        (await Findings("false", 587, ("Production", 993), ("Staging", 587))).Select(finding => finding.Id).Order());

    // Who tries things out at a catch-all account endangers nobody; a host that delivers is another matter.
    [Theory]
    [InlineData("sandbox.smtp.mailtrap.io", DiagnosticSeverity.Info)]
    [InlineData("smtp.contoso.com", DiagnosticSeverity.Warning)]
    public async Task AccountForTrying_IsANote(string host, DiagnosticSeverity expected)
    {
        var program = $$"""
            using MailKit.Net.Smtp;
            using MailKit.Security;
            class Mailer
            {
                void Go()
                {
                    using var client = new SmtpClient();
                    client.Connect("{{host}}", 2525, SecureSocketOptions.None);
                    client.Authenticate("shop", "Tr0ub4dor-7");
                }
            }
            """;

        var findings = await new SettingsBuild { Compilation = Compile(program) }.Analyze();

        Assert.Equal(["SMTP1007", "SMTP2001"], findings.Select(finding => finding.Id).Order());
        Assert.All(findings, finding => Assert.Equal(expected, finding.Severity));
    }

    [Theory]
    [InlineData("true", 587, "SMTP1004", "Port 587 from Mail:Port, appsettings.json line 1.")]
    [InlineData("o.Value.Ssl", 587, "SMTP1004",
        "Port 587 from Mail:Port, appsettings.json line 1; mode true from Mail:Ssl, appsettings.json line 1.")]
    public async Task AFileMakesItWrong_IsNamed(string mode, int port, string rule, string note)
    {
        var finding = Assert.Single(await Findings(mode, port));
        Assert.Equal(rule, finding.Id);
        Assert.EndsWith(" " + note, finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SecureSocketOptions.StartTls")]
    [InlineData("SecureSocketOptions.SslOnConnect")]
    public async Task RightEverywhere_IsSilent(string mode) => Assert.Empty(await Findings(mode, 2525, ("Production", 8025)));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string mode, int port, params (string Environment, int Port)[] others)
    {
        var isRead = mode.Contains("Ssl", StringComparison.Ordinal) && mode.StartsWith('o');
        var source = $$"""
            using MailKit.Net.Smtp;
            using MailKit.Security;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;

            public class MailOptions { public string Server { get; set; } = ""; public int Port { get; set; } public bool Ssl { get; set; } }

            public class Mailer(IOptions<MailOptions> o)
            {
                public static void Add(IServiceCollection s, IConfiguration c) => s.Configure<MailOptions>(c.GetSection("Mail"));

                public void Go(string user, string password)
                {
                    using var client = new SmtpClient();
                    client.Connect(o.Value.Server, o.Value.Port, {{mode}});
                    client.Authenticate(user, password);
                }
            }
            """;
        var files = others.Select(
            other => ($"/app/appsettings.{other.Environment}.json", $$$"""{ "Mail": { "Port": {{{other.Port}}} } }"""))
            .Prepend(("/app/appsettings.json",
                $$$"""{ "Mail": { "Server": "smtp.contoso.com", "Port": {{{port}}}{{{(isRead ? ", \"Ssl\": true" : "")}}} } }"""));
        return await new SettingsBuild([.. files]) { Compilation = Compile(source) }.Analyze();
    }

    private static CSharpCompilation Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Mail",
            [CSharpSyntaxTree.ParseText(source, path: "/Mailer.cs")],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
