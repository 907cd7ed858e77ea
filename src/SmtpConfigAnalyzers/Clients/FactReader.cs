using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Reads what a program says of a mail client besides its connection: passwords, certificates, TLS versions, the log.</summary>
internal sealed class FactReader(
    MailTypes types, DeclaredValues declared, ProcessWideSettings process, IOperation body, CancellationToken cancellation)
{
    private readonly HashSet<(MailFact Fact, Value Client)> _facts = [];
    private readonly Dictionary<Value, (string? Host, int? Port)> _servers = [];

    /// <summary>The facts, with their servers where these are known.</summary>
    public IEnumerable<MailFact> Facts =>
        _facts.Select(entry => _servers.TryGetValue(entry.Client, out var server)
            ? Widened(entry.Fact, entry.Client) with { Host = server.Host, Port = server.Port }
            : Widened(entry.Fact, entry.Client));

    // SslProtocols = Tls12, then |= Tls13: the first statement alone does not say what is allowed.
    private MailFact Widened(MailFact fact, Value client) =>
        fact is TlsVersionFact named
            && _facts.Any(other => other.Client.Equals(client) && other.Fact is TlsVersionFact { AddsToOthers: true })
            ? named with { AddsToOthers = true }
            : fact;

    /// <summary>A client's server is known, unless another path leads to another one.</summary>
    public void Connects(Value client, ConnectionSettings settings)
    {
        var host = settings.Host.IsKnown(out var name) && settings.Host.Declaration is not SourcePlace { Member: null } ? name : null;
        int? port = settings.Port.IsKnown(out var number) ? number : null;
        _servers[client] = !_servers.TryGetValue(client, out var other)
            ? (host, port)
            : (host == other.Host ? host : null, port == other.Port ? port : null);
    }

    /// <summary>Something is known of a client.</summary>
    public void Add(MailFact fact, Value client) => _facts.Add((fact, client));

    /// <summary>A setting of a connection is read: where the text is none of its kind, reading it throws.</summary>
    public void Reads(Value value, SyntaxNode place, Value client)
    {
        if (value is Rejected { Source: { Setting: var setting } source, Expected: var expected })
        {
            Add(new RejectedValueFact(
                new SourcePlace(place), setting.WrittenKey, Quotation.OfMode(setting.Scalar.Value), expected) { Source = source }, client);
        }
    }

    /// <summary>A credential reaches a client; its password is one of the program's texts, or not.</summary>
    public void Authenticates(Value credential, Value client, PathState state, MailProtocol protocol = MailProtocol.Smtp)
    {
        if (credential is Instance { Creation: var creation }
            && state.TryRead(new Slot(MailMembers.Password, credential), out var password))
        {
            // Made by another member: read where it is asked for.
            Password(password is Constant { Syntax: var said } && !Declarations.IsIn(said, body.Syntax)
                ? Contents.SaidAt(password, creation)
                : password, client, protocol);
        }
        else if (credential is Slot { Key: ISymbol holder } && declared.Of(holder) is ObjectValue { Members: var members })
        {
            // Kept by another member: whoever may change it, it was written.
            foreach (var member in members.Where(member => member.Key.Name == MailMembers.Password))
            {
                Password(Contents.SaidInFile(member.Value, body.Syntax), client, protocol);
            }
        }
    }

    /// <summary>A password reaches a client.</summary>
    /// <param name="password">What it is.</param>
    /// <param name="client">The client.</param>
    /// <param name="protocol">The client's protocol.</param>
    public void Password(Value password, Value client, MailProtocol protocol = MailProtocol.Smtp)
    {
        foreach (var one in password is OneOf several ? several.Values : (IEnumerable<Value>)[password])
        {
            if (one is Constant { Content: string text, Declared: null, Source: null, IsCompared: false } constant)
            {
                var written = declared.Written(constant.Written);
                var isInFile = written.SyntaxTree == body.Syntax.SyntaxTree;
                Add(new PasswordFact(
                    new SourcePlace(isInFile ? written : constant.Syntax), new Secret(text)) { Written = new SourcePlace(written),
                    Protocol = protocol }, client);
            }
            else if (one is Constant { Content: string stored, Source: FilePlace { Setting: var setting } source } read
                && !LocalFiles.Is(setting.Document.File))
            {
                // unless its file says so, too
                Add(new StoredPasswordFact(
                    new SourcePlace(read.Syntax), new Secret(stored), setting.WrittenKey) { Source = source }, client);
            }
        }
    }

    /// <summary>A callback decides which certificates a client accepts.</summary>
    public void Validates(Value callback, SyntaxNode place, Value client)
    {
        if (callback is Function function)
        {
            Certificate(CertificateCallback.Accepts(function, declared, cancellation), place, client);
        }
    }

    /// <summary>A client accepts certificates with these errors.</summary>
    public void Certificate(AcceptedErrors accepted, SyntaxNode place, Value client)
    {
        if (accepted != AcceptedErrors.None && !Gate.IsBefore(place, body.SemanticModel))
        {
            Add(new CertificateFact(new SourcePlace(place), accepted), client);
        }
    }

    /// <summary>A property is set that is not a setting of the connection.</summary>
    public void Assigned(IPropertyReferenceOperation target, Value owner, Value value, IOperation source, PathState state)
    {
        var type = target.Property.ContainingType;
        var isGlobal = types.IsServicePointManager(type);
        if (isGlobal
            ? !process.ConcernMail(target)
            : !(types.IsClient(type) || types.IsProtocolLogger(type) || types.ProductOf(type) is not null))
        {
            return;
        }

        var place = new SourcePlace(source.Syntax);
        switch (target.Property.Name)
        {
            case MailMembers.CertificateCallback:
                Validates(value, source.Syntax, owner);
                break;
            case MailMembers.SslProtocols or MailMembers.SecurityProtocol when value is Constant { Content: int versions }:
                Add(new TlsVersionFact(place, versions, source.Parent is not ISimpleAssignmentOperation), owner);
                break;
            case MailMembers.CheckCertificateRevocation when value is Constant { Content: false, Declared: null }:
                Add(new RevocationFact(place), owner);
                break;
            case MailMembers.RedactSecrets when value is Constant { Content: false, Declared: null }:
                Add(new SecretLogFact(place), owner);
                break;
            case MailMembers.Credentials:
                Authenticates(value, owner, state);
                break;
        }
    }
}
