using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// Names environment variables for passwords: one for each account, by protocol, and where there are several by host, member or class.
/// </summary>
internal sealed class PasswordVariables(Solution solution)
{
    private static readonly Regex Word = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);
    private static readonly string[] CommonWords =
    [
        "APP", "CLIENT", "CREDENTIAL", "CREDENTIALS", "EMAIL", "GET", "HOST", "IMAP", "KEY", "LOGIN", "MAIL", "MAILER", "MY", "PASS",
            "PASSWD", "PASSWORD", "PROGRAM",
        "POP", "POP3", "PWD", "READER", "SECRET", "SEND", "SENDER", "SERVER", "SERVICE", "SMTP", "STARTUP", "TEST",
    ];

    private readonly Dictionary<string, string> _variables = [];

    /// <summary>The variable for a password, the same one whenever it is asked for.</summary>
    /// <param name="password">The password.</param>
    /// <param name="written">Where it is written.</param>
    /// <param name="diagnostic">What is known of its client.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<string> OfAsync(string password, ExpressionSyntax written, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!_variables.TryGetValue(password, out var variable))
        {
            foreach (var candidate in Candidates(written, diagnostic))
            {
                if (!_variables.ContainsValue(candidate)
                    && !await IsReadAsync(candidate, written.SyntaxTree, cancellation).ConfigureAwait(false))
                {
                    variable = candidate;
                    break;
                }
            }

            _variables.Add(password, variable!);
        }

        return variable!;
    }

    private static IEnumerable<string> Candidates(ExpressionSyntax written, Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        var first = (properties.TryGetValue(FindingReport.ProtocolKey, out var protocol) ? protocol! : "Smtp")
            .ToUpperInvariant() + "_PASSWORD";
        var isFirst = !properties.TryGetValue(FindingReport.AccountKey, out var account) || account == "1";
        var host = properties.TryGetValue(FindingReport.HostKey, out var name) ? name : null;
        var qualified =
            new[] { PartOf(host), PartOf(MemberOf(written)),
                PartOf(written.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText) }
            .Where(part => part.Length > 0).Select(part => $"{first}_{part}");
        return (isFirst ? [first] : Enumerable.Empty<string>()).Concat(qualified)
            .Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{first}_{number}"));
    }

    /// <summary>The meaningful words of a name; of a host the first meaningful label.</summary>
    private static string PartOf(string? name)
    {
        if (name is null)
        {
            return "";
        }

        var isHost = name.Contains('.');
        var words = (
            isHost ? (IEnumerable<string>)name.Substring(0, name.LastIndexOf('.')).Split('.', '-')
            : Word.Matches(name).Cast<Match>().Select(match => match.Value))
            .Select(word => word.ToUpperInvariant())
            .Where(word => word.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && !CommonWords.Contains(word));
        return isHost ? words.FirstOrDefault() ?? "" : string.Join("_", words);
    }

    private static string? MemberOf(ExpressionSyntax written) => written.Ancestors().Select(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } when node.Parent is not InitializerExpressionSyntax =>
            name.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(name => name is not null);

    /// <summary>Whether the program reads the variable already: for another account, as far as can be seen.</summary>
    private async Task<bool> IsReadAsync(string variable, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var document in solution.GetDocument(tree)?.Project.Documents ?? [])
        {
            if ((await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString().Contains($"\"{variable}\""))
            {
                return true;
            }
        }

        return false;
    }
}
