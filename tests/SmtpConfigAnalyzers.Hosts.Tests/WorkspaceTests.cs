using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace SmtpConfigAnalyzers.Hosts.Tests;

/// <summary>The packed package under Roslyn's public interfaces, as tools use them that are not editors.</summary>
public sealed class WorkspaceTests(ConsumerProject consumer) : IClassFixture<ConsumerProject>
{
    [Theory]
    [InlineData("Program.cs")]
    [InlineData("appsettings.json")]
    [InlineData("Web.config")]
    public async Task EveryFinding_HasAFix_WhichWritesTheFile(string name)
    {
        consumer.Reset();
        using var workspace = MSBuildWorkspace.Create();
        var project = await workspace.OpenProjectAsync(consumer.Project);

        Assert.Equal(ConsumerProject.Findings[name], (await Find(project, name)).Select(Show));
        while ((await Find(project, name)).FirstOrDefault() is { } finding)
        {
            var action = (await Offers(project, name, finding))[0];
            var change = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
            Assert.True(workspace.TryApplyChanges(change.ChangedSolution));
            project = workspace.CurrentSolution.GetProject(project.Id)!;
        }

        // What is on disk is what a new workspace reads.
        using var again = MSBuildWorkspace.Create();
        var saved = await again.OpenProjectAsync(consumer.Project);
        Assert.Empty(await Find(saved, name));
        Assert.Equal(ConsumerProject.Findings.Sum(file => file.Key == name ? 0 : file.Value.Length), (await Find(saved, "")).Count);
    }

    [Fact]
    public async Task Assemblies_AreThePackages()
    {
        using var workspace = MSBuildWorkspace.Create();
        var references = Own(await workspace.OpenProjectAsync(consumer.Project)).ToList();

        Assert.Equal(3, references.Count);
        Assert.All(references, reference => Assert.StartsWith(consumer.Package, reference.FullPath, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Find(Project project, string name)
    {
        var analyzers = Own(project).SelectMany(reference => reference.GetAnalyzers(project.Language));
        var all = await (await project.GetCompilationAsync())!.WithAnalyzers([.. analyzers], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Id == "AD0001");
        return [.. all.Where(
            diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed
            && diagnostic.Location.GetLineSpan().Path.EndsWith(name, StringComparison.Ordinal))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<IReadOnlyList<CodeAction>> Offers(Project project, string name, Diagnostic finding)
    {
        var document = project.Documents.Concat(project.AdditionalDocuments).Single(file => Path.GetFileName(file.FilePath) == name);
        var offers = new List<CodeAction>();
        foreach (var fix in Own(project).SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(project.Language) == true)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
        }

        return offers;
    }

    private static IEnumerable<AnalyzerFileReference> Own(Project project) =>
        project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(reference => Path.GetFileName(reference.FullPath).StartsWith("SmtpConfigAnalyzers", StringComparison.Ordinal));

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()} "
            + $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }
}
