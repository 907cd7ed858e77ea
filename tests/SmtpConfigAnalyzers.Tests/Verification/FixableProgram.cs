using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.CodeFixes;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>A program in a workspace, as a host of fixes has it.</summary>
internal sealed class FixableProgram
{
    private static readonly CodeFixProvider[] s_providers =
        [.. typeof(SettingsFileCodeFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Length > 0)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Takes a project over.</summary>
    public FixableProgram(Project project) => Project = project;

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>Programs of one or more C# files.</summary>
    /// <param name="nullable">Whether nullable reference types are on.</param>
    /// <param name="files">Their texts; files whose names do not end in .cs are settings files.</param>
    public static FixableProgram Of(bool nullable, params (string Name, string Text)[] files)
    {
        var project = new AdhocWorkspace().AddProject("Mail", LanguageNames.CSharp)
            .WithCompilationOptions(
                new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable
                    ? NullableContextOptions.Enable
                    : NullableContextOptions.Disable))
            .WithMetadataReferences(
                [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings]);
        foreach (var (name, text) in files)
        {
            project = name.EndsWith(".cs", StringComparison.Ordinal)
                ? project.AddDocument(name, text, filePath: "/app/" + name).Project
                : project.AddAdditionalDocument(name, text, filePath: "/app/" + name).Project;
        }

        return new(project);
    }

    /// <summary>The program that an analysis has.</summary>
    public static FixableProgram Of(AnalyzedProgram program)
    {
        var project = new AdhocWorkspace().AddProject("Program", LanguageNames.CSharp)
            .WithCompilationOptions(program.Compilation.Options)
            .WithMetadataReferences(program.Compilation.References);
        foreach (var tree in program.Compilation.SyntaxTrees)
        {
            project = project.AddDocument(Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath).Project;
        }

        foreach (var file in program.Files)
        {
            project = project.AddAdditionalDocument(Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path).Project;
        }

        return new(project);
    }

    /// <summary>What the analyzers find, in the order of files and places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Findings() =>
        [.. (await (await Project.GetCompilationAsync())!.WithAnalyzers(Diagnose.AllAnalyzers, Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync())
            .Where(finding => finding.Id != "SMTP4002")
            .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start)];

    /// <summary>What the compiler says, errors and warnings.</summary>
    public async Task<IReadOnlyList<string>> CompilerSays() =>
        [.. (await Project.GetCompilationAsync())!.GetDiagnostics().Where(said => said.Severity >= DiagnosticSeverity.Warning)
            .Select(said => $"{said.Id} {said.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    /// <summary>What is offered for a finding.</summary>
    public async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> Offers(Diagnostic finding)
    {
        var path = finding.Location.GetLineSpan().Path;
        var document = Project.Documents.Concat(Project.AdditionalDocuments).Single(document => document.FilePath == path);
        var offers = new List<(CodeFixProvider, CodeAction)>();
        foreach (var provider in s_providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, finding, (offer, _) => offers.Add((provider, offer)), default));
        }

        return offers;
    }

    /// <summary>The program with an offer taken.</summary>
    public async Task<FixableProgram> Take(CodeAction action) =>
        new((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(Project.Id)!);

    /// <summary>The program with an offer taken everywhere; <see langword="null"/> if the provider knows none.</summary>
    public async Task<FixableProgram?> TakeAll(
        CodeFixProvider provider, string id, string? choice, FixAllScope scope = FixAllScope.Project) =>
        await provider.GetFixAllProvider()!.GetFixAsync(
            new FixAllContext(Project, provider, scope, choice!, [id], new Known(await Findings()), default)) is { } action
            ? await Take(action)
            : null;

    /// <summary>The texts of the files.</summary>
    public async Task<IReadOnlyList<string>> Texts()
    {
        var texts = new List<string>();
        foreach (var document in Project.Documents.Concat(Project.AdditionalDocuments))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return texts;
    }

    private sealed class Known(IReadOnlyList<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.GetLineSpan().Path == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => !finding.Location.IsInSource));
    }
}
