using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>
/// Reads settings objects of packages that open the connection themselves, as a method leaves them. Of an object that the
/// method did not make, as in <c>Configure&lt;T&gt;(options =&gt; …)</c>, what it does not set is not known.
/// </summary>
internal sealed class WrapperReader(MailTypes types, FactReader facts)
{
    private const string Made = "#wrapper";

    private readonly Dictionary<SyntaxNode, ConnectionDraft> _drafts = [];
    private readonly Dictionary<Value, (MailWrapper Wrapper, SyntaxNode Place)> _configured = [];

    /// <summary>The connections that the packages will make.</summary>
    public IEnumerable<ConnectionDraft> Drafts => _drafts.Values;

    /// <summary>A settings object is made; its constructor may take what others take in members.</summary>
    public PathState? Created(Call creation, Value instance, IReadOnlyList<Value> arguments, PathState state)
    {
        if (types.WrapperOf(creation.Method.ContainingType) is not { } wrapper)
        {
            return null;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            state = state.Write(new Slot(creation.Arguments[i].Parameter.Name, instance), arguments[i]);
        }

        var callback = wrapper.CertificateCallback is { } name && state.TryRead(new Slot(name, instance), out var given) ? given : null;
        Validates(wrapper.AcceptsAnyCertificate, callback, creation.Syntax, instance);
        return state.Learn(new Slot(Made, instance), new Constant(creation.Method.ContainingType, creation.Syntax));
    }

    /// <summary>A member of a settings object is set.</summary>
    public void Assigned(IPropertyReferenceOperation target, Value owner, Value value)
    {
        if (types.WrapperOf(target.Property.ContainingType) is not { } wrapper)
        {
            return;
        }

        if (owner is Slot)
        {
            if (!_configured.ContainsKey(owner))
            {
                _configured.Add(owner, (wrapper, target.Instance!.Syntax));
            }
        }
        else if (owner is not Instance && target.Property.Name == wrapper.Mode)
        {
            Draft(target.Instance?.Syntax ?? target.Syntax, MailLibrary.MailKit, ModeNotation.SecureSocketOptions)
                .Add(new ConnectionSettings(Setting<string>.Unknown, Setting<int>.Unknown, SettingReader.Enumeration<TransportMode>(value), Setting<DeliveryMethod>.Absent));
        }
    }

    /// <summary>A method is called that registers a client by its arguments.</summary>
    public void Called(Call call, IReadOnlyList<Value> arguments)
    {
        if (types.RegistrationOf(call.Method) is not { } registration)
        {
            return;
        }

        Value? Passed(string? parameter)
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (call.Arguments[i].Parameter.Name == parameter)
                {
                    return arguments[i];
                }
            }

            return null;
        }

        if (registration.CertificateCallback is { } callback)
        {
            Validates(acceptsAny: true, Passed(callback), call.Syntax, Value.Unknown);
        }
        else if (registration.NeverEncrypts && Passed("host") is { } host && Passed("port") is { } port && SettingReader.Port(port) is { IsUnknown: false } number
            && call.Arguments.All(argument => argument.Parameter.Name is "host" or "port" or "builder")) // with user name and password it turns EnableSsl on
        {
            Draft(call.Syntax, MailLibrary.SystemNetMail, ModeNotation.EnableSsl)
                .Add(new ConnectionSettings(SettingReader.Text(host), number, Setting<TransportMode>.Absent, Setting<DeliveryMethod>.Absent));
        }
    }

    /// <summary>A path ends: the settings are as they will be used.</summary>
    public void Ended(PathState state)
    {
        foreach (var fact in state.Facts)
        {
            if (fact is { Key: { Key: Made, Owner: { } settings }, Value: Constant { Content: ITypeSymbol type, Syntax: var creation } } && types.WrapperOf(type) is { } wrapper)
            {
                Read(wrapper, settings, creation, isMade: true, state);
            }
        }

        foreach (var configured in _configured)
        {
            Read(configured.Value.Wrapper, configured.Key, configured.Value.Place, isMade: false, state);
        }
    }

    private void Read(MailWrapper wrapper, Value settings, SyntaxNode place, bool isMade, PathState state)
    {
        Value? Said(string? member) => member is not null && state.TryRead(new Slot(member, settings), out var value) ? value : null;

        var (notation, mode) = Mode(wrapper, Said, isMade);
        var host = Said(wrapper.Host) is { } named ? SettingReader.Text(named) : Setting<string>.Unknown;
        var port = Said(wrapper.Port) is { } numbered ? SettingReader.Port(numbered)
            : isMade && wrapper.Port is not null ? Setting<int>.Known(25, place: null)
            : Setting<int>.Unknown;
        if (wrapper.SplitsHost && host.IsKnown(out var text) && WrittenHost.Parse(text) is { } written)
        {
            host = Setting<string>.Known(written.Name, host.Place);
            port = written.Port is { } number ? Setting<int>.Known(number, host.Place) : port;
        }

        var draft = Draft(place, notation == ModeNotation.EnableSsl ? MailLibrary.SystemNetMail : MailLibrary.MailKit, notation);
        var connection = new ConnectionSettings(host, port, mode, Setting<DeliveryMethod>.Absent);
        draft.Add(connection);
        facts.Connects(settings, connection);
        if (Said(wrapper.Credentials) is { } credentials)
        {
            draft.UsesCredentials |= Credential.IsUsed(credentials);
            facts.Password(credentials, settings);
            facts.Authenticates(credentials, settings, state);
        }
    }

    private static (ModeNotation Notation, Setting<TransportMode> Mode) Mode(MailWrapper wrapper, Func<string?, Value?> said, bool isMade)
    {
        if (said(wrapper.Mode) is { } mode && mode is not Constant { Content: null })
        {
            return (ModeNotation.SecureSocketOptions, SettingReader.Enumeration<TransportMode>(mode));
        }

        // Of an object that others set too, the boolean's two modes are not all that it can be.
        var notation = wrapper.Switch is { } words && (isMade || wrapper.Mode is null || said(words.Member) is not null) ? words.Notation : ModeNotation.SecureSocketOptions;
        var written = said(wrapper.OwnMode) is not null ? Setting<TransportMode>.Unknown
            : wrapper.Switch is { } boolean && said(boolean.Member) is { } value ? SettingReader.Boolean(value, boolean.WhenTrue, boolean.WhenFalse)
            : isMade && wrapper.Default is { } usual ? Setting<TransportMode>.Known(usual, place: null)
            : Setting<TransportMode>.Unknown;
        return (notation, written);
    }

    /// <summary>Who checks the certificate: a callback that is given, or the package itself.</summary>
    private void Validates(bool acceptsAny, Value? callback, SyntaxNode place, Value client)
    {
        if (callback is not (null or Constant { Content: null }))
        {
            facts.Validates(callback, callback is Function function ? function.Syntax : place, client);
        }
        else if (acceptsAny)
        {
            facts.Certificate(AcceptedErrors.All, place, client);
        }
    }

    private ConnectionDraft Draft(SyntaxNode place, MailLibrary library, ModeNotation notation)
    {
        if (!_drafts.TryGetValue(place, out var draft))
        {
            draft = new ConnectionDraft(library, notation, place) { IsWrapper = true };
            _drafts.Add(place, draft);
        }

        return draft;
    }
}
