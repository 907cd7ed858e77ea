using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>What happens to a text while somebody edits it, in either language.</summary>
internal static class Mutation
{
    private static readonly string[] s_noise =
        ["(", ")", "{", "}", ";", "\"", "'", ".", "<", ">", "=", ",", "\0", "\n", "\uD83D", "//", "/*", "#if X\n", "@$\"{", "?", "=>",
            "null", "var ", " With {", "new("];

    /// <summary>Changes a tree's text in one place.</summary>
    /// <param name="tree">The tree, which may be broken already.</param>
    /// <param name="random">Chooses what and where.</param>
    public static SyntaxTree Of(SyntaxTree tree, Random random)
    {
        var text = tree.GetText();
        var root = tree.GetRoot();
        var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        var nodes = root.DescendantNodes().Where(node => node.Span.Length > 0).ToList();
        if (tokens.Count < 2 || nodes.Count == 0)
        {
            return tree.WithChangedText(text.WithChanges(new TextChange(new(random.Next(text.Length + 1), 0), Pick(s_noise, random))));
        }

        var (one, other, node) = (Pick(tokens, random), Pick(tokens, random), Pick(nodes, random));
        TextChange[] changes = random.Next(7) switch
        {
            0 => [new(TextSpan.FromBounds(random.Next(text.Length), text.Length), "")],
            1 => [new(one.Span, "")],
            2 => [new(node.FullSpan, "")],
            3 => [new(new(node.FullSpan.End, 0), node.ToFullString())],
            4 => [new(one.Span, other.Text)],
            5 => [new(new(random.Next(text.Length + 1), 0), Pick(s_noise, random))],
            _ when one != other =>
                [.. new[] { new TextChange(one.Span, other.Text), new TextChange(other.Span, one.Text) }
                    .OrderBy(change => change.Span.Start)],
            _ => [],
        };
        return tree.WithChangedText(text.WithChanges(changes));
    }

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];
}
