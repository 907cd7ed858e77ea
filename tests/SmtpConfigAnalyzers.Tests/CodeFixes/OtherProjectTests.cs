using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>What is written in another file or project of the solution is edited there, and judged for all that use it.</summary>
public class OtherProjectTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Port_IsEditedWhereItIsDeclared(bool isOtherProject)
    {
        var (offer, texts) = await FirstFix(new MailConnectionCodeFix(), isOtherProject,
            "public static class Defaults { public const int Port = 25; }",
            WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", Defaults.Port, SecureSocketOptions.StartTls);"""));
        Assert.Equal("Use port 587 with STARTTLS (Defaults.Port in Defaults.cs)", offer);
        Assert.Contains("const int Port = 587;", texts[0], StringComparison.Ordinal);
        Assert.Contains("Defaults.Port, SecureSocketOptions.StartTls", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_IsEditedWhereItIsDeclared()
    {
        var (offer, texts) = await FirstFix(new PasswordCodeFix(), isOtherProject: false,
            "public static class Defaults { public const string Password = \"hunter2\"; }",
            WithMailKit("""new SmtpClient().Authenticate(user, Defaults.Password);"""));
        Assert.Equal("Read from environment variable SMTP_PASSWORD, in Defaults.cs", offer);
        Assert.DoesNotContain("hunter2", texts[0], StringComparison.Ordinal);
    }

    // Another project connects to a host that serves nothing but the old port.
    [Fact]
    public async Task ThirdProjectNeedsTheConstant_NothingIsOffered()
    {
        var (offer, _) = await FirstFix(new MailConnectionCodeFix(), isOtherProject: true,
            "public static class Defaults { public const int Port = 465; }",
            WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", Defaults.Port);"""),
            WithMailKit("""new SmtpClient().Connect("smtp.fastmail.com", Defaults.Port, SecureSocketOptions.SslOnConnect);"""));
        Assert.Null(offer);
    }

    private static async Task<(string? Offer, IReadOnlyList<string> Texts)> FirstFix(
        CodeFixProvider provider, bool isOtherProject, string defaults, string mailer, string? other = null)
    {
        using var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        var shared = Add(ref solution, "Shared", []);
        var shown = Add(ref solution, "Defaults.cs", defaults, shared);
        var app = isOtherProject ? Add(ref solution, "App", [new(shared)]) : shared;
        var document = Add(ref solution, "Mailer.cs", mailer, app);
        if (other is not null)
        {
            Add(ref solution, "Other.cs", other, Add(ref solution, "Other", [new(shared)]));
        }

        var project = solution.GetProject(app)!;
        var finding = (await (await project.GetCompilationAsync())!.WithAnalyzers([new SmtpConnectionAnalyzer()])
            .GetAnalyzerDiagnosticsAsync()).First(found => provider.FixableDiagnosticIds.Contains(found.Id));
        var offers = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(solution.GetDocument(document)!, finding, (offer, _) => offers.Add(offer), default));
        if (offers.Count == 0)
        {
            return (null, []);
        }

        var after = (await offers[0].GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (offers[0].Title,
            [(await after.GetDocument(shown)!.GetTextAsync()).ToString(), (await after.GetDocument(document)!.GetTextAsync()).ToString()]);
    }

    private static ProjectId Add(ref Solution solution, string name, IReadOnlyList<ProjectReference> references)
    {
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Create(), name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            projectReferences: references,
            metadataReferences: [.. CompilationReferences.Framework, .. CompilationReferences.MailKit]));
        return id;
    }

    private static DocumentId Add(ref Solution solution, string name, string text, ProjectId project)
    {
        var id = DocumentId.CreateNewId(project);
        solution = solution.AddDocument(id, name, text, filePath: "/app/" + name);
        return id;
    }
}
