using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Reads MailKit's clients: the connection is made by <c>Connect</c>, whose arguments are the settings.</summary>
internal sealed class MailKitReader(MailTypes types, FactReader facts, GivenClients given, MemberSummaries uses, IOperation body)
{
    // Marks on a client's path: the call that connected it.
    private const string Connection = "#connection";

    private readonly Dictionary<SyntaxNode, ConnectionDraft> _drafts = [];
    private readonly Dictionary<Value, ISymbol> _kept = [];
    private readonly HashSet<Value> _handedOn = [];
    private readonly List<(Value Client, SignIn SignIn)> _signInsElsewhere = [];

    /// <summary>Ends the reading, after all paths: adds the facts that only then are known.</summary>
    /// <returns>The connections, one for each call.</returns>
    public IReadOnlyList<ConnectionDraft> Finish()
    {
        var drafts = new List<ConnectionDraft>();
        foreach (var draft in _drafts.Values)
        {
            foreach (var signIn in _signInsElsewhere.Where(other => other.Client.Equals(draft.Client)).Select(other => other.SignIn)
                .Concat(draft.Client is Slot ? given.SignInsBeside(draft.Place) : []))
            {
                draft.SignsIn(signIn, draft.Place);
                draft.UsesCredentials |= draft.Client is Slot;
            }

            if (draft.UriCredentials is { } address && !draft.UsesCredentials && !MayAuthenticateElsewhere(draft.Client))
            {
                facts.Add(new UriCredentialsFact(address), draft.Client);
            }

            drafts.Add(draft);
        }

        return drafts;
    }

    /// <summary>A method of the client is called.</summary>
    public PathState Called(Call call, Value client, IReadOnlyList<Value> arguments, PathState state)
    {
        var method = call.Method.Name;
        if (MailMembers.IsConnect(method))
        {
            return call.IsAmbiguous ? state : Connected(call, client, arguments, state);
        }

        var authenticates = MailMembers.IsAuthenticate(method);
        if (authenticates)
        {
            var protocol = ProtocolOf(call.Receiver?.Type);
            for (var i = 0; i < arguments.Count && !call.IsAmbiguous; i++)
            {
                if (call.Arguments[i].Parameter.Name == "password")
                {
                    facts.Password(arguments[i], client, protocol);
                }

                facts.Authenticates(arguments[i], client, state, protocol);
            }
        }

        if ((authenticates || MailMembers.IsSend(method)) && DraftOf(client, state) is { } draft)
        {
            if (authenticates
                && (call.IsAmbiguous || !Credential.AreEmpty([.. arguments.Where((_, i) => IsCredential(call.Arguments[i]))])))
            {
                draft.UsesCredentials = true;
                draft.SignsIn(SignInOf(call, arguments, state), call.Syntax);
            }

            IsUsed(draft, IsSecured(client, state));
        }

        return state;
    }

    /// <summary>The connection that a client has on this path.</summary>
    private ConnectionDraft? DraftOf(Value client, PathState state) =>
        state.TryRead(new Slot(Connection, client), out var mark) && mark is Constant { Content: SyntaxNode connection }
        && _drafts.TryGetValue(connection, out var draft)
            ? draft
            : null;

    private static void IsUsed(ConnectionDraft draft, bool isSecured)
    {
        draft.IsUsedSecured |= isSecured;
        draft.IsUsedUnchecked |= !isSecured;
    }

    // Interfaces and subclasses of one's own mostly say it, too; whoever only knows a mail service gets the commonest.
    private static MailProtocol ProtocolOf(ITypeSymbol? client) =>
        client?.Name is not { } name ? MailProtocol.Smtp
        : name.Contains("Imap") ? MailProtocol.Imap
        : name.Contains("Pop3") ? MailProtocol.Pop3
        : MailProtocol.Smtp;

    /// <summary>Code that cannot be seen gets the client.</summary>
    public void Escaped(Value client)
    {
        _handedOn.Add(client);
        _signInsElsewhere.Add((client, SignIn.Otherwise));
    }

    /// <summary>The client is kept in a member.</summary>
    public void Stored(Instance client, IOperation target)
    {
        if (target is IMemberReferenceOperation { Member: var member })
        {
            _kept[client] = member;
        }
    }

    /// <summary>A method gets the client: one that asks whether the channel is secure is taken for a guard.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if the method cannot be seen.</returns>
    public PathState? Passed(Value client, IParameterSymbol parameter, PathState state)
    {
        var use = uses.OfArgument(parameter);
        if (use is not { SignIns.Count: 0 })
        {
            _handedOn.Add(client);
        }

        foreach (var signIn in use?.SignIns ?? [SignIn.Otherwise])
        {
            _signInsElsewhere.Add((client, signIn));
        }

        var asks = client is Slot or Instance
            && parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(reference => Declarations.Whole(reference).DescendantTokens()
                .Any(token => token.ValueText is MailMembers.IsSecure or MailMembers.IsEncrypted or "StartTLS"));
        if (use is { IsSent: true } && DraftOf(client, state) is { } draft)
        {
            IsUsed(draft, asks || IsSecured(client, state));
        }

        return asks
            ? state.Learn(new Slot(MailMembers.IsSecure, client), new Constant(true, parameter.DeclaringSyntaxReferences[0].GetSyntax()))
            : client is Instance && use is not null ? state // all of it is seen
            : null;
    }

    /// <summary>Whether code that is not walked here may log in with the client: that of its type, or of whoever made or gets it.</summary>
    private bool MayAuthenticateElsewhere(Value client)
    {
        if (_handedOn.Contains(client))
        {
            return true;
        }

        var member = client is Slot { Key: ISymbol own, Owner: null or Slot } ? own : _kept.TryGetValue(client, out var kept) ? kept : null;
        return member switch
        {
            null => client is not Instance,
            { DeclaredAccessibility: Accessibility.Private } => uses.Of(member, body.Syntax, except: null) is not { SignIns.Count: 0 },
            _ => true,
        };
    }

    private PathState Connected(Call call, Value client, IReadOnlyList<Value> arguments, PathState state)
    {
        var protocol = client is Instance instance ? instance.Type : call.Receiver?.Type;
        var isOpen = types.IsAnyMailService(protocol);
        if (!(types.IsMailKitTransport(protocol) || isOpen))
        {
            return state;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            facts.Reads(arguments[i], call.Arguments[i].Value.Syntax, client);
        }

        foreach (var chosen in OneOf.Combinations(arguments))
        {
            if (Read(call, chosen) is var (notation, settings))
            {
                Add(call, client, notation, settings, isOpen, state);
            }
            else if (ServerBehind(call, chosen) is { } server)
            {
                facts.Connects(client, server);
            }
        }

        return client is Slot or Instance
            ? state.Where(slot => !IsAboutSecurity(slot, client))
            .Learn(new Slot(Connection, client), new Constant(call.Syntax, call.Syntax))
            : state;
    }

    private void Add(Call call, Value client, ModeNotation notation, ConnectionSettings settings, bool isOpen, PathState state)
    {
        if (!_drafts.TryGetValue(call.Syntax, out var draft))
        {
            draft = new ConnectionDraft(MailLibrary.MailKit, notation, call.Syntax) { MayBeOtherProtocol = isOpen };
            _drafts.Add(call.Syntax, draft);
        }

        if (state.TryRead(new Slot(MailMembers.RequireTls, client), out var requires) && requires is Constant { Content: true } required)
        {
            settings = settings with { RequireTls = new SourcePlace(required.Syntax) };
        }

        draft.Add(settings);
        draft.Client = client;
        draft.UriCredentials ??= settings.IgnoredCredentials;
        facts.Connects(client, settings);
    }

    /// <summary>
    /// The settings that a call passes; <see langword="null"/> for the overloads that take a socket or a stream, which may be encrypted
    /// already.
    /// </summary>
    private static (ModeNotation Notation, ConnectionSettings Settings)? Read(Call call, IReadOnlyList<Value> arguments)
    {
        var notation = ModeNotation.SecureSocketOptions;
        var host = Setting<string>.Unknown;
        var port = Setting<int>.Absent;
        var mode = Setting<TransportMode>.Absent;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            var value = arguments[i] is Constant constant && argument.Parameter.Name != "uri"
                ? constant with { Syntax = argument.Value.Syntax }
                : arguments[i];
            switch (argument.Parameter.Name)
            {
                case "host":
                    host = SettingOfValue.Text(value);
                    break;
                case "port":
                    port = SettingOfValue.Port(value);
                    break;
                case "options":
                    mode = SettingOfValue.Enumeration<TransportMode>(value);
                    break;
                case "useSsl":
                    notation = ModeNotation.UseSsl;
                    mode = SettingOfValue.Boolean(value, TransportMode.SslOnConnect, TransportMode.StartTlsWhenAvailable);
                    break;
                case "uri":
                    return ReadUri(value) is { } settings ? (ModeNotation.Uri, settings) : null;
                case "socket" or "stream":
                    return null;
            }
        }

        return (notation, new ConnectionSettings(host, port, mode, Setting<DeliveryMethod>.Absent));
    }

    /// <summary>
    /// Which server a caller's stream leads to: the one whose name the certificate has to have; none where the program plays the server's
    /// part in memory, or in a stream of its own.
    /// </summary>
    private static ConnectionSettings? ServerBehind(Call call, IReadOnlyList<Value> arguments)
    {
        var host = Setting<string>.Unknown;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            if (argument.Parameter.Name == "stream" && SignIn.TypeOf(argument.Value) is { } stream
                && (stream.Name == nameof(MemoryStream) || !stream.DeclaringSyntaxReferences.IsEmpty))
            {
                host = Setting<string>.Known("localhost", new SourcePlace(argument.Value.Syntax));
                break;
            }

            host = argument.Parameter.Name == "host" ? SettingOfValue.Text(arguments[i]) : host;
        }

        return call.Method.Parameters.Any(parameter => parameter.Name == "host")
            ? new(host, Setting<int>.Unknown, Setting<TransportMode>.Unknown, Setting<DeliveryMethod>.Absent)
            : null;
    }

    private static ConnectionSettings? ReadUri(Value value)
    {
        if (value is not Constant { Content: string text } constant || MailUri.Parse(text) is not { } uri)
        {
            return null;
        }

        var place = new SourcePlace(constant.Syntax);
        return new ConnectionSettings(
            Said(uri.Host),
            Said(uri.Port),
            Said(uri.Mode),
            Setting<DeliveryMethod>.Absent) { UnknownStartTlsValue = uri.UnknownStartTlsValue, IgnoredCredentials = uri.HasUserInfo
                ? place
                : null };

        Setting<T> Said<T>(T part) => constant.Source is { } source ? Setting<T>.ReadFrom(part, source) : Setting<T>.Known(part, place);
    }

    private SignIn SignInOf(Call call, IReadOnlyList<Value> arguments, PathState state)
    {
        // MailKit 1 tries OAuth with what it takes for a password, where the server offers it (SaslMechanism.AuthMechanismRank).
        if (call.IsAmbiguous || types.MailKitVersion?.Major == 1 || Gate.AsksServer(call.Syntax, body.SemanticModel))
        {
            return SignIn.Otherwise;
        }

        Value? user = null, password = null, credential = null;
        ITypeSymbol? mechanism = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (call.Arguments[i].Parameter.Name)
            {
                case "userName":
                    user = arguments[i] is Constant constant ? constant with { Syntax = call.Arguments[i].Value.Syntax } : arguments[i];
                    break;
                case "password":
                    password = arguments[i];
                    break;
                case "credentials":
                    credential = arguments[i];
                    break;
                case "mechanism":
                    credential = arguments[i];
                    mechanism = (credential as Instance)?.Type ?? SignIn.TypeOf(call.Arguments[i].Value);
                    break;
            }
        }

        return SignIn.Of(call.Method, mechanism) is { IsByPassword: false } other ? other
            : credential is not null ? Credential.SignInWith(credential, state)
            : Credential.SignInWith(user ?? Value.Unknown, password ?? Value.Unknown);
    }

    private bool IsSecured(Value client, PathState state) =>
        state.Facts.Any(fact => IsAboutSecurity(fact.Key, client) && fact.Value is Constant { Content: true });

    /// <summary>Whether the place depends on the channel: IsSecure, IsEncrypted, or the STARTTLS flag of Capabilities.</summary>
    private bool IsAboutSecurity(Slot slot, Value client) =>
        (slot.Key is MailMembers.IsSecure or MailMembers.IsEncrypted && client.Equals(slot.Owner))
        || (slot is { Key: Slot.KeyWithArgument { Argument: var flag }, Owner: Slot { Key: MailMembers.Capabilities } capabilities }
            && Equals(flag, types.StartTlsCapability) && client.Equals(capabilities.Owner));

    private static bool IsCredential(CallArgument argument) => argument.Parameter.Name is not ("encoding" or "cancellationToken");
}
