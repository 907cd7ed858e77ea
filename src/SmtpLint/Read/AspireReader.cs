using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read;

/// <summary>
/// Reads the variables that a program of .NET Aspire gives those it starts: <c>web.WithEnvironment("Smtp__Port", "587")</c>. Each resource
/// is a scope, whatever number of statements it is put together in; what is not a literal is unknown.
/// </summary>
internal static class AspireReader
{
    private const string Method = "WithEnvironment";

    /// <summary>Reads a file.</summary>
    public static void Read(ContainerFile file)
    {
        if (!file.Text.Contains(Method, StringComparison.Ordinal) || TextsInTexts.AreTooDeep(file.Text))
        {
            return;
        }

        var scopes = new Dictionary<string, (Scope Scope, string? Project)>(StringComparer.Ordinal);
        foreach (var statement in Statements(SyntaxFactory.ParseTokens(file.Text), file))
        {
            for (var at = 0; at + 4 < statement.Count; at++)
            {
                if (statement[at].ValueText == Method && statement[at + 1].IsKind(SyntaxKind.OpenParenToken)
                    && LiteralAt(statement[at + 2]) is { } name && statement[at + 3].IsKind(SyntaxKind.CommaToken))
                {
                    var value = at + 5 < statement.Count && statement[at + 5].IsKind(SyntaxKind.CloseParenToken)
                        ? LiteralAt(statement[at + 4])
                        : null;
                    ScopeOf(statement).Add(
                        statement[at + 2].ValueText, value is null ? "" : statement[at + 4].ValueText,
                        value is null ? ScalarKind.Unknown : ScalarKind.Text, name, value ?? new(statement[at + 4].SpanStart, 0));
                }
            }
        }

        foreach (var (scope, project) in scopes.Values)
        {
            file.Add(scope, project);
        }

        Scope ScopeOf(IReadOnlyList<SyntaxToken> statement)
        {
            var resource = ResourceOf(statement) ?? statement[0].SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!scopes.TryGetValue(resource, out var known))
            {
                scopes.Add(resource, known = (new(ProgramOf(statement)), ProjectOf(statement)));
            }

            return known.Scope;
        }
    }

    private static IEnumerable<IReadOnlyList<SyntaxToken>> Statements(IEnumerable<SyntaxToken> tokens, ContainerFile file)
    {
        var statement = new List<SyntaxToken>();
        var depth = 0;
        foreach (var token in tokens)
        {
            foreach (var comment in token.LeadingTrivia.Concat(token.TrailingTrivia)
                .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)))
            {
                file.AddComment(new(comment.SpanStart + 2, comment.Span.Length - 2));
            }

            statement.Add(token);
            depth += token.IsKind(SyntaxKind.OpenParenToken) ? 1 : token.IsKind(SyntaxKind.CloseParenToken) ? -1 : 0;
            if (depth <= 0 && token.Kind() is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken)
            {
                yield return statement;
                (statement, depth) = ([], 0);
            }
        }

        yield return statement;
    }

    // web = …, or web.With…; what no variable holds is another resource each time.
    private static string? ResourceOf(IReadOnlyList<SyntaxToken> statement)
    {
        var equals = statement.TakeWhile(token => !token.IsKind(SyntaxKind.OpenParenToken)).ToList()
            .FindIndex(token => token.IsKind(SyntaxKind.EqualsToken));
        return equals > 0 ? statement[equals - 1].ValueText
            : statement.Count > 2 && statement[1].IsKind(SyntaxKind.DotToken)
                && !statement[2].ValueText.StartsWith("Add", StringComparison.Ordinal)
            ? statement[0].ValueText
            : null;
    }

    private static ProgramKind ProgramOf(IReadOnlyList<SyntaxToken> statement)
    {
        foreach (var (token, index) in statement.Select((token, index) => (token, index)))
        {
            switch (token.ValueText)
            {
                case "AddProject" or "AddCSharpApp":
                    return ProgramKind.DotNet;
                case "AddContainer" when index + 4 < statement.Count:
                    return Programs.OfImage(statement[index + 4].ValueText);
            }
        }

        return ProgramKind.Unknown;
    }

    // AddProject<Projects.Shop_Web>("web")
    private static string? ProjectOf(IReadOnlyList<SyntaxToken> statement) =>
        statement.SkipWhile(token => token.ValueText != "AddProject").Skip(1).TakeWhile(token => !token.IsKind(SyntaxKind.GreaterThanToken))
            .LastOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken)) is { ValueText: { Length: > 0 } name } ? name : null;

    /// <summary>The place of a text within its quotes; <see langword="null"/> if it is none, or is written in another way.</summary>
    private static TextRange? LiteralAt(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) && token.Text == $"\"{token.ValueText}\""
            ? new(token.SpanStart + 1, token.Span.Length - 2)
            : null;
}
