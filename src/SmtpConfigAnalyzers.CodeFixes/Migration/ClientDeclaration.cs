using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>A client that is declared in front of what uses it, and disposed of after that.</summary>
/// <param name="Before">The lines before its declaration.</param>
/// <param name="Declared">Its declaration, without <c>using</c>.</param>
/// <param name="Settings">The lines that set something of it.</param>
internal sealed record ClientDeclaration(IReadOnlyList<string> Before, string Declared, IReadOnlyList<string> Settings)
{
    private static readonly string[] Names = ["client", "smtpClient", "mailClient"];

    /// <summary>The lines, where the language has <c>using</c> declarations.</summary>
    public IEnumerable<string> Lines => [.. Before, $"using {Declared};", .. Settings];

    /// <summary>Whether the language has <c>using</c> declarations.</summary>
    public static bool IsPlainIn(SyntaxNode root) =>
        ((CSharpParseOptions)root.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8;

    /// <summary>What a client can be called in a function; <see langword="null"/> if all names are taken.</summary>
    public static string? NameIn(SyntaxNode function)
    {
        var words = new HashSet<string>((function.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? function).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return Names.FirstOrDefault(name => !words.Contains(name));
    }

    /// <summary>The changes that declare it.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="root">The document.</param>
    /// <param name="first">The first statement that uses it.</param>
    /// <param name="last">The last one, in the same block.</param>
    public IEnumerable<TextChange> Around(SourceText text, SyntaxNode root, StatementSyntax first, StatementSyntax last)
    {
        var separator = Layout.LineBreakAndIndentation(text, first.SpanStart);
        if (IsPlainIn(root))
        {
            return [new(new(first.SpanStart, 0), string.Concat(Lines.Select(line => line + separator)))];
        }

        var unit = Layout.Unit(text);
        string[] opening = [.. Before, $"using ({Declared})", "{", .. Settings.Select(line => unit + line)];
        var lines = Enumerable.Range(0, text.Lines.Count).Where(line => text.Lines[line].Start > first.SpanStart
            && text.Lines[line].Start <= last.Span.End && text.Lines[line].Span.Length > 0);
        return
        [
            new(new(first.SpanStart, 0), string.Concat(opening.Select(line => line + separator)) + unit),
            .. lines.Select(line => new TextChange(new(text.Lines[line].Start, 0), unit)),
            new(new(Layout.EndOfComment(text, root, last.Span.End), 0), separator + "}"),
        ];
    }
}
