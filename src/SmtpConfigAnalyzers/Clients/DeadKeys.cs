using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// A key that nobody reads is one finding, however many clients pass it over: at the first that it misleads about, else at the first, by
/// path and position. Hosts analyse one document at a time, so each that has such a client asks here; all others are searched only then.
/// </summary>
internal sealed class DeadKeys(Compilation compilation)
{
    private StrongBox<ILookup<(string File, string Key), (DeadSettingFact Fact, MailConnection Connection)>>? _all;

    /// <summary>
    /// The fact with all other clients, if it is the one that is reported; <see langword="null"/> if another one is.
    /// </summary>
    /// <param name="fact">What a member says.</param>
    /// <param name="mail">The compilation without settings.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="cancellation">Ends the search.</param>
    public DeadSettingFact? Join(DeadSettingFact fact, MailCompilation mail, PolicyOptions options, CancellationToken cancellation)
    {
        _all ??= new(Search(mail, cancellation));
        var clients = _all.Value[KeyOf(fact)]
            .Where(client => SmtpPolicy.Judge(client.Connection, RuleCatalog.Transport, options) is null or { Rule.StatesNoFault: true })
            .Select(client => client.Fact).OrderByDescending(client => client.Misleads).ToList();
        return clients.Count == 0 ? fact
            : IsSame(clients[0], fact) && clients[0].Misleads == fact.Misleads
            ? fact with { Others = [.. clients.Skip(1).Where(client => !IsSame(client, fact)).Select(client => client.Place).Distinct()] }
            : null;
    }

    private ILookup<(string File, string Key), (DeadSettingFact Fact, MailConnection Connection)> Search(
        MailCompilation mail, CancellationToken cancellation)
    {
        var found =
            from tree in compilation.SyntaxTrees
            where (!GeneratedCode.Is(tree, compilation) || RazorLines.AreIn(tree, cancellation))
                && mail.MayBeIn(tree)
            from block in MailCode.In(tree, compilation, mail.Types, cancellation)
            from reading in mail.Read(block)
            where reading.IsInUse
            from fact in reading.Facts.OfType<DeadSettingFact>()
            select (Fact: fact, Connection: reading.Connections.First(connection => connection.Place.Equals(fact.Place)));
        return found.OrderBy(client => SpanOf(client.Fact).Tree.FilePath, StringComparer.Ordinal)
            .ThenBy(client => SpanOf(client.Fact).Span.Start).ToLookup(client => KeyOf(client.Fact));
    }

    private static (string File, string Key) KeyOf(DeadSettingFact fact) =>
        fact.Source is FilePlace { Setting: var setting } ? (setting.Document.File, setting.Scalar.Key.ToUpperInvariant()) : default;

    // Nodes are made again when they are asked for again.
    private static bool IsSame(DeadSettingFact fact, DeadSettingFact other) => SpanOf(fact) == SpanOf(other);

    private static (SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Span) SpanOf(DeadSettingFact fact) =>
        ((SourcePlace)fact.Place).Syntax is var syntax ? (syntax.SyntaxTree, syntax.Span) : default;
}
