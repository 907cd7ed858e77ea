using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>
/// Compiles a block of the documentation as a program of top-level statements, with the usings that the SDK adds by
/// itself, against the framework that the tests run on and the real MailKit, and runs every analyzer over it.
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

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(IsManaged)
            .Append(typeof(MailKit.Net.Smtp.SmtpClient).Assembly.Location)
            .Append(typeof(MimeKit.MimeMessage).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>One of every analyzer in the assembly that users get.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. Assembly.Load("SmtpConfigAnalyzers").GetTypes()
            .Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What the compiler says, from warnings up.</summary>
    public static IReadOnlyList<string> Compile(string code) =>
        [.. Parse(code).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Show)];

    /// <summary>What the analyzers say, crashes (AD0001) included, in the words of a build.</summary>
    public static async Task<IReadOnlyList<string>> AnalyzeAsync(string code)
    {
        Assert.NotEmpty(Analyzers);
        var diagnostics = await Parse(code).WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Show)];
    }

    private static CSharpCompilation Parse(string code) => CSharpCompilation.Create(
        "Snippet",
        [CSharpSyntaxTree.ParseText(code, ParseOptions, "Program.cs"), CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "GlobalUsings.cs")],
        References,
        CompilationOptions);

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

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
