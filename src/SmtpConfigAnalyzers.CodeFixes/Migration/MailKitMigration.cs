using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>A client of System.Net.Mail, and whether MailKit can take its place.</summary>
/// <param name="Place">The expression that makes it, or the class that derives from it.</param>
/// <param name="Refusal">Why it stays; <see langword="null"/> if it can be migrated.</param>
public sealed record MailClient(Location Place, Refusal? Refusal)
{
    /// <summary>What the program does with it.</summary>
    internal LocalClient? Client { get; init; }

    /// <summary>What has to be changed first, so that its clients are local to what sends.</summary>
    internal IReadOnlyList<TextChange> Preparation { get; init; } = [];

    /// <summary>Where MailKit connects.</summary>
    internal JudgedEndpoint? Endpoint { get; init; }
}

/// <summary>
/// From System.Net.Mail to MailKit: the message stays as it is and is cast. Knows programs as the compiler does, and no editor's workspace,
/// so that code fixes and the tool share it.
/// </summary>
public sealed class MailKitMigration
{
    private const string SystemClient = "System.Net.Mail.SmtpClient";

    private static readonly ConditionalWeakTable<Compilation, MailKitMigration> Known = new();

    private readonly Compilation _compilation;
    private readonly AnalyzerOptions _options;
    private readonly INamedTypeSymbol? _type;

    // What is asked of a whole program is asked only where there is a client to migrate.
    private ILookup<(SyntaxTree? Tree, int Start), JudgedEndpoint>? _endpoints;
    private IReadOnlyList<Location>? _callbacks;
    private ILookup<string, Location>? _callers;

    private MailKitMigration(Compilation compilation, AnalyzerOptions options)
    {
        (_compilation, _options) = (compilation, options);
        _type = compilation.GetTypeByMetadataName(SystemClient);
    }

    /// <summary>Looks at a program, once.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    public static MailKitMigration Of(Compilation compilation, AnalyzerOptions options) =>
        Known.GetValue(compilation, _ => new(compilation, options));

    /// <summary>Whether a program references MailKit and MimeKit.</summary>
    public static bool IsPossibleIn(Compilation compilation) =>
        compilation.GetTypeByMetadataName("MailKit.Net.Smtp.SmtpClient") is not null
        && compilation.GetTypeByMetadataName("MimeKit.MimeMessage") is not null;

    /// <summary>The clients that a document makes, in the order of its text.</summary>
    public IReadOnlyList<MailClient> In(SyntaxTree tree, CancellationToken cancellation) => Find(tree, isPrepared: false, cancellation);

    private IReadOnlyList<MailClient> Find(SyntaxTree tree, bool isPrepared, CancellationToken cancellation)
    {
        if (_type is null)
        {
            return [];
        }

        var model = _compilation.GetSemanticModel(tree);
        var clients = new List<MailClient>();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation when IsClient(model.GetTypeInfo(creation, cancellation).Type):
                    var client = Of(model, creation, cancellation);
                    clients.Add(isPrepared ? client : PreparedIfNeeded(client, model, creation, cancellation));
                    break;
                case GenericNameSyntax { Identifier.ValueText: var method, TypeArgumentList: { Arguments.Count: 1 } types } registered
                    when ClientEscape.IsRegistration(method) && IsClient(model.GetTypeInfo(types.Arguments[0], cancellation).Type)
                        && registered.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }:
                    clients.Add(new(types.GetLocation(), new(RefusalReason.Container, types.GetLocation())));
                    break;
                case BaseTypeSyntax { Type: var type } when IsClient(model.GetTypeInfo(type, cancellation).Type):
                    clients.Add(new(type.GetLocation(), new(RefusalReason.Subclass, type.GetLocation())));
                    break;
            }
        }

        return clients;
    }

    /// <summary>The text of a document with some of its clients migrated.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="clients">Clients of <see cref="In"/> without a refusal.</param>
    /// <param name="cancellation">Ends the work.</param>
    public SourceText Apply(SyntaxTree tree, IReadOnlyList<MailClient> clients, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        if (clients.SelectMany(client => client.Preparation).ToList() is { Count: > 0 } preparation)
        {
            var (migration, prepared) = Prepared(tree, preparation, cancellation);
            var ready = ReadyClients(migration, prepared, clients, preparation, cancellation);
            return ready is null ? text : migration.Apply(prepared, ready, cancellation);
        }

        var model = _compilation.GetSemanticModel(tree);
        var names = new MailKitNames(model, [.. clients.Select(client => client.Client!)], cancellation);
        List<TextChange> changes =
            [.. clients.SelectMany(client => ClientEdits.Of(client.Client!, client.Endpoint!, model, text, names))];
        changes.AddRange(names.Changes(text));
        return Preparation.Apply(text, changes);
    }

    private (MailKitMigration Migration, SyntaxTree Tree) Prepared(
        SyntaxTree tree, IReadOnlyList<TextChange> changes, CancellationToken cancellation)
    {
        var prepared = tree.WithChangedText(Preparation.Apply(tree.GetText(cancellation), changes));
        return (new(_compilation.ReplaceSyntaxTree(tree, prepared), _options), prepared);
    }

    // The same clients, where the preparation left them.
    private static IReadOnlyList<MailClient>? ReadyClients(
        MailKitMigration migration, SyntaxTree prepared, IReadOnlyList<MailClient> clients, IReadOnlyList<TextChange> preparation,
        CancellationToken cancellation)
    {
        var starts = clients.Select(client => Preparation.Moved(preparation, client.Place.SourceSpan.Start).Position).ToList();
        var (_, written) = Preparation.Moved(preparation, 0);
        var ready = migration.Find(prepared, isPrepared: true, cancellation).Where(client =>
            starts.Contains(client.Place.SourceSpan.Start) || written.Any(span => span.Contains(client.Place.SourceSpan))).ToList();
        return ready.Count == 0 ? null : ready;
    }

    private MailClient PreparedIfNeeded(
        MailClient client, SemanticModel model, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellation)
    {
        if (client.Refusal is null || Preparation.Of(creation, client.Refusal, model) is not { } changes)
        {
            return client;
        }

        var preparing = client with { Preparation = changes, Refusal = null };
        var (migration, prepared) = Prepared(creation.SyntaxTree, changes, cancellation);
        var ready = ReadyClients(migration, prepared, [preparing], changes, cancellation);
        return ready is null ? client
            : ready.FirstOrDefault(one => one.Refusal is not null)?.Refusal is { } refusal
                ? client with { Refusal = new(refusal.Reason, client.Place) }
            : preparing;
    }

    private bool IsClient(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _type);

    private MailClient Of(SemanticModel model, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellation)
    {
        var (client, refusal) = ClientReader.Read(model, creation, cancellation);
        if (refusal is not null)
        {
            return new(creation.GetLocation(), refusal);
        }

        _endpoints ??= JudgedEndpoint.Of(_compilation, _options, cancellation);
        _callbacks ??= [.. _compilation.SyntaxTrees.Select(other => CallbackIn(other, cancellation)).OfType<Location>()];
        _callers ??= _compilation.SyntaxTrees.SelectMany(other => FailureCatch.OfCallersIn(_compilation, other, cancellation))
            .ToLookup(caller => caller.Called, caller => caller.Place);
        var endpoint = JudgedEndpoint.Joined([.. _endpoints[(creation.SyntaxTree, creation.SpanStart)]]);
        refusal = client?.Last("Host") is not { } host
                ? new(IsFramework ? RefusalReason.MailSettings : RefusalReason.NoHost, creation.GetLocation())
            : !client.IsAlwaysSet("Host") ? new(RefusalReason.BranchedSetting, host.Value.GetLocation())
            : endpoint is null ? new(RefusalReason.NotFollowed, creation.GetLocation())
            : client.Last("Credentials") is { } credentials && endpoint.SignIn == SignInWay.Password
                && CredentialText.Refusal(credentials.Value, model) is { } reason ? new(reason, credentials.Value.GetLocation())
            : IsFramework && MayUseMailSettings(client) ? new(RefusalReason.MailSettings, creation.GetLocation())
            : _callbacks.Count > 0 ? new(RefusalReason.CertificateCallback, _callbacks[0])
            : client.Sends.Select(CaughtByCaller).FirstOrDefault(place => place is not null) is { } caught
                ? new(RefusalReason.Catch, caught)
            : null;
        return new(creation.GetLocation(), refusal) { Client = client, Endpoint = endpoint };
    }

    private Location? CaughtByCaller(ClientSend send) =>
        send.Call.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { Identifier.ValueText: var member }
            ? _callers![member].FirstOrDefault(place => !send.Catches.Any(handler => handler.Span.Contains(place.SourceSpan)))
            : null;

    // There, and in libraries for it, the client is in another assembly.
    private bool IsFramework => !_type!.ContainingAssembly.Name.StartsWith("System.Net", StringComparison.Ordinal);

    private static bool MayUseMailSettings(LocalClient client) =>
        !client.IsAlwaysSet("EnableSsl") || !client.IsAlwaysSet("Credentials");

    private static Location? CallbackIn(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetText(cancellation).ToString().Contains("ServicePointManager")
            ? tree.GetRoot(cancellation).DescendantNodes().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(access =>
                access.Name.Identifier.ValueText == "ServerCertificateValidationCallback"
                && access.Expression.ToString().EndsWith("ServicePointManager", StringComparison.Ordinal))?.GetLocation()
            : null;
}
