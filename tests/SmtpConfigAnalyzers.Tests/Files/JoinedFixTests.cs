using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Files;

/// <summary>Findings that need code and a settings file together: what they say, and that the fix changes the side that is wrong.</summary>
public class JoinedFixTests
{
    private const string SystemNetMail = "using System.Net.Mail; using Microsoft.Extensions.Configuration;\n";
    private const string MailKit = "using MailKit.Net.Smtp; using MailKit.Security; using Microsoft.Extensions.Configuration;\n";

    [Fact]
    public Task FilesPortIsRight_TheCodesModeChanges() => Repairs(
        Connect("SecureSocketOptions.StartTls"),
        """{ "Smtp": { "Host": "smtp.gmail.com", "Port": 465 } }""",
        Connect("SecureSocketOptions.SslOnConnect"),
        """{ "Smtp": { "Host": "smtp.gmail.com", "Port": 465 } }""");

    [Fact]
    public Task FilesPortIsWrong_TheFileChanges() => Repairs(
        Connect("SecureSocketOptions.StartTls"),
        """{ "Smtp": { /* stays */ "Host": "smtp.contoso.com", "Port": "25" } }""",
        Connect("SecureSocketOptions.StartTls"),
        """{ "Smtp": { /* stays */ "Host": "smtp.contoso.com", "Port": "587" } }""");

    [Fact]
    public Task BothAreWrong_BothChange() => Repairs(
        Connect("SecureSocketOptions.None"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25 } }""",
        Connect("SecureSocketOptions.StartTls"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }""");

    [Fact]
    public Task SystemNetMailOn465_ThePortInTheFileChanges() => Repairs(
        Client("EnableSsl = true"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465 } }""",
        Client("EnableSsl = true"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }""");

    [Fact]
    public Task FlagInTheFile_IsTurnedOnThere() => Repairs(
        Client("EnableSsl = configuration.GetValue<bool>(\"Smtp:Encrypted\")"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "Encrypted": false } }""",
        Client("EnableSsl = configuration.GetValue<bool>(\"Smtp:Encrypted\")"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "Encrypted": true } }""");

    [Fact]
    public Task ModeInTheFile_IsNamedThere() => Repairs(
        Connect("configuration.GetValue<SecureSocketOptions>(\"Smtp:Level\")"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "Level": "none" } }""",
        Connect("configuration.GetValue<SecureSocketOptions>(\"Smtp:Level\")"),
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "Level": "StartTls" } }""");

    [Fact]
    public async Task HostInTheFileIsNotAName_ItIsTakenApartThere()
    {
        const string Code = SystemNetMail + """
            public class Mailer(IConfiguration configuration)
            {
                public void Send(MailMessage message)
                {
                    using var client = new SmtpClient(configuration["Smtp:Server"], 587) { EnableSsl = true };
                    client.Send(message);
                }
            }
            """;

        await Repairs(Code, """{ "Smtp": { "Server": "smtp.contoso.com:587" } }""", Code, """{ "Smtp": { "Server": "smtp.contoso.com" } }""");
    }

    [Fact]
    public async Task BooleanThatCannotSayStartTls_TheOtherOverloadIsCalled()
    {
        var project =
            Project(Connect("configuration.GetValue<bool>(\"Smtp:Secure\")"),
                ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "Secure": true } }"""));
        var offers = await Offers(project);

        Assert.Equal(
            ["Require STARTTLS", "Use port 465 with implicit TLS (Smtp:Port in appsettings.json)"], offers.Select(offer => offer.Title));
        var overload = await Apply(offers[0]);
        Assert.Equal(Connect("SecureSocketOptions.StartTls"), await CodeOf(overload, project));
        var port = await Apply(offers[1]);
        Assert.Equal("""{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "Secure": true } }""", await FileOf(port, project));
        Assert.Empty(await Analyze(port.GetProject(project.Id)!));
    }

    [Theory]
    [InlineData("Staging")]
    [InlineData("Production")] // all others read the common file alone
    public async Task EnvironmentsHaveOtherPorts_TheModeAsksThePort(string environment)
    {
        var project = Project(
            """
            using MailKit.Net.Smtp; using MailKit.Security; using Microsoft.Extensions.Configuration;
            public class Options { public string Host { get; set; } = ""; public int Port { get; set; } }
            public class Mailer(IConfiguration configuration)
            {
                private readonly Options options = configuration.GetSection("Smtp").Get<Options>()!;
                public void Send() { using var client = new SmtpClient(); client.Connect(options.Host, options.Port, SecureSocketOptions.StartTls); client.Send(null!); }
            }
            """,
            ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }"""),
            ($"appsettings.{environment}.json", """{ "Smtp": { "Port": 465 } }"""));

        Assert.Equal(
            $"Port 465 expects TLS from the first byte but StartTls waits for a plain-text greeting: Connect hangs (120 s by default). "
            + $"Use SslOnConnect. Port 465 from Smtp:Port, appsettings.{environment}.json line 1.",
            Assert.Single(await Analyze(project)).GetMessage(null));
        var repaired = await Apply(Assert.Single(await Offers(project)));
        Assert.Contains(
            "options.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls", await CodeOf(repaired, project),
            StringComparison.Ordinal);
        Assert.Empty(await Analyze(repaired.GetProject(project.Id)!));
    }

    // One key, two clients: what the one could do on another port makes the other hang.
    [Fact]
    public async Task KeyThatAnotherClientReads_IsNotMovedToWhereThatHangs()
    {
        var project = Project(
            """
            using MailKit.Security; using Microsoft.Extensions.Configuration;
            public class Mailer(IConfiguration configuration)
            {
                public void Send()
                {
                    using var client = new MailKit.Net.Smtp.SmtpClient();
                    client.Connect(configuration["Smtp:Host"], int.Parse(configuration["Smtp:Port"]!), SecureSocketOptions.SslOnConnect);
                    client.Send(null!);
                }

                public void Send(System.Net.Mail.MailMessage message)
                {
                    using var client = new System.Net.Mail.SmtpClient(configuration["Smtp:Host"], configuration.GetValue<int>("Smtp:Port")) { EnableSsl = true };
                    client.Send(message);
                }
            }
            """,
            ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }"""));

        Assert.Equal(
            ["Require STARTTLS", "Use SslOnConnect on port 465, else StartTls"], (await Offers(project)).Select(offer => offer.Title));
    }

    // The layout of the templates: what is common, and what one environment says.
    [Theory]
    [InlineData("options.Port", "", "options.Port")]
    [InlineData("int.Parse(configuration[\"Smtp:Port\"]!)", "var port = int.Parse(configuration[\"Smtp:Port\"]!); ", "port")]
    public async Task PortIsSaidInOneEnvironmentAlone_TheModeAsksThePort(string port, string statement, string asked)
    {
        var project = Project(
            Code("", port, "SecureSocketOptions.Auto"),
            ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com" } }"""),
            ("appsettings.Staging.json", """{ "Smtp": { "Port": 587 } }"""));

        Assert.Equal("SMTP1010", (await Analyze(project))[0].Id);
        var repaired = await Apply((await Offers(project, (await Analyze(project))[0]))[0]);
        Assert.Equal(
            Code(statement, asked, $"{asked} == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls"),
            await CodeOf(repaired, project));
        Assert.Empty(await Analyze(repaired.GetProject(project.Id)!));

        static string Code(string statement, string port, string mode) => $$"""
            using MailKit.Net.Smtp; using MailKit.Security; using Microsoft.Extensions.Configuration;
            public class Options { public string Host { get; set; } = ""; public int Port { get; set; } }
            public class Mailer(IConfiguration configuration, string secret)
            {
                private readonly Options options = configuration.GetSection("Smtp").Get<Options>()!;
                public void Send() { using var client = new SmtpClient(); {{statement}}client.Connect(options.Host, {{port}}, {{mode}}); client.Authenticate("mailer", secret); client.Send(null!); }
            }
            """;
    }

    [Fact]
    public async Task FixAll_ChangesAValueThatTwoRead_Once()
    {
        var project =
            Project(Connect("SecureSocketOptions.StartTls"),
                ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25 } }"""))
            .AddDocument(
                "Other.cs", SourceText.From(Connect("SecureSocketOptions.StartTls").Replace("Mailer", "Other", StringComparison.Ordinal)),
                filePath: "/src/Other.cs").Project;
        var findings = await Analyze(project);
        Assert.Equal(2, findings.Length);
        var fix = new MailConnectionCodeFix();

        var action = await fix.GetFixAllProvider()
            .GetFixAsync(
                new FixAllContext(
                    project.Documents.First(), fix, FixAllScope.Project, "StartTls", ["SMTP1001"], new Known(findings), default));

        var repaired = await Apply(action!);
        Assert.Equal("""{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }""", await FileOf(repaired, project));
        Assert.Empty(await Analyze(repaired.GetProject(project.Id)!));
    }

    [Fact]
    public async Task FileIsNewerThanTheFinding_NothingIsOffered()
    {
        var project =
            Project(Connect("SecureSocketOptions.StartTls"),
                ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25 } }"""));
        var finding = Assert.Single(await Analyze(project));
        var newer = project.Solution.WithAdditionalDocumentText(project.AdditionalDocumentIds[0], SourceText.From("{ }"))
            .GetProject(project.Id)!;

        Assert.Equal(2, (await Offers(project, finding)).Count);
        Assert.Empty(await Offers(newer, finding));
    }

    [Fact]
    public async Task Finding_LeadsToTheLine_AndCarriesNoText()
    {
        var project = Project(
            MailKit + """
            public class Mailer(IConfiguration configuration)
            {
                public void Send()
                {
                    using var client = new SmtpClient();
                    client.Connect(new System.Uri(configuration["Mail"]!));
                    client.Authenticate("u", configuration["Password"]);
                }
            }
            """,
            ("appsettings.json", "{\n  \"Mail\": \"smtp://u:hunter2-Kx9@smtp.contoso.com:2525\",\n  \"Password\": \"hunter2-Kx9\"\n}"));

        var finding = Assert.Single(await Analyze(project));
        Assert.Equal("SMTP1006", finding.Id);
        Assert.EndsWith(" The address from Mail, appsettings.json line 2.", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(
            finding.AdditionalLocations, place =>
            place.GetLineSpan() is { Path: "/src/appsettings.json", StartLinePosition: { Line: 1, Character: 11 } });
        Assert.DoesNotContain("hunter2", finding.GetMessage(null) + string.Join(" ", finding.Properties.Values), StringComparison.Ordinal);
    }

    private static string Connect(string mode) => MailKit + $$"""
        public class Mailer(IConfiguration configuration)
        {
            public void Send()
            {
                using var client = new SmtpClient();
                client.Connect(configuration["Smtp:Host"], int.Parse(configuration["Smtp:Port"]!), {{mode}});
                client.Authenticate("mailer", configuration["Secrets:Mail"]);
            }
        }
        """;

    private static string Client(string setting) => SystemNetMail + $$"""
        public class Mailer(IConfiguration configuration)
        {
            public void Send(MailMessage message)
            {
                using var client = new SmtpClient(configuration["Smtp:Host"], configuration.GetValue<int>("Smtp:Port")) { {{setting}} };
                client.Send(message);
            }
        }
        """;

    private static async Task Repairs(string code, string file, string fixedCode, string fixedFile)
    {
        var project = Project(code, ("appsettings.json", file));

        var repaired = await Apply((await Offers(project))[0]);

        Assert.Equal(fixedCode, await CodeOf(repaired, project));
        Assert.Equal(fixedFile, await FileOf(repaired, project));
        Assert.Empty(await Analyze(repaired.GetProject(project.Id)!));
    }

    private static Project Project(string code, params (string Name, string Text)[] files)
    {
        var project = new AdhocWorkspace().CurrentSolution.AddProject("Shop", "Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(
                [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings])
            .AddDocument("Mailer.cs", SourceText.From(code), filePath: "/src/Mailer.cs").Project;
        return files.Aggregate(
            project, (current, file) =>
            current.AddAdditionalDocument(file.Name, SourceText.From(file.Text), filePath: "/src/" + file.Name).Project);
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var findings = await compilation.WithAnalyzers(Diagnose.AllAnalyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Where(finding => finding.Id is not ("SMTP4002" or "SMTP2002"))];
    }

    private static async Task<IReadOnlyList<CodeAction>> Offers(Project project, Diagnostic? finding = null)
    {
        finding ??= Assert.Single(await Analyze(project));
        var offers = new List<CodeAction>();
        await new MailConnectionCodeFix()
            .RegisterCodeFixesAsync(new CodeFixContext(project.Documents.First(), finding, (offer, _) => offers.Add(offer), default));
        return offers;
    }

    private static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<string> CodeOf(Solution solution, Project project) =>
        (await solution.GetDocument(project.DocumentIds[0])!.GetTextAsync()).ToString();

    private static async Task<string> FileOf(Solution solution, Project project) =>
        (await solution.GetAdditionalDocument(project.AdditionalDocumentIds[0])!.GetTextAsync()).ToString();

    private sealed class Known(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.GetLineSpan().Path == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
