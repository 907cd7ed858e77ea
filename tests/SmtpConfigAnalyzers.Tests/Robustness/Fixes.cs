using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>Takes every fix that is offered for a program's findings.</summary>
internal static class Fixes
{
    private static readonly CodeFixProvider[] s_providers =
        [.. typeof(SettingsFileCodeFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Length > 0)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Asks for all fixes, and computes what each makes of the program. None may throw, and each has to change a text.</summary>
    /// <param name="program">A C# program.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeAll(AnalyzedProgram program)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Program", LanguageNames.CSharp)
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

        var offers = new List<CodeAction>();
        foreach (var finding in await (await project.GetCompilationAsync())!.WithAnalyzers(Diagnose.AllAnalyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync())
        {
            var path = finding.Location.GetLineSpan().Path;
            var document = project.Documents.Concat(project.AdditionalDocuments).Single(document => document.FilePath == path);
            foreach (var provider in s_providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (offer, _) => offers.Add(offer), default));
            }
        }

        foreach (var offer in offers)
        {
            var changed = (await offer.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            Assert.True(await ChangesText(changed.GetProject(project.Id)!, project), $"'{offer.Title}' changes nothing.");
        }

        return offers.Count;
    }

    private static async Task<bool> ChangesText(Project changed, Project project)
    {
        foreach (var document in changed.Documents.Concat(changed.AdditionalDocuments))
        {
            var before = project.GetDocument(document.Id) ?? project.GetAdditionalDocument(document.Id)!;
            if (!(await document.GetTextAsync()).ContentEquals(await before.GetTextAsync()))
            {
                return true;
            }
        }

        return false;
    }
}
