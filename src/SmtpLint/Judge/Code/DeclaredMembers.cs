using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpLint.Judge.Code;

/// <summary>What binding a name needs of the file that declares it: the words of the declaration, without its body.</summary>
internal static class DeclaredMembers
{
    // Each file is part of many programs.
    private static readonly ConditionalWeakTable<SyntaxTree, List<(int, IReadOnlyList<int>)>> Known = new();

    /// <summary>The innermost member around a position, and the types that it is in.</summary>
    /// <returns>Where it is, and all of its words, with the names of the types.</returns>
    public static (TextSpan Span, IEnumerable<int> Words) At(SyntaxNode root, int position)
    {
        var around = root.FindToken(position).Parent!.AncestorsAndSelf().ToList();
        var member = around.Find(node => node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax) ?? root;
        return (member.Span, member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(HashOf)
            .Concat(around.OfType<BaseTypeDeclarationSyntax>().Select(type => HashOf(type.Identifier))));
    }

    /// <summary>The names that a file declares, each with the words of its declaration.</summary>
    public static IReadOnlyList<(int Name, IReadOnlyList<int> Words)> In(SyntaxTree file) =>
        Known.GetValue(file, static one => [.. In(one.GetRoot())]);

    private static IEnumerable<(int Name, IReadOnlyList<int> Words)> In(SyntaxNode root)
    {
        var open = new Stack<SyntaxNode>([root]);
        while (open.TryPop(out var node))
        {
            foreach (var child in node.ChildNodes())
            {
                switch (child)
                {
                    case BaseNamespaceDeclarationSyntax:
                        open.Push(child);
                        break;
                    case BaseTypeDeclarationSyntax type:
                        open.Push(child);
                        yield return (HashOf(type.Identifier), WordsOf(type));
                        break;
                    case MemberDeclarationSyntax or EnumMemberDeclarationSyntax:
                        var words = WordsOf(child);
                        foreach (var name in NamesOf(child))
                        {
                            yield return (HashOf(name), words);
                        }

                        break;
                    case ParameterListSyntax { Parent: TypeDeclarationSyntax } parameters: // of a record they are properties
                        foreach (var parameter in parameters.Parameters)
                        {
                            yield return (HashOf(parameter.Identifier), WordsOf(parameter));
                        }

                        break;
                }
            }
        }
    }

    // What has no name of its own comes with its type.
    private static IEnumerable<SyntaxToken> NamesOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier],
        PropertyDeclarationSyntax property => [property.Identifier],
        EventDeclarationSyntax raised => [raised.Identifier],
        DelegateDeclarationSyntax type => [type.Identifier],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
        _ => member.Parent is BaseTypeDeclarationSyntax type ? [type.Identifier] : [],
    };

    // Constants are worth what their initializers say, and these the compiler binds by itself.
    private static IReadOnlyList<int> WordsOf(SyntaxNode declaration) =>
    [
        .. declaration.DescendantTokens(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or AccessorListSyntax)
            && (node == declaration || node is not MemberDeclarationSyntax))
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(HashOf).Distinct(),
    ];

    private static int HashOf(SyntaxToken name) => SourceWords.HashOf(name.ValueText);
}
