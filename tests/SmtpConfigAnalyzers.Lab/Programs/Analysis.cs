using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.CodeFixes.Migration;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>What the product's analyzers and code fixes make of a program's text, and what the compiler makes of it.</summary>
internal sealed class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new SmtpConnectionAnalyzer(), new SmtpAdviceAnalyzer()];
    private static readonly CodeFixProvider[] Fixes = [new MailConnectionCodeFix(), new FactCodeFix()];

    // One project, of which each program is a variant: the references are read once.
    private static readonly Project Project = new AdhocWorkspace().AddProject("Mail", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithMetadataReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Append(typeof(MailKit.MailService).Assembly.Location)
            .Append(typeof(MimeKit.MimeMessage).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)));

    private Analysis(byte[] assembly, IEnumerable<Diagnostic> findings, IReadOnlyList<Offer> offers)
    {
        Assembly = assembly;
        Findings = [.. findings.Select(finding => finding.Id)];
        Messages = [.. findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture))];
        Offers = offers;
    }

    /// <summary>A repair that the editor's menu offers.</summary>
    /// <param name="Rule">The rule whose finding it repairs.</param>
    /// <param name="Title">Its name in the menu.</param>
    /// <param name="Text">The program's text once it is applied.</param>
    internal sealed record Offer(string Rule, string Title, string Text);

    /// <summary>The text, compiled.</summary>
    public byte[] Assembly { get; }

    /// <summary>The ids of the findings, in the order of their places.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>What the findings say.</summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>The repairs that are offered.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>Analyses and compiles a program.</summary>
    /// <param name="text">The program.</param>
    /// <param name="disabled">Rules that are turned off.</param>
    public static async Task<Analysis> OfAsync(string text, params string[] disabled)
    {
        var options =
            Project.CompilationOptions!.WithSpecificDiagnosticOptions(
                disabled.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
        var document = Project.WithCompilationOptions(options).AddDocument("Mailer.cs", text);
        var compilation = (await document.Project.GetCompilationAsync())!;
        using var assembly = new MemoryStream();
        var compiled = compilation.WithAssemblyName("Mail" + Guid.NewGuid().ToString("N")).Emit(assembly);
        Assert.True(compiled.Success, string.Join("\n", compiled.Diagnostics) + "\n" + text);

        Exception? thrown = null;
        var settings =
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, _, _) =>
                thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var findings = await compilation.WithAnalyzers(Analyzers, settings).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        findings = findings.Sort((one, other) => one.Location.SourceSpan.Start.CompareTo(other.Location.SourceSpan.Start));
        return new Analysis(assembly.ToArray(), findings, await OffersAsync(document, findings));
    }

    /// <summary>A program's text once its client is MailKit's.</summary>
    public static async Task<string> MigrateAsync(string text)
    {
        var compilation = (await Project.AddDocument("Mailer.cs", text).Project.GetCompilationAsync())!;
        var migration = MailKitMigration.Of(compilation, new([]));
        var tree = compilation.SyntaxTrees.Single();
        var clients = migration.In(tree, default);
        Assert.All(clients, client => Assert.Null(client.Refusal));
        return migration.Apply(tree, clients, default).ToString();
    }

    /// <summary>A migrated program's text once its message is MimeKit's; <see langword="null"/> if that is not offered.</summary>
    public static async Task<string?> WriteMessageAsync(string text)
    {
        var document = Project.AddDocument("Mailer.cs", text);
        CodeAction? action = null;
        await new MessageRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            document, new(text.IndexOf("new MailMessage", StringComparison.Ordinal), 0), offer => action = offer, default));
        return action is null ? null
            : (await (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution
                .GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task<IReadOnlyList<Offer>> OffersAsync(Document document, IEnumerable<Diagnostic> findings)
    {
        var offers = new List<Offer>();
        foreach (var finding in findings)
        {
            var actions = new List<CodeAction>();
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
            }

            foreach (var action in actions)
            {
                var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
                offers.Add(new Offer(finding.Id, action.Title, (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString()));
            }
        }

        return offers;
    }
}
