using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules.Providers;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// What is said of a package is said once a project: at the first connection that it concerns, by path and position. Hosts
/// analyse one document at a time and forget what the others reported, so each document that has such a connection asks
/// here which one is the first; all others are searched only then, which only an old MailKit causes.
/// </summary>
internal sealed class FirstStartTls(Compilation compilation)
{
    private StrongBox<MailConnection?>? _first; // not a Lazy: a cancelled search is begun again

    /// <summary>
    /// The fact, if the project's first STARTTLS connection is in <paramref name="block"/> and its MailKit should be updated.
    /// </summary>
    /// <param name="block">The body of a member, or an initializer.</param>
    /// <param name="mail">The compilation without settings: what code says is the same in every environment.</param>
    /// <param name="cancellation">Ends the search.</param>
    public StartTlsFact? In(IOperation block, MailCompilation mail, CancellationToken cancellation)
    {
        if (mail.Types.MailKitVersion is not { } version || version >= UpdateMailKit.FirstFixed)
        {
            return null;
        }

        var connections = ConnectionReader.Read(block, mail, cancellation).Connections;
        if (!connections.Any(UsesStartTls))
        {
            return null;
        }

        _first ??= new(Search(mail, cancellation));
        return _first.Value is { Place: SourcePlace first } && connections.Any(connection => IsSame((SourcePlace)connection.Place, first))
            ? new StartTlsFact(first, version)
            : null;
    }

    private MailConnection? Search(MailCompilation mail, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            if ((GeneratedCode.Is(tree, compilation) && !RazorLines.AreIn(tree, cancellation))
                || !mail.MayBeIn(tree))
            {
                continue;
            }

            var first = MailCode.In(tree, compilation, mail, cancellation)
                .SelectMany(block => ConnectionReader.Read(block, mail, cancellation).Connections)
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

    // A channel that is attacked on the way; nobody is on the way to this machine. One path is enough: the reference is the fault.
    private static bool UsesStartTls(MailConnection connection) =>
        connection.Library == MailLibrary.MailKit
        && connection.Possibilities.Any(settings => Channel.Resolve(connection, settings, PolicyOptions.Default).All(channel =>
            channel is { Kind: ChannelKind.StartTlsRequired or ChannelKind.Opportunistic, HostClass: not HostClass.Loopback }));

    // Nodes are made again when they are asked for again.
    private static bool IsSame(SourcePlace place, SourcePlace other) =>
        place.Syntax.SyntaxTree == other.Syntax.SyntaxTree && place.Syntax.Span == other.Syntax.Span;
}
