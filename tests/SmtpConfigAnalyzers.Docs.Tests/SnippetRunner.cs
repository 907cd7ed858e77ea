using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.CodeFixes.Migration;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>
/// Compiles a block of the documentation as a program of top-level statements, with the usings that the SDK adds by
/// itself, against the framework that the tests run on and the real MailKit, and runs every analyzer over it. A block that
/// is about an older MailKit says so after its fence, <c>csharp MailKit 4.15.0</c>, and gets the real one under that number.
/// </summary>
internal static class SnippetRunner
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions CompilationOptions =
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);

    private const string OlderMailKit = "MailKit ";

    private static readonly PortableExecutableReference MailKit =
        MetadataReference.CreateFromFile(typeof(global::MailKit.MailService).Assembly.Location);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        MailKit,
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(IsManaged)
            .Append(typeof(MimeKit.MimeMessage).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>One of every analyzer in the assembly that users get.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = OneOfEach<DiagnosticAnalyzer>("SmtpConfigAnalyzers");

    /// <summary>One of every provider of fixes.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } = OneOfEach<CodeFixProvider>("SmtpConfigAnalyzers.CodeFixes");

    /// <summary>What the compiler says, from warnings up.</summary>
    public static IReadOnlyList<string> Compile(string code) =>
        [.. Parse(code).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Show)];

    /// <summary>What the analyzers say, crashes (AD0001) included, in the words of a build.</summary>
    /// <param name="code">The program.</param>
    /// <param name="turnedOn">A rule that becomes a warning if it is off by default; all others have their defaults.</param>
    /// <param name="package">What the fence says of a package's version.</param>
    public static async Task<IReadOnlyList<string>> AnalyzeAsync(string code, string? turnedOn = null, string package = "")
    {
        Assert.NotEmpty(Analyzers);
        var compilation = Parse(code);
        if (package.Length > 0)
        {
            Assert.StartsWith(OlderMailKit, package);
            compilation =
                compilation.ReplaceReference(MailKit, OlderAssembly.Of(MailKit.Display!, Version.Parse(package[OlderMailKit.Length..])));
        }

        var diagnostics = await compilation.WithOptions(OptionsWith(turnedOn)).WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Show)];
    }

    /// <summary>The program after each fix that is offered for its findings, in the order in which they are offered.</summary>
    /// <param name="code">The program.</param>
    /// <param name="turnedOn">A rule that becomes a warning if it is off by default.</param>
    public static async Task<IReadOnlyList<string>> FixAsync(string code, string? turnedOn = null)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Snippet", "Snippet", LanguageNames.CSharp,
            compilationOptions: OptionsWith(turnedOn), parseOptions: ParseOptions, metadataReferences: References));
        project = project.AddDocument("GlobalUsings.cs", ImplicitUsings).Project;
        var document = project.AddDocument("Program.cs", code);
        var compilation = await document.Project.GetCompilationAsync();
        var diagnostics = await compilation!.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();

        var actions = new List<CodeAction>();
        foreach (var fix in Fixes)
        {
            foreach (var diagnostic in diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            }
        }

        var repaired = new List<string>();
        foreach (var action in actions)
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            repaired.Add((await solution.GetDocument(document.Id)!.GetTextAsync()).ToString());
        }

        return repaired;
    }

    /// <summary>The program with its clients of System.Net.Mail migrated.</summary>
    public static string Migrate(string code)
    {
        var compilation = Parse(code);
        var migration = MailKitMigration.Of(compilation, new([]));
        var clients = migration.In(compilation.SyntaxTrees[0], default);
        Assert.All(clients, client => Assert.Null(client.Refusal));
        return migration.Apply(compilation.SyntaxTrees[0], clients, default).ToString();
    }

    private static CSharpCompilationOptions OptionsWith(string? turnedOn) =>
        turnedOn is not null && RulePage.RuleOf(turnedOn).Severity == RuleSeverity.Off
            ? CompilationOptions.WithSpecificDiagnosticOptions([new(turnedOn, ReportDiagnostic.Warn)])
            : CompilationOptions;

    private static CSharpCompilation Parse(string code) => CSharpCompilation.Create(
        "Snippet",
        [CSharpSyntaxTree.ParseText(code, ParseOptions, "Program.cs"),
            CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "GlobalUsings.cs")],
        References,
        CompilationOptions);

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: "
        + $"{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static ImmutableArray<T> OneOfEach<T>(string assembly) =>
    [
        .. Assembly.Load(assembly).GetTypes()
            .Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
