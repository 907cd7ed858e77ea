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

/// <summary>Fixes of settings files, through a workspace: the published test harness leaves additional files alone.</summary>
public class SettingsFixTests
{
    [Theory]
    [InlineData("appsettings.json",
        "{\r\n  // stays\r\n  \"Smtp\": { \"Host\": \"smtp.contoso.com\",\r\n    \"Port\": 465, \"UseSsl\": false, }\r\n}",
        "{\r\n  // stays\r\n  \"Smtp\": { \"Host\": \"smtp.contoso.com\",\r\n    \"Port\": 465, \"UseSsl\": true, }\r\n}")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }""",
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" } }""")]
    [InlineData("web.config",
        "<configuration><!-- stays --><appSettings>\n  <add key=\"SmtpHost\" value=\"smtp.contoso.com\" />\n  <add key=\"SmtpPort\" "
        + "value=\"587\" />\n  <add key=\"SmtpSecureSocketOptions\" value=\"None\" />\n</appSettings></configuration>",
        "<configuration><!-- stays --><appSettings>\n  <add key=\"SmtpHost\" value=\"smtp.contoso.com\" />\n  <add key=\"SmtpPort\" "
        + "value=\"587\" />\n  <add key=\"SmtpSecureSocketOptions\" value=\"StartTls\" />\n</appSettings></configuration>")]
    [InlineData(".env", "# stays\nSmtp__Host=smtp.contoso.com\nSmtp__Port=587\nSmtp__SecureSocketOptions=None # stays\n",
        "# stays\nSmtp__Host=smtp.contoso.com\nSmtp__Port=587\nSmtp__SecureSocketOptions=StartTls # stays\n")]
    public async Task Finding_IsFixed_AndNothingElseIsTouched(string name, string text, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, (name, text));
        var document = project.AdditionalDocuments.Single();

        var repaired = await Apply((await Offers(document))[0]);

        Assert.Equal(expected, await TextOf(repaired, document.Id));
        Assert.Empty(await Analyze(repaired.GetProject(project.Id)!));
    }

    [Fact]
    public async Task FindingThatIsOlderThanTheText_OffersNothing()
    {
        using var workspace = new AdhocWorkspace();
        var project =
            Project(workspace, ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "UseSsl": false } }"""));
        var document = project.AdditionalDocuments.Single();
        var finding = Assert.Single(await Analyze(project));
        var newer = project.Solution.WithAdditionalDocumentText(document.Id, SourceText.From("{ }")).GetAdditionalDocument(document.Id)!;

        Assert.NotEmpty(await Offers(document, finding));
        Assert.Empty(await Offers(newer, finding));
    }

    [Fact]
    public async Task FixAll_FixesEveryFile()
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(
            workspace,
            ("appsettings.json",
                """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" }, "Bulk": { "SmtpHost": "smtp.fabrikam.com", "SmtpPort": 587, "SecureSocketOptions": "None" } }"""),
            ("local.settings.json",
                """{ "Values": { "Smtp:Host": "smtp.contoso.com", "Smtp:Port": "587", "Smtp:SecureSocketOptions": "None" } }"""));
        var findings = await Analyze(project);
        Assert.Equal(3, findings.Length);
        var fix = new SettingsFileCodeFix();
        var choice = (await Offers(project.AdditionalDocuments.First()))[0].EquivalenceKey!;

        var action =
            await fix.GetFixAllProvider()!.GetFixAsync(
                new FixAllContext(project, fix, FixAllScope.Project, choice, ["SMTP1003"], new Known(findings), default));

        Assert.Empty(await Analyze((await Apply(action!)).GetProject(project.Id)!));
    }

    // The host keeps a project's fixes by the first kind of document that asks (Roslyn, CodeFixService).
    [Fact]
    public void EveryProvider_DeclaresBothKindsOfDocuments()
    {
        var kinds = typeof(SettingsFileCodeFix).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false))
            .Select(export =>
                string.Join(" ", ((ExportCodeFixProviderAttribute)export).DocumentKinds) + ((ExportCodeFixProviderAttribute)export)
                .DocumentExtensions?.Length)
            .ToList();

        Assert.True(kinds.Count >= 3);
        Assert.All(kinds, kind => Assert.Equal("Document AdditionalDocument", kind));
    }

    private static Project Project(Workspace workspace, params (string Name, string Text)[] files)
    {
        var project = workspace.CurrentSolution.AddProject("Shop", "Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(CompilationReferences.Framework);
        foreach (var (name, text) in files)
        {
            project = project.AddAdditionalDocument(name, SourceText.From(text), filePath: "/src/" + name).Project;
        }

        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers([new SettingsFileAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    private static async Task<IReadOnlyList<CodeAction>> Offers(TextDocument document, Diagnostic? finding = null)
    {
        finding ??= (await Analyze(document.Project)).First(found => found.Location.GetLineSpan().Path == document.FilePath);
        var offers = new List<CodeAction>();
        await new SettingsFileCodeFix()
            .RegisterCodeFixesAsync(new CodeFixContext(document, finding, (offer, _) => offers.Add(offer), default));
        return offers;
    }

    private static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<string> TextOf(Solution solution, DocumentId id) =>
        (await solution.GetAdditionalDocument(id)!.GetTextAsync()).ToString();

    private sealed class Known(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}
