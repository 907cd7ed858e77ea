using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>
/// Where the defaults of a settings class are reported: at the client that they reach, else at their declaration, and once.
/// </summary>
public class OptionsTests
{
    private const string Options = """
        using MailKit.Net.Smtp;
        using MailKit.Security;

        public class MailOptions
        {
            public string Host { get; set; } = "smtp.contoso.com";

            public int Port { get; set; } = 587;

            public SecureSocketOptions Security { get; set; } = SecureSocketOptions.None;
        }

        """;

    [Fact]
    public async Task Default_ReachesAClient_IsReportedThereAndNamesItsDeclaration()
    {
        var finding = Assert.Single(await Diagnose.CSharp(Options + """
            public class Mailer(MailOptions options)
            {
                public void Open(SmtpClient client) => client.Connect(options.Host, options.Port, options.Security);
            }
            """));
        Assert.Equal(
            ("SMTP1003", DiagnosticSeverity.Info, "client.Connect(options.Host, options.Port, options.Security)"),
            (finding.Id, finding.Severity, TextOf(finding.Location)));
        Assert.Equal(["\"smtp.contoso.com\"", "587", "SecureSocketOptions.None"], finding.AdditionalLocations.Skip(1).Select(TextOf));
    }

    [Theory]
    // through locals: at the declaration, and only there
    [InlineData("var port = options.Port; var security = options.Security; client.Connect(options.Host, port, security);")]
    [InlineData("System.Console.WriteLine(options.Port);")]
    public async Task Default_ReachesNoClientDirectly_IsReportedAtItsDeclaration(string statements)
    {
        var finding = Assert.Single(await Diagnose.CSharp(Options + $$"""
            public class Mailer(MailOptions options)
            {
                public void Open(SmtpClient client) { {{statements}} }
            }
            """));
        Assert.Equal(
            ("SMTP1003", DiagnosticSeverity.Info, "SecureSocketOptions.None"), (finding.Id, finding.Severity, TextOf(finding.Location)));
    }

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "SMTP1003")] // others may use the class, and set nothing
    [InlineData(OutputKind.ConsoleApplication, "")]
    public async Task Default_OverwrittenByVisibleCode_CountsInALibrary(OutputKind kind, string expected)
    {
        var compilation = Diagnose.Compile(Options + """
            public static class Program
            {
                public static void Main() => System.Console.WriteLine(new MailOptions { Security = SecureSocketOptions.StartTls }.Host);

                public static int TimeoutOf(SmtpClient client) => client.Timeout;
            }
            """, []);
        var findings = await Diagnose.Run(compilation.WithOptions(compilation.Options.WithOutputKind(kind)));
        Assert.Equal(expected, string.Join(' ', findings.Select(finding => finding.Id)));
    }

    [Theory]
    [InlineData(25, "SMTP1001")]
    [InlineData(0, "")] // not set: who fills it in is not seen
    public async Task PortOfZero_IsNotSet(int port, string expected)
    {
        var findings = await Diagnose.CSharp($$"""
            using System.Net.Mail;

            public class SmtpConfig
            {
                public string Host { get; set; } = "";
                public int Port { get; set; } = {{port}};
                public bool EnableSsl { get; set; } = true;
                public string Password { get; set; } = "";

                public static int TimeoutOf(SmtpClient client) => client.Timeout;
            }
            """);
        Assert.Equal(expected, string.Join(' ', findings.Select(finding => finding.Id)));
    }

    private static string TextOf(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
