using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Clients;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers;

/// <summary>What the package finds in a program with its settings files: for fixes, which are tried before they are offered.</summary>
public static class FindingSurvey
{
    // Programs that keep what was bound and read, so that a second question costs what it asks for.
    private static readonly ConditionalWeakTable<Compilation, Compilation> Kept = new();

    /// <summary>
    /// What the analyzers of code find in one file. A driver makes a new compilation for each file that it is asked about, and binds in it
    /// again what the file needs of the others; here all files are asked of one.
    /// </summary>
    /// <param name="tree">One of <see cref="ConnectionSurvey.FilesWithMail"/>.</param>
    /// <param name="compilation">The program; one that keeps its semantic models.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="tooLarge">Takes the code that is too large to be followed on all of its paths.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<Diagnostic> In(
        SyntaxTree tree, Compilation compilation, AnalyzerOptions options, Action<Location> tooLarge, CancellationToken cancellation) =>
        ConnectionSurvey.MailOf(compilation, options) is { } mail
            ? In(tree, parts: null, compilation, mail, options, tooLarge, cancellation)
            : [];

    /// <summary>Asks every analyzer, about the files alone that can have findings.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        OfAsync(
            compilation, options,
            kept => ConnectionSurvey.FilesWithMail(kept, options, cancellation)
                .Select(tree => (tree, (IReadOnlyCollection<TextSpan>?)null)),
            cancellation);

    /// <summary>Asks every analyzer, about some members and all settings files.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="members">The members, by file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options, ILookup<SyntaxTree, TextSpan> members, CancellationToken cancellation) =>
        OfAsync(compilation, options, _ => members.Select(file => (file.Key, (IReadOnlyCollection<TextSpan>?)[.. file])), cancellation);

    /// <summary>Where a file has a name, but for its comments.</summary>
    public static IEnumerable<SyntaxToken> Mentions(SyntaxTree file, string name, CancellationToken cancellation) =>
        NameIndex.MayHave(file, name) ? NameIndex.TokensIn(file.GetRoot(cancellation), name) : [];

    /// <summary>Whether a file names mail: whoever is handed a client by another need not.</summary>
    public static bool NamesMail(SyntaxTree file) => MailTrees.NamesMail(file);

    private static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options,
        Func<Compilation, IEnumerable<(SyntaxTree File, IReadOnlyCollection<TextSpan>? Parts)>> places, CancellationToken cancellation)
    {
        var asked = new CompilationWithAnalyzersOptions(
            options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var kept = Kept.GetValue(compilation, program => program.WithAnalyzers(AnalyzerList.All, asked).Compilation);
        var mail = ConnectionSurvey.MailOf(kept, options);
        var found = new List<Diagnostic>();
        var generated = new List<SyntaxTree>();
        foreach (var (file, parts) in places(kept))
        {
            cancellation.ThrowIfCancellationRequested();
            if (GeneratedCode.Is(file, kept))
            {
                generated.Add(file);
            }
            else if (mail is not null)
            {
                found.AddRange(In(file, parts, kept, mail, options, static _ => { }, cancellation));
            }
        }

        if (generated.Count + options.AdditionalFiles.Length > 0)
        {
            var driver = compilation.WithAnalyzers(
                ImmutableArray.Create<DiagnosticAnalyzer>(new SmtpRazorAnalyzer(), new SettingsFileAnalyzer()), asked);
            foreach (var file in generated)
            {
#pragma warning disable RS1030 // No analyzer runs this.
                found.AddRange(
                    await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), filterSpan: null, cancellation)
                    .ConfigureAwait(false));
#pragma warning restore RS1030
            }

            foreach (var file in options.AdditionalFiles)
            {
                found.AddRange((await driver.GetAnalysisResultAsync(file, cancellation).ConfigureAwait(false)).GetAllDiagnostics());
            }
        }

        return [.. found.Distinct()];
    }

    private static IReadOnlyList<Diagnostic> In(
        SyntaxTree tree, IReadOnlyCollection<TextSpan>? parts, Compilation compilation, MailCompilation mail, AnalyzerOptions options,
        Action<Location> tooLarge, CancellationToken cancellation)
    {
        if (GeneratedCode.Is(tree, compilation))
        {
            return [];
        }

        var found = new List<Diagnostic>();
        foreach (var analyzer in AnalyzerList.OfCode)
        {
            analyzer.TooLarge = tooLarge;
#pragma warning disable RS1030 // No analyzer runs this.
            found.AddRange(analyzer.FindingsIn(compilation.GetSemanticModel(tree), parts, mail, options, cancellation));
#pragma warning restore RS1030
        }

        return found;
    }
}
