using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// The bodies and initializers of a program. Actions for operation blocks or code blocks would be handed them, but for that the compiler
/// makes the operations, or lists the members, of every file of the program; here they are made where somebody asks.
/// </summary>
internal static class CodeBlocks
{
    /// <summary>Those of a file, in the order of the text.</summary>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<IOperation> In(SemanticModel model, CancellationToken cancellation) =>
        In(model.SyntaxTree.GetRoot(cancellation), parts: null, model, cancellation);

    /// <summary>Those of some parts of a file; of the whole file where <paramref name="parts"/> is <see langword="null"/>.</summary>
    /// <inheritdoc cref="In(SemanticModel, CancellationToken)"/>
    public static IEnumerable<IOperation> In(
        SemanticModel model, IReadOnlyCollection<TextSpan>? parts, CancellationToken cancellation) =>
        In(model.SyntaxTree.GetRoot(cancellation), parts, model, cancellation);

    /// <summary>The member that a body or an initializer belongs to.</summary>
    public static ISymbol? OwnerOf(IOperation block) => block switch
    {
        IFieldInitializerOperation or IPropertyInitializerOperation => InitializedBy(block).First(),
        IConstructorBodyOperation when block.SemanticModel?.GetDeclaredSymbol(block.Syntax) is INamedTypeSymbol type =>
            type.InstanceConstructors.First(constructor =>
                constructor.DeclaringSyntaxReferences.Any(declaration => declaration.Span == block.Syntax.Span)),
        _ => block.SemanticModel?.GetDeclaredSymbol(block.Syntax) ?? block.SemanticModel?.GetEnclosingSymbol(block.Syntax.SpanStart),
    };

    /// <summary>The control flow of a body or an initializer; <see langword="null"/> for an attribute.</summary>
    public static ControlFlowGraph? GraphOf(IOperation block, CancellationToken cancellation) => block switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IBlockOperation body => ControlFlowGraph.Create(body, cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
        _ => null,
    };

    private static IEnumerable<ISymbol> InitializedBy(IOperation block) => block switch
    {
        IFieldInitializerOperation field => field.InitializedFields,
        IPropertyInitializerOperation property => property.InitializedProperties,
        _ => [],
    };

    private static IEnumerable<IOperation> In(
        SyntaxNode code, IReadOnlyCollection<TextSpan>? parts, SemanticModel model, CancellationToken cancellation)
    {
        var open = new Stack<SyntaxNode>([code]);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = open.Pop();
            var operation = model.GetOperation(node, cancellation);
            if (operation is { Parent: null })
            {
                yield return operation;
            }

            // There are no other members in a body, and to ask for each part of a long sum takes the square of its length.
            // But top-level statements are the file's own, and a constructor may be the class's own, with others next to it.
            if (operation is null || node.Parent is null
                || (operation is IConstructorBodyOperation && model.GetDeclaredSymbol(node, cancellation) is INamedTypeSymbol))
            {
                foreach (var child in node.ChildNodes().Reverse().Where(IsAsked))
                {
                    open.Push(child);
                }
            }
        }

        bool IsAsked(SyntaxNode node) => parts?.Any(part => part.IntersectsWith(node.Span)) != false;
    }
}
