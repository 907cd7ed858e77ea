using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>
/// Reads <c>System.Net.Mail.SmtpClient</c>: settings are properties, and the connection is made by <c>Send</c>. A client that
/// the method makes but does not send with is judged as the method leaves it.
/// </summary>
internal sealed class SystemNetMailReader(MailTypes types, FactReader facts)
{
    // Marks on a client's path: made here, and handed to code that may set what is not set yet.
    private const string Made = "#made";
    private const string Open = "#open";

    private static readonly string[] SettingMembers = [MailMembers.Host, MailMembers.Port, MailMembers.EnableSsl];

    // A member that no path has set.
    private static readonly Value Unset = new Slot("#unset");

    private readonly Dictionary<(Value Client, SyntaxNode Use), ConnectionDraft> _sent = [];
    private readonly Dictionary<Value, ConnectionDraft> _left = [];
    private readonly HashSet<Value> _withCredentials = [];
    private readonly HashSet<(Value Client, SyntaxNode Place)> _erasing = [];
    private readonly HashSet<(Value Client, SyntaxNode? Place)> _restored = []; // no place: one that is not known

    /// <summary>The connections, one for each use of each client.</summary>
    public IEnumerable<ConnectionDraft> Drafts
    {
        get
        {
            foreach (var (client, place) in _erasing.Where(erased => !_restored.Contains(erased!) && !_restored.Contains((erased.Client, null))))
            {
                facts.Add(new DefaultCredentialsFact(new SourcePlace(place)), client);
            }

            var unsent = _left.Where(entry => !_sent.Keys.Any(use => use.Client.Equals(entry.Key)));
            foreach (var (client, draft) in _sent.Select(entry => (entry.Key.Client, entry.Value)).Concat(unsent.Select(entry => (entry.Key, entry.Value))))
            {
                draft.UsesCredentials = _withCredentials.Contains(client);
                if (draft.HasNoHost && _sent.ContainsValue(draft))
                {
                    facts.Add(new NoHostFact(new SourcePlace(draft.Place)), client);
                    continue; // it never connects
                }

                yield return draft;
            }
        }
    }

    /// <summary>A client is made; its constructor may set host and port.</summary>
    public PathState Created(Call creation, Value client, IReadOnlyList<Value> arguments, PathState state)
    {
        state = state.Learn(new Slot(Made, client), new Constant(true, creation.Syntax));
        facts.Add(new SystemNetMailFact(new SourcePlace(creation.Syntax)), client);
        if (!types.IsExactlySystemNetMailClient(creation.Method.ContainingType) || !types.SystemNetMailDefaultsApply)
        {
            state = state.Learn(new Slot(Open, client), new Constant(true, creation.Syntax));
        }

        if (types.IsExactlySystemNetMailClient(creation.Method.ContainingType))
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                var name = creation.Arguments[i].Parameter.Name == "port" ? MailMembers.Port : MailMembers.Host;
                var value = arguments[i] is Constant constant ? constant with { Syntax = creation.Arguments[i].Value.Syntax } : arguments[i];
                state = state.Write(new Slot(name, client), value);
            }
        }

        return state;
    }

    /// <summary>A property of the client is set: before .NET 5, <c>UseDefaultCredentials</c> erases the credentials that are there.</summary>
    public void Assigned(IPropertyReferenceOperation target, Value client, Value value, IOperation source, PathState state)
    {
        switch (target.Property.Name)
        {
            case MailMembers.UseDefaultCredentials when types.LastCredentialsWin != false && ExplicitCredentials(client, state) is { } own && own != Value.Unknown
                && (types.LastCredentialsWin == true || value is Constant { Content: true, Declared: null }): // "true" wins everywhere
                _erasing.Add((client, source.Syntax));
                break;
            case MailMembers.Credentials when state.TryRead(new Slot(MailMembers.UseDefaultCredentials, client), out var before):
                _restored.Add((client, (before as Constant)?.Syntax));
                break;
        }
    }

    /// <summary>A method of the client is called.</summary>
    public PathState Called(Call call, Value client, PathState state)
    {
        if (MailMembers.IsSend(call.Method.Name) && (client is Slot || IsMadeHere(client, state)))
        {
            var key = (client, call.Syntax);
            if (!_sent.TryGetValue(key, out var draft))
            {
                draft = Draft((client as Instance)?.Creation ?? call.Syntax);
                _sent.Add(key, draft);
            }

            Judge(draft, client, state);
        }

        return state;
    }

    /// <summary>Code that cannot be seen may set what is not set yet.</summary>
    public PathState Escaped(Instance client, PathState state) =>
        types.IsSystemNetMailClient(client.Type) ? state.Learn(new Slot(Open, client), new Constant(true, client.Creation)) : state;

    /// <summary>The client is kept in a member: what the rest of its type sets may be set before it is used.</summary>
    public PathState Stored(Instance client, IOperation target, PathState state)
    {
        if (!types.IsSystemNetMailClient(client.Type))
        {
            return state;
        }

        if (target is not IMemberReferenceOperation { Member: { DeclaredAccessibility: Accessibility.Private } member }
            || ClientUses.SetIn(member.Name, ClientUses.PartsOf(member.ContainingType), target.Syntax) is not { } set)
        {
            return Escaped(client, state);
        }

        return MarkSet(client, set, state);
    }

    /// <summary>A method gets the client: what it sets there may be set before it is used.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if the method cannot be seen.</returns>
    public PathState? Passed(Instance client, IParameterSymbol parameter, PathState state) =>
        parameter.ContainingSymbol is IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences.IsEmpty: false } method
        && ClientUses.SetIn(parameter.Name, method.DeclaringSyntaxReferences.Select(Declarations.Whole), except: null) is { } set
            ? MarkSet(client, set, state)
            : null;

    /// <summary>A private method hands the client to its callers, all of which are in its type: what they set may be set before it is used.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if others may call, or hand the client on.</returns>
    public PathState? Returned(Instance client, IOperation body, PathState state) =>
        body.SemanticModel?.GetDeclaredSymbol(body.Syntax) is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } method
        && ClientUses.SetByCallers(method, ClientUses.PartsOf(method.ContainingType)) is { } set
            ? MarkSet(client, set, state)
            : null;

    private static PathState MarkSet(Instance client, IReadOnlyCollection<string> members, PathState state)
    {
        foreach (var member in members)
        {
            state = state.Write(new Slot(member, client), Value.Unknown);
        }

        return state;
    }

    /// <summary>A lambda begins: the clients that it captured are judged where they were made.</summary>
    public PathState Entered(PathState state) => state.Where(slot => slot.Key is not Made);

    /// <summary>A path ends: what is left unsent is judged as it is.</summary>
    public void Ended(PathState state)
    {
        foreach (var fact in state.Facts)
        {
            if (fact.Key is { Key: Made, Owner: { } client } && fact.Value is Constant { Syntax: var creation })
            {
                if (!_left.TryGetValue(client, out var draft))
                {
                    draft = Draft(creation);
                    _left.Add(client, draft);
                }

                Judge(draft, client, state);
            }
        }
    }

    private static ConnectionDraft Draft(SyntaxNode place) => new(MailLibrary.SystemNetMail, ModeNotation.EnableSsl, place);

    private static bool IsMadeHere(Value client, PathState state) => state.TryRead(new Slot(Made, client), out _);

    private void Judge(ConnectionDraft draft, Value client, PathState state)
    {
        var isDefault = IsMadeHere(client, state) && !state.TryRead(new Slot(Open, client), out _);
        var delivery = state.TryRead(new Slot(MailMembers.DeliveryMethod, client), out var method) ? SettingReader.Enumeration<DeliveryMethod>(method) : Setting<DeliveryMethod>.Absent;
        var values = SettingMembers.Select(member => state.TryRead(new Slot(member, client), out var value) ? value : Unset).ToList();
        foreach (var chosen in OneOf.Combinations(values))
        {
            var settings = new ConnectionSettings(
                Read(0, SettingReader.Text),
                Read(1, SettingReader.Number),
                Read(2, value => SettingReader.Boolean(value, TransportMode.StartTls, TransportMode.None)),
                delivery);
            draft.Add(settings);
            facts.Connects(client, settings);

            Setting<T> Read<T>(int member, Func<Value, Setting<T>> read) =>
                chosen[member] != Unset ? read(chosen[member])
                : isDefault ? Setting<T>.Absent
                : Setting<T>.Unknown;
        }

        var hasOwn = state.TryRead(new Slot(MailMembers.Credentials, client), out var credentials) && Credential.IsUsed(credentials);
        var defaults = state.TryRead(new Slot(MailMembers.UseDefaultCredentials, client), out var useDefault) ? useDefault as Constant : null;
        var hasDefault = defaults is { Content: true, Declared: null };
        if (hasOwn || hasDefault)
        {
            _withCredentials.Add(client);
        }

        if (hasDefault && types.LastCredentialsWin == false && ExplicitCredentials(client, state) is not null)
        {
            facts.Add(new DefaultCredentialsFact(new SourcePlace(defaults!.Syntax)), client);
        }
    }

    private static Value? ExplicitCredentials(Value client, PathState state) =>
        state.TryRead(new Slot(MailMembers.Credentials, client), out var credentials) && Credential.IsUsed(credentials)
        && credentials is not Slot { Key: IPropertySymbol { ContainingType.Name: "CredentialCache" } }
            ? credentials
            : null;
}
