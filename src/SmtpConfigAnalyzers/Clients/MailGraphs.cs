using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>The members of a file that make, configure or connect a mail client, for whoever is not handed one member at a time.</summary>
internal static class MailGraphs
{
    /// <summary>Their control flow, in the order of the text.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <param name="types">The mail types.</param>
    /// <param name="cancellation">Ends the search.</param>
#pragma warning disable RS1030 // Where one is asked about the whole program, files are read that no host is analysing.
    public static IEnumerable<ControlFlowGraph> In(
        SyntaxTree tree, Compilation compilation, MailTypes types, CancellationToken cancellation) =>
        In(compilation.GetSemanticModel(tree), types, cancellation);
#pragma warning restore RS1030

    /// <inheritdoc cref="In(SyntaxTree, Compilation, MailTypes, CancellationToken)"/>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="types">The mail types.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<ControlFlowGraph> In(SemanticModel model, MailTypes types, CancellationToken cancellation)
    {
        var open = new Stack<SyntaxNode>([model.SyntaxTree.GetRoot(cancellation)]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            var operation = model.GetOperation(node, cancellation);
            if (operation is { Parent: null } root && ConnectionReader.MentionsMail(root, types) && GraphOf(root) is { } graph)
            {
                yield return graph;
            }

            // There are no other members in a body, and to ask for each part of a long sum takes the square of its length.
            // Top-level statements are the file's own, next to its types.
            if (operation is null || node.Parent is null)
            {
                foreach (var child in node.ChildNodes().Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    private static ControlFlowGraph? GraphOf(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IBlockOperation block => ControlFlowGraph.Create(block),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
        _ => null,
    };
}
