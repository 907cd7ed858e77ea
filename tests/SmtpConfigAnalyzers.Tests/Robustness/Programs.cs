using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Cases;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>Every program of the tests and the samples, by name. A new case is one of them without being named here.</summary>
internal static class Programs
{
    private static readonly string s_samples = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "samples");

    public static IEnumerable<string> Names { get; } =
    [
        "sample RiskyMailer", "sample SafeMailer",
        .. CaseFile.Names.SelectMany(name => new[] { $"risky {name}", $"safe {name}" }),
        .. RulePrograms.Ids.SelectMany(id => new[] { $"C# {id}", $"VB {id}" }),
    ];

    public static AnalyzedProgram Read(string program)
    {
        var (kind, name) = (program.Split(' ')[0], program.Split(' ')[1]);
        return kind switch
        {
            "sample" => Sample(name),
            "risky" => CaseFile.Read(name).Risky.Program,
            "safe" => CaseFile.Read(name).Twin.Program,
            "VB" => new(RulePrograms.VisualBasic(name), []),
            _ => new(RulePrograms.CSharp(name), []),
        };
    }

    /// <summary>The texts of a sample's files, by name.</summary>
    public static IEnumerable<(string Path, string Text)> FilesOf(string sample) =>
        Directory.GetFiles(Path.Combine(s_samples, sample))
            .Where(path => Path.GetExtension(path) is ".cs" or ".json" or ".config")
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path)));

    /// <summary>A sample, with one of its files replaced.</summary>
    public static AnalyzedProgram Sample(string name, string? path = null, string text = "")
    {
        var files = FilesOf(name).Select(file => file.Path == path ? (file.Path, Text: text) : file).ToList();
        // What ImplicitUsings writes.
        var usings =
            CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global "
                + "using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;",
                path: "/obj/GlobalUsings.g.cs");
        var compilation = CSharpCompilation.Create(
            name,
            [.. files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)), usings],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return new(compilation,
            [.. files.Where(file => !file.Path.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => new SettingsText(file.Path, file.Text))]);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
