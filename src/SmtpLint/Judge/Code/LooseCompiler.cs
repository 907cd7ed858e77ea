using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Walking;
using SmtpLint.Read;
using SmtpLint.Read.Razor;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Compiles projects without building them. What is not bundled is not bound, and so unknown; errors are nobody's business here.
/// </summary>
/// <param name="texts">Reads files, and hears which cannot be compiled.</param>
internal sealed class LooseCompiler(SourceTexts texts)
{
    private const string MailKit = "MailKit";

    private static readonly ConditionalWeakTable<SyntaxTree, object> WithMailKit = new(); // each is part of many projects

    private readonly ConcurrentDictionary<(string File, string Symbols), SyntaxTree?> _trees = new();

    /// <summary>Compiles a project together with the source of what it references: a caller's constant reaches the callee.</summary>
    /// <param name="project">The project.</param>
    /// <param name="others">The projects that it references, directly or not.</param>
    /// <param name="cancellation">Ends the work.</param>
    public CSharpCompilation Compile(CSharpProject project, IReadOnlyList<CSharpProject> others, CancellationToken cancellation)
    {
        var sources = others.Prepend(project)
            .SelectMany(part => part.Sources.Select(file => (File: file, Project: part)))
            .DistinctBy(source => source.File)
            .OrderBy(source => source.File, StringComparer.Ordinal)
            .ToList();
        var trees = InParallel.Select(sources, source => Parse(source.File, source.Project), cancellation).OfType<SyntaxTree>().ToList();
        trees.AddRange(
            others.Prepend(project).Where(part => part.GlobalUsings.Length > 0).DistinctBy(part => part.GlobalUsings)
            .Select(GlobalUsingsOf));

        var hasNullable = project.Properties.GetValueOrDefault("Nullable", "").Equals("enable", StringComparison.OrdinalIgnoreCase);
        var options =
            new CSharpCompilationOptions(
                project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
            .WithNullableContextOptions(hasNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);
        // It may come with another package; but settings mean something else where it is not there.
        var hasMailKit = project.Packages.ContainsKey(MailKit)
            || trees.Exists(NamesMailKit);
        var references = BundledReferences.For(project.Framework, hasMailKit, project.Packages.GetValueOrDefault(MailKit)?.Version)
            .Concat(PackageStubs.Of(project.Packages, project.Framework));
        return CSharpCompilation.Create(project.Name, trees, references, options);
    }

    private static bool NamesMailKit(SyntaxTree tree) => (bool)WithMailKit.GetValue(
        tree, static one => one.GetText().ToString().Contains(MailKit, StringComparison.Ordinal));

    private SyntaxTree? Parse(string file, CSharpProject project) => _trees.GetOrAdd((file, string.Join(';', project.Symbols)), _ =>
    {
        if (texts.Read(file) is not { } text)
        {
            return null;
        }

        text = !SourceFileNames.IsRazor(file)
            ? text
            : TextsInTexts.AreTooDeep(text) || Nesting.IsBeyond(RazorReader.CodeIn(text))
            ? null
            : new RazorPage(file, project, texts.Read).ToCSharp(text);
        if (text is not null && !Nesting.IsBeyond(text)
            && CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions(project.Symbols), file) is var tree
            && !Nesting.IsBeyond(tree))
        {
            return tree;
        }

        texts.Report(file, new RefusedFileException("It is nested too deep to be compiled: what is in it was not checked."));
        return null;
    });

    // Named as the SDK names its own, by which it counts as generated.
    private static SyntaxTree GlobalUsingsOf(CSharpProject project) =>
        CSharpSyntaxTree.ParseText(
            project.GlobalUsings, ParseOptions(project.Symbols), Path.Combine(project.Folder, "obj", project.Name + ".GlobalUsings.g.cs"),
            Encoding.UTF8);

    private static CSharpParseOptions ParseOptions(IReadOnlyList<string> symbols) =>
        new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Regular, symbols);
}
