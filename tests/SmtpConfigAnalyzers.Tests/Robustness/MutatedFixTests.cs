using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// Every fix, alone and as Fix All, in programs whose settings are others: ports, modes, hosts, switches, and where they are said. They
/// compile; <see cref="HalfTypedTests"/> has those that do not.
/// </summary>
public class MutatedFixTests(ITestOutputHelper output)
{
    private const int ProgramsOfASeed = 60;

    private static readonly string[] s_ports = ["25", "465", "587", "2525", "993", "0"];
    private static readonly string[] s_hosts =
        ["smtp.contoso.com", "smtp.gmail.com", "smtp.office365.com", "smtppro.zoho.com", "relay", "localhost", "mail.intranet.local"];

    private static readonly string[] s_modes = ["None", "Auto", "SslOnConnect", "StartTls", "StartTlsWhenAvailable"];

    private static readonly List<string> s_names =
    [
        .. Programs.Names.Where(name => name.StartsWith("risky ", StringComparison.Ordinal)
            || name.StartsWith("C# ", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData(25)]
    [InlineData(143)]
    [InlineData(465)]
    [InlineData(587)]
    [InlineData(993)]
    [InlineData(2465)]
    [InlineData(2525)]
    [InlineData(2587)]
    public async Task Fix_TakesFindingsAway_AndBringsNone(int seed)
    {
        var random = new Random(seed);
        int tried = 0, fixes = 0;
        while (tried < ProgramsOfASeed)
        {
            var name = s_names[random.Next(s_names.Count)];
            var program = Programs.Read(name);
            var tree = program.Compilation.SyntaxTrees.ElementAt(random.Next(program.Compilation.SyntaxTrees.Count()));
            var changed = tree;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                changed = Mutate(changed, random);
            }

            program = program with { Compilation = program.Compilation.ReplaceSyntaxTree(tree, changed) };
            if (program.Compilation.GetDiagnostics().Any(said => said.Severity == DiagnosticSeverity.Error))
            {
                continue; // an extraction where no variable can be
            }

            tried++;
            try
            {
                fixes += await Fixes.TakeAll(program);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{name}, program {tried} of seed {seed}:\n{changed.GetText()}", exception);
            }
        }

        output.WriteLine($"{tried} programs, {fixes} fixes, seed {seed}");
        Assert.True(fixes > 0, "The mutations left nothing to fix.");
    }

    private static SyntaxTree Mutate(SyntaxTree tree, Random random)
    {
        var places = tree.GetRoot().DescendantNodes().Where(node => Mutations(node).Any()).ToList();
        if (places.Count == 0)
        {
            return tree;
        }

        var place = places[random.Next(places.Count)];
        var all = Mutations(place).ToList();
        var chosen = all[random.Next(all.Count)];
        return tree.WithChangedText(tree.GetText().WithChanges(chosen.OrderBy(change => change.Span.Start)));
    }

    /// <summary>What else a place may say, and the other ways to say it.</summary>
    private static IEnumerable<TextChange[]> Mutations(SyntaxNode node)
    {
        IEnumerable<string> others = node switch
        {
            LiteralExpressionSyntax { Token.Value: int } => s_ports,
            LiteralExpressionSyntax { Token.Value: string host } when host.Contains('.', StringComparison.Ordinal)
                && !host.Contains('@', StringComparison.Ordinal) && !host.Contains('/', StringComparison.Ordinal) =>
                s_hosts.Select(other => SyntaxFactory.Literal(other).Text),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => ["false"],
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => ["true"],
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "SecureSocketOptions" } } =>
                s_modes.Select(mode => $"SecureSocketOptions.{mode}"),
            _ => [],
        };
        foreach (var other in others.Where(other => other != node.ToString()))
        {
            yield return [new(node.Span, other)];
        }

        // In a variable, and chosen by the user's environment.
        if (others.Any() && node.Parent is ArgumentSyntax or AssignmentExpressionSyntax
            && node.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax } statement)
        {
            yield return [new(new(statement.SpanStart, 0), $"var said = {node}; "), new(node.Span, "said")];
            yield return [new(node.Span, $"(System.Environment.UserInteractive ? {node} : {others.Last()})")];
        }
    }
}
