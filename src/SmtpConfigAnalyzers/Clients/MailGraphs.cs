using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>The members of a file that make, configure or connect a mail client, for whoever is not handed one member at a time.</summary>
internal static class MailGraphs
{
    /// <summary>Their bodies, in the order of the text.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <param name="types">The mail types.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<MailBody> In(SyntaxTree tree, Compilation compilation, MailTypes types, CancellationToken cancellation)
    {
#pragma warning disable RS1030 // Where one is asked about the whole program, files are read that no host is analysing.
        var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        // A body has no other in it that is walked alone.
        var bodies = new HashSet<SyntaxNode>();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodesAndSelf(node => !bodies.Contains(node)))
        {
            if (model.GetOperation(node, cancellation) is { Parent: null } root)
            {
                bodies.Add(node);
                if (ConnectionReader.MentionsMail(root, types) && CanBeWalked(root))
                {
                    yield return new(root.Syntax, () => GraphOf(root));
                }
            }
        }
    }

    private static bool CanBeWalked(IOperation root) =>
        root is IMethodBodyOperation or IConstructorBodyOperation or IBlockOperation or IFieldInitializerOperation or IPropertyInitializerOperation;

    private static ControlFlowGraph GraphOf(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IBlockOperation block => ControlFlowGraph.Create(block),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field),
        _ => ControlFlowGraph.Create((IPropertyInitializerOperation)root),
    };
}

/// <summary>The body of a member, or an initializer.</summary>
/// <param name="Syntax">The code.</param>
/// <param name="Graph">Makes its control flow: most are known already.</param>
internal sealed record MailBody(SyntaxNode Syntax, Func<ControlFlowGraph> Graph);
