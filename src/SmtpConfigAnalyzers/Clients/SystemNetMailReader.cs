using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// Reads <c>System.Net.Mail.SmtpClient</c>: settings are properties, and the connection is made by <c>Send</c>. A client that
/// the method makes but does not send with is judged as the method leaves it.
/// </summary>
internal sealed class SystemNetMailReader(MailTypes types, FactReader facts, MemberSummaries uses, SyntaxNode body)
{
    // Marks on a client's path: made here; handed to code that may set what is not set yet; sent with by other code; set by it.
    private const string Made = "#made";
    private const string Open = "#open";
    private const string Sent = "#sent";
    private const string Set = "#set";

    private static readonly string[] SettingMembers = [MailMembers.Host, MailMembers.Port, MailMembers.EnableSsl];

    // What holds where a member is never set (SmtpClient's constructor). Without a host nothing is sent, and who sets a port means to use
    // it.
    private static readonly (string Name, object? Default)[] Members =
    [
        (MailMembers.Host, null), (MailMembers.Port, null), (MailMembers.EnableSsl, false),
            (MailMembers.DeliveryMethod, (int)DeliveryMethod.Network),
        (MailMembers.Credentials, null), (MailMembers.UseDefaultCredentials, false),
    ];

    // A member that no path has set.
    private static readonly Value Unset = new Slot("#unset");

    private readonly Dictionary<(Value Client, SyntaxNode Use), ConnectionDraft> _sent = [];
    private readonly Dictionary<Value, ConnectionDraft> _left = [];
    private readonly HashSet<Value> _withCredentials = [];
    private readonly HashSet<Value> _withPassword = [];
    private readonly HashSet<Value> _givenAway = []; // other code has them, or they are used in a function of their own
    private readonly HashSet<(Value Client, SyntaxNode Place)> _erasing = [];
    private readonly HashSet<(Value Client, SyntaxNode? Place)> _restored = []; // no place: one that is not known
    private readonly HashSet<Value> _sentElsewhere = [];

    /// <summary>Ends the reading, after all paths: adds the facts that only then are known.</summary>
    /// <returns>The connections, one for each use of each client.</returns>
    public IReadOnlyList<ConnectionDraft> Finish()
    {
        var drafts = new List<ConnectionDraft>();
        foreach (var (client, place) in _erasing.Where(
            erased => !_restored.Contains(erased!) && !_restored.Contains((erased.Client, null))))
        {
            facts.Add(new DefaultCredentialsFact(new SourcePlace(place)), client);
        }

        var unsent = _left.Where(entry => !_sent.Keys.Any(use => use.Client.Equals(entry.Key)));
        foreach (var (client, draft) in _sent.Select(entry => (entry.Key.Client, entry.Value))
            .Concat(unsent.Select(entry => (entry.Key, entry.Value))))
        {
            draft.UsesCredentials = _withCredentials.Contains(client);
            draft.HasNoPassword = draft.UsesCredentials && !_withPassword.Contains(client);
            draft.IsIdle = _left.ContainsValue(draft) && !_givenAway.Contains(client) && client is Instance;
            if (draft.HasNoHost && (_sent.ContainsValue(draft) || _sentElsewhere.Contains(client)))
            {
                facts.Add(new NoHostFact(new SourcePlace(draft.Place)), client);
                continue; // it never connects
            }

            drafts.Add(draft);
        }

        return drafts;
    }

    /// <summary>
    /// A client is made; its constructor may set host and port. In a constructor of a subclass, the call of the base's makes it.
    /// </summary>
    public PathState Created(Call creation, Value client, IReadOnlyList<Value> arguments, PathState state)
    {
        var isSubclass = !types.IsExactlySystemNetMailClient(creation.Method.ContainingType);
        if (isSubclass && client is not Instance)
        {
            return state; // : this(…)
        }

        state = state.Learn(new Slot(Made, client), new Constant(true, creation.Syntax));
        facts.Add(new SystemNetMailFact(new SourcePlace(creation.Syntax)) { LacksMailKit = types.LacksMailKit }, client);
        if (isSubclass || !types.SystemNetMailDefaultsApply)
        {
            state = Opened(client, creation.Syntax, state);
        }

        var settings = isSubclass ? uses.PassedToBase(creation, arguments) : creation.Arguments.Select((argument, index) =>
            new KeyValuePair<string, Value>(
                argument.Parameter.Name,
                arguments[index] is Constant constant ? constant with { Syntax = argument.Value.Syntax } : arguments[index]));
        foreach (var setting in settings)
        {
            state = state.Write(new Slot(setting.Key == "port" ? MailMembers.Port : MailMembers.Host, client), setting.Value);
        }

        return client is Instance ? state
            : uses.OfObjectsMadeBy(creation.Syntax) is { } use ? Used(client, use, state)
            : Opened(client, creation.Syntax, state);
    }

    /// <summary>Code runs in a constructor that may set members of the client that is being made.</summary>
    public PathState Ran(Reach reach, PathState state) =>
        IsMadeHere(Slot.This, state) && Members.Any(member => reach.Includes(new Slot(member.Name, Slot.This)))
            ? Opened(Slot.This, body, state)
            : state;

    /// <summary>
    /// A property of the client is set: before .NET 5, <c>UseDefaultCredentials</c> erases the credentials that are there.
    /// </summary>
    public void Assigned(IPropertyReferenceOperation target, Value client, Value value, IOperation source, PathState state)
    {
        switch (target.Property.Name)
        {
            case MailMembers.UseDefaultCredentials when types.LastCredentialsWin != false && ExplicitCredentials(client, state) is { } own
                && own != Value.Unknown
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
        if (!MailMembers.IsSend(call.Method.Name))
        {
            return state;
        }

        if (client is Slot || IsMadeHere(client, state))
        {
            var key = (client, call.Syntax);
            if (!_sent.TryGetValue(key, out var draft))
            {
                draft = Draft((client as Instance)?.Creation ?? call.Syntax);
                _sent.Add(key, draft);
            }

            Judge(draft, client, state);
        }
        else
        {
            _givenAway.Add(client);
        }

        return state;
    }

    /// <summary>Code that cannot be seen may set what is not set yet.</summary>
    public PathState Escaped(Instance client, PathState state)
    {
        _givenAway.Add(client);
        return types.IsSystemNetMailClient(client.Type) ? Opened(client, client.Creation, state) : state;
    }

    private static PathState Opened(Value client, SyntaxNode syntax, PathState state) =>
        state.Learn(new Slot(Open, client), new Constant(true, syntax));

    /// <summary>The client is kept in a member: what the rest of its type sets may be set before it is used.</summary>
    public PathState Stored(Instance client, IOperation target, PathState state)
    {
        if (!types.IsSystemNetMailClient(client.Type))
        {
            return state;
        }

        return target is IMemberReferenceOperation { Member: var member } && uses.Of(member, body, except: body) is { } use
            ? Used(client, use, state)
            : Escaped(client, state);
    }

    /// <summary>A method gets the client: what it sets there is set from now on, or what was before.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if the method cannot be seen.</returns>
    public PathState? Passed(Instance client, IParameterSymbol parameter, PathState state)
    {
        if (uses.OfArgument(parameter) is not { IsReturned: false } use)
        {
            return null;
        }

        state = Joined(client, Used(client, use, state));
        foreach (var set in use.Set.Where(
            set => set.IsAlways && IsSetting(set.Member) && use.Set.Count(other => other.Member == set.Member) == 1))
        {
            state = state.Write(new Slot(set.Member, client), Contents.SaidInFile(uses.ValueOf(set), client.Creation));
        }

        return state;
    }

    /// <summary>A function hands the client to its callers: what they set may be set before it is used.</summary>
    /// <returns>The path's state afterwards; <see langword="null"/> if others may call, or hand the client on.</returns>
    public PathState? Returned(Instance client, IOperation function, PathState state) =>
        uses.OfCallers(function, client.Type) is { } use ? Used(client, use, state) : null;

    /// <summary>Notes what other code does with the client, at some time before it is used.</summary>
    private PathState Used(Value client, ClientUse use, PathState state)
    {
        _givenAway.Add(client);
        var creation = CreationOf(client, state);
        foreach (var set in use.Set)
        {
            if (IsSetting(set.Member))
            {
                var mark = new Slot(Set + set.Member, client);
                // a finding is placed in the file that is analysed
                var value = use.IsJudgedThere(set) ? Value.Unknown : Contents.SaidInFile(uses.ValueOf(set), creation);
                state = state.Learn(mark, state.TryRead(mark, out var other) ? OneOf.Join([other, value]) : value);
            }
        }

        return use.IsSent && !use.IsReplaced ? state.Learn(new Slot(Sent, client), new Constant(true, creation)) : state;
    }

    /// <summary>
    /// Joins what other code sets with what this path set: which of them holds is not known. Other code's comes first, it is the place to
    /// look at.
    /// </summary>
    private static PathState Joined(Value client, PathState state)
    {
        foreach (var (member, unset) in Members)
        {
            var mark = new Slot(Set + member, client);
            if (state.TryRead(mark, out var value))
            {
                var slot = new Slot(member, client);
                value = state.TryRead(slot, out var own) ? OneOf.Join([value, own])
                    : !IsDefault(client, state) ? Value.Unknown
                    : unset is null ? value
                    : OneOf.Join([value, new Constant(unset, CreationOf(client, state))]);
                state = state.Write(slot, value).Where(fact => !fact.Equals(mark));
            }
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

                if (state.TryRead(new Slot(Sent, client), out _))
                {
                    _sentElsewhere.Add(client);
                }

                Judge(draft, client, state);
            }
        }
    }

    private static bool IsSetting(string name) => Members.Any(member => member.Name == name);

    private ConnectionDraft Draft(SyntaxNode place) =>
        new(MailLibrary.SystemNetMail, ModeNotation.EnableSsl, place) { LacksMailKit = types.LacksMailKit };

    /// <summary>Whether what is not set is the library's default.</summary>
    private static bool IsDefault(Value client, PathState state) =>
        IsMadeHere(client, state) && !state.TryRead(new Slot(Open, client), out _);

    private static SyntaxNode CreationOf(Value client, PathState state) =>
        state.TryRead(new Slot(Made, client), out var made) && made is Constant { Syntax: var creation }
        ? creation
        : ((Instance)client).Creation;

    private static bool IsMadeHere(Value client, PathState state) => state.TryRead(new Slot(Made, client), out _);

    private void Judge(ConnectionDraft draft, Value client, PathState state)
    {
        state = Joined(client, state);
        var isDefault = IsDefault(client, state);
        var delivery = state.TryRead(new Slot(MailMembers.DeliveryMethod, client), out var method)
            ? SettingOfValue.Enumeration<DeliveryMethod>(method)
            : Setting<DeliveryMethod>.Absent;
        var values = SettingMembers.Select(member => state.TryRead(new Slot(member, client), out var value) ? value : Unset).ToList();
        foreach (var value in values)
        {
            facts.Reads(value, draft.Place, client);
        }

        foreach (var chosen in OneOf.Combinations(values))
        {
            var settings = new ConnectionSettings(
                Read(0, SettingOfValue.Text),
                Read(1, SettingOfValue.Port),
                Read(2, value => SettingOfValue.Boolean(value, TransportMode.StartTls, TransportMode.None)),
                delivery);
            draft.Add(settings);
            facts.Connects(client, settings);

            Setting<T> Read<T>(int member, Func<Value, Setting<T>> read) =>
                chosen[member] != Unset ? read(chosen[member])
                : isDefault ? Setting<T>.Absent
                : Setting<T>.Unknown;
        }

        var isSet = state.TryRead(new Slot(MailMembers.Credentials, client), out var credentials);
        var isSetBeside = !isSet && IsAuthenticatedBeside(client);
        var hasOwn = isSetBeside || (isSet && Credential.IsUsed(credentials));
        var defaults = state.TryRead(new Slot(MailMembers.UseDefaultCredentials, client), out var useDefault)
            ? useDefault as Constant
            : null;
        var hasDefault = defaults is { Content: true, Declared: null };
        if (hasOwn)
        {
            _withPassword.Add(client);
        }

        if (hasOwn || hasDefault)
        {
            _withCredentials.Add(client);
        }

        if (hasOwn && !hasDefault && (isSetBeside || ExplicitCredentials(client, state) is not null))
        {
            draft.SignsIn(
                isSetBeside ? SignIn.AsAnybody
                : Credential.SignInWith(credentials, state), (credentials as Instance)?.Creation ?? draft.Place);
        }

        if (hasDefault && types.LastCredentialsWin == false && (isSetBeside || ExplicitCredentials(client, state) is not null))
        {
            facts.Add(new DefaultCredentialsFact(new SourcePlace(defaults!.Syntax)), client);
        }
    }

    private static Value? ExplicitCredentials(Value client, PathState state) =>
        state.TryRead(new Slot(MailMembers.Credentials, client), out var credentials) && Credential.IsUsed(credentials)
        && credentials is not Slot { Key: IPropertySymbol { ContainingType.Name: "CredentialCache" } }
            ? credentials
            : null;

    /// <summary>Whether another member gives a client that this one is given a user name and password.</summary>
    private bool IsAuthenticatedBeside(Value client) =>
        client is Slot { Key: (IFieldSymbol or IPropertySymbol) and ISymbol member }
        && uses.Of(member, body, except: null) is { } use // one answer for all members that ask
        && use.Set.Any(
            set => !Declarations.IsIn(set.Body, body) && set.Member == MailMembers.Credentials && uses.ValueOf(set) is ObjectValue);
}
