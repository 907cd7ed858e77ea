using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers;

/// <summary>What the package finds in a program with its settings files: for fixes, which are tried before they are offered.</summary>
public static class FindingSurvey
{
    // Each question about a part looks through the declarations of the file.
    private const int MostParts = 8;

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
        SyntaxTree tree, Compilation compilation, AnalyzerOptions options, Action<Location> tooLarge, CancellationToken cancellation)
    {
        if (GeneratedCode.Is(tree, compilation) || ConnectionSurvey.MailOf(compilation, options, cancellation) is not { } mail)
        {
            return [];
        }

        var found = new List<Diagnostic>();
        foreach (var analyzer in AnalyzerList.OfCode)
        {
            analyzer.TooLarge = tooLarge;
#pragma warning disable RS1030 // No analyzer runs this.
            found.AddRange(analyzer.FindingsIn(compilation.GetSemanticModel(tree), mail, options, cancellation));
#pragma warning restore RS1030
        }

        return found;
    }

    /// <summary>Asks every analyzer, about the files alone that can have findings.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        OfAsync(
            compilation, options,
            ConnectionSurvey.FilesWithMail(compilation, options, cancellation).Select(tree => (tree, (TextSpan?)null)), cancellation);

    /// <summary>Asks every analyzer, about some members and all settings files.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="members">The members, by file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options, ILookup<SyntaxTree, TextSpan> members, CancellationToken cancellation) =>
        OfAsync(
            compilation, options,
            members.SelectMany(file => file.Count() > MostParts ? [(file.Key, null)] : file.Select(part => (file.Key, (TextSpan?)part))),
            cancellation);

    /// <summary>Where a file has a name, but for its comments.</summary>
    public static IEnumerable<SyntaxToken> Mentions(SyntaxTree file, string name, CancellationToken cancellation) =>
        NameIndex.MayHave(file, name) ? NameIndex.TokensIn(file.GetRoot(cancellation), name) : [];

    /// <summary>Whether a file names mail: whoever is handed a client by another need not.</summary>
    public static bool NamesMail(SyntaxTree file) => MailTrees.NamesMail(file);

    private static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options, IEnumerable<(SyntaxTree File, TextSpan? Part)> places,
        CancellationToken cancellation)
    {
        var analyzed = compilation.WithAnalyzers(
            AnalyzerList.All,
            new CompilationWithAnalyzersOptions(
                options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = new List<Diagnostic>();
        foreach (var (file, part) in places)
        {
#pragma warning disable RS1030 // No analyzer runs this.
            found.AddRange(
                await analyzed.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), part, cancellation)
                .ConfigureAwait(false));
#pragma warning restore RS1030
        }

        foreach (var file in options.AdditionalFiles)
        {
            found.AddRange((await analyzed.GetAnalysisResultAsync(file, cancellation).ConfigureAwait(false)).GetAllDiagnostics());
        }

        return [.. found.Distinct()];
    }
}
