using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules.Libraries;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>
/// What is said of a package is said once a project: at the first connection that it concerns, by path and position. Hosts
/// analyse one document at a time and forget what the others reported, so each document that has such a connection asks
/// here which one is the first; all others are searched only then, which only an old MailKit causes.
/// </summary>
internal sealed class FirstStartTls(Compilation compilation)
{
    private static readonly string[] GeneratedEndings = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".g.vb", ".g.i.vb", ".designer.vb", ".generated.vb"];

    private StrongBox<MailConnection?>? _first; // not a Lazy: a cancelled search is begun again

    /// <summary>The fact, if the project's first STARTTLS connection is in <paramref name="graph"/> and its MailKit should be updated.</summary>
    /// <param name="graph">A member.</param>
    /// <param name="mail">The compilation without settings: what code says is the same in every environment.</param>
    /// <param name="cancellation">Ends the search.</param>
    public StartTlsFact? In(ControlFlowGraph graph, MailCompilation mail, CancellationToken cancellation)
    {
        if (mail.Types.MailKitVersion is not { } version || version >= UpdateMailKit.FirstMended)
        {
            return null;
        }

        var connections = ConnectionReader.Read(graph, mail, cancellation).Connections;
        if (!connections.Any(UsesStartTls))
        {
            return null;
        }

        _first ??= new(Search(mail, cancellation));
        return _first.Value is { Place: SourcePlace first } && connections.Any(connection => IsSame((SourcePlace)connection.Place, first)) ? new StartTlsFact(first, version) : null;
    }

    private MailConnection? Search(MailCompilation mail, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            if (IsGenerated(tree) || !MailTextGate.Mentions(tree.GetText(cancellation)))
            {
                continue;
            }

            var first = GraphsOf(tree, mail, cancellation)
                .SelectMany(graph => ConnectionReader.Read(graph, mail, cancellation).Connections)
                .Where(UsesStartTls)
                .OrderBy(connection => ((SourcePlace)connection.Place).Syntax.SpanStart)
                .FirstOrDefault();
            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    private IEnumerable<ControlFlowGraph> GraphsOf(SyntaxTree tree, MailCompilation mail, CancellationToken cancellation)
    {
#pragma warning disable RS1030 // Other files are read only where an old MailKit is in use.
        var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        foreach (var node in tree.GetRoot(cancellation).DescendantNodesAndSelf())
        {
            if (model.GetOperation(node, cancellation) is { Parent: null } root && ConnectionReader.MentionsMail(root, mail.Types) && GraphOf(root) is { } graph)
            {
                yield return graph;
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

    // A channel that is attacked on the way; nobody is on the way to this machine.
    private static bool UsesStartTls(MailConnection connection) =>
        connection.Library == MailLibrary.MailKit
        && connection.Possibilities.SelectMany(settings => Channel.Resolve(connection, settings, PolicyOptions.Default))
            .All(channel => channel is { Kind: ChannelKind.StartTlsRequired or ChannelKind.Opportunistic, HostClass: not HostClass.Loopback });

    // Nodes are made anew when they are asked for again.
    private static bool IsSame(SourcePlace place, SourcePlace other) => place.Syntax.SyntaxTree == other.Syntax.SyntaxTree && place.Syntax.Span == other.Syntax.Span;

    // Nothing is reported there. The compiler's own test cannot be asked; this is what it looks at.
    private bool IsGenerated(SyntaxTree tree) =>
        compilation.Options.SyntaxTreeOptionsProvider?.IsGenerated(tree, CancellationToken.None) switch
        {
            GeneratedKind.MarkedGenerated => true,
            GeneratedKind.NotGenerated => false,
            _ => GeneratedEndings.Any(ending => tree.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                || tree.GetRoot().GetLeadingTrivia().Any(trivia => trivia.ToString().IndexOf("<auto-generated", StringComparison.OrdinalIgnoreCase) >= 0),
        };
}
