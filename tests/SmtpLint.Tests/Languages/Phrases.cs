using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Docs.Tests;
using SmtpConfigAnalyzers.Languages;

namespace SmtpLint.Tests.Languages;

/// <summary>The phrases of the sources: every interpolated string that the compiler makes a <see cref="Phrase"/> of.</summary>
internal static class Phrases
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithPreprocessorSymbols("NET");

    private static readonly IReadOnlyList<SyntaxTree> Trees =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Polyfills"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file)),
        CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
            + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;", Options),
    ];

    /// <summary>The English format of each.</summary>
    public static IReadOnlyCollection<string> Formats { get; } = [.. Find().Distinct()];

    /// <summary>Every text that is written in the sources, whole.</summary>
    public static IReadOnlySet<string> Literals { get; } = Trees.SelectMany(tree => tree.GetRoot().DescendantTokens())
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText).ToHashSet();

    private static IEnumerable<string> Find()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Smtp", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Sources", Trees, references, new(OutputKind.ConsoleApplication));
        foreach (var text in Trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<InterpolatedStringExpressionSyntax>())
        {
            ExpressionSyntax whole = text;
            while (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
            {
                whole = sum;
            }

            if (compilation.GetSemanticModel(text.SyntaxTree).GetTypeInfo(whole).ConvertedType?.Name == nameof(Phrase))
            {
                yield return FormatOf(whole);
            }
        }
    }

    private static string FormatOf(ExpressionSyntax whole)
    {
        var holes = 0;
        return string.Concat(
            whole.DescendantNodesAndSelf(node => node == whole || node is BinaryExpressionSyntax).OfType<InterpolatedStringExpressionSyntax>()
                .SelectMany(text => text.Contents)
                .Select(part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : $"{{{holes++}}}"));
    }
}
