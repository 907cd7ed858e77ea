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
/// <param name="asksForNull">Whether somebody asks what may be null.</param>
internal sealed class LooseCompiler(SourceTexts texts, bool asksForNull)
{
    private const string MailKit = "MailKit";

    // What may be null the compiler finds by walking each body once more; this is its switch for that (dotnet/roslyn#49876).
    private readonly KeyValuePair<string, string>[] _features = asksForNull ? [] : [new("run-nullable-analysis", "never")];

    private static readonly ConditionalWeakTable<SyntaxTree, object> WithMailKit = new(); // each is part of many projects

    private readonly ConcurrentDictionary<(string File, string Symbols), SyntaxTree?> _trees = new();
    private readonly ConcurrentDictionary<string, SourceWords?> _words = new(StringComparer.Ordinal);

    /// <summary>Compiles a unit: a caller's constant reaches the callee.</summary>
    /// <param name="unit">A project and what it references.</param>
    /// <param name="trees">Those of its files that matter.</param>
    public CSharpCompilation Compile(CodeUnit unit, IEnumerable<SyntaxTree> trees)
    {
        var project = unit.Project;
        var all = trees.ToList();
        all.AddRange(
            unit.References.Prepend(project).Where(part => part.GlobalUsings.Length > 0).DistinctBy(part => part.GlobalUsings)
            .Select(GlobalUsingsOf));

        var hasNullable = project.Properties.GetValueOrDefault("Nullable", "").Equals("enable", StringComparison.OrdinalIgnoreCase);
        var options =
            new CSharpCompilationOptions(
                project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
            .WithNullableContextOptions(hasNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);
        // It may come with another package; but settings mean something else where it is not there.
        var hasMailKit = project.Packages.ContainsKey(MailKit)
            || all.Exists(NamesMailKit);
        var references = BundledReferences.For(project.Framework, hasMailKit, project.Packages.GetValueOrDefault(MailKit)?.Version)
            .Concat(PackageStubs.Of(project.Packages, project.Framework));
        return CSharpCompilation.Create(project.Name, all, references, options);
    }

    private static bool NamesMailKit(SyntaxTree tree) => (bool)WithMailKit.GetValue(
        tree, static one => one.GetText().ToString().Contains(MailKit, StringComparison.Ordinal));

    /// <summary>The words of a file; <see langword="null"/> if it cannot be read.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="project">The project that has it.</param>
    public SourceWords? WordsOf(string file, CSharpProject project) =>
        _words.GetOrAdd(file, _ => CodeOf(file, project) is { } code ? SourceWords.Of(code) : null);

    /// <summary>Parses a file.</summary>
    /// <inheritdoc cref="WordsOf"/>
    public SyntaxTree? Parse(string file, CSharpProject project) => _trees.GetOrAdd((file, string.Join(';', project.Symbols)), _ =>
    {
        if (CodeOf(file, project) is not { } text)
        {
            return null;
        }

        if (!Nesting.IsBeyond(text)
            && CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions(project.Symbols), file) is var tree
            && !Nesting.IsBeyond(tree))
        {
            return tree;
        }

        ReportTooDeep(file);
        return null;
    });

    private string? CodeOf(string file, CSharpProject project)
    {
        var text = texts.Read(file);
        if (text is null || !SourceFileNames.IsRazor(file))
        {
            return text;
        }

        if (TextsInTexts.AreTooDeep(text) || Nesting.IsBeyond(RazorReader.CodeIn(text)))
        {
            ReportTooDeep(file);
            return null;
        }

        return new RazorPage(file, project, texts.Read).ToCSharp(text);
    }

    private void ReportTooDeep(string file) =>
        texts.Report(file, new RefusedFileException("It is nested too deep to be compiled: what is in it was not checked."));

    // Named as the SDK names its own, by which it counts as generated.
    private SyntaxTree GlobalUsingsOf(CSharpProject project) =>
        CSharpSyntaxTree.ParseText(
            project.GlobalUsings, ParseOptions(project.Symbols), Path.Combine(project.Folder, "obj", project.Name + ".GlobalUsings.g.cs"),
            Encoding.UTF8);

    private CSharpParseOptions ParseOptions(IReadOnlyList<string> symbols) =>
        new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Regular, symbols).WithFeatures(_features);
}
