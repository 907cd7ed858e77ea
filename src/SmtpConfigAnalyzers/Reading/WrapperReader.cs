using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>Reads settings objects of packages that open the connection themselves, as a method leaves them.</summary>
internal sealed class WrapperReader(MailTypes types, FactReader facts)
{
    private const string Made = "#wrapper";

    private readonly Dictionary<SyntaxNode, ConnectionDraft> _drafts = [];

    /// <summary>The connections that the packages will make.</summary>
    public IEnumerable<ConnectionDraft> Drafts => _drafts.Values;

    /// <summary>A settings object is made.</summary>
    public PathState? Created(Call creation, Value instance, PathState state) =>
        types.WrapperOf(creation.Method.ContainingType) is not null ? state.Learn(new Slot(Made, instance), new Constant(creation.Method.ContainingType, creation.Syntax)) : null;

    /// <summary>A method is called that registers a client by host and port.</summary>
    public void Called(Call call, IReadOnlyList<Value> arguments)
    {
        if (call.Method.Name != MailWrapper.RegistrationMethod || !types.IsRegistration(call.Method.ContainingType))
        {
            return;
        }

        var host = Setting<string>.Unknown;
        var port = Setting<int>.Unknown;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (call.Arguments[i].Parameter.Name)
            {
                case "host":
                    host = SettingReader.Text(arguments[i]);
                    break;
                case "port":
                    port = SettingReader.Number(arguments[i]);
                    break;
                case "builder":
                    break;
                default:
                    return; // with user name and password it turns EnableSsl on
            }
        }

        if (!port.IsUnknown)
        {
            Draft(call.Syntax, MailLibrary.SystemNetMail, ModeNotation.EnableSsl)
                .Add(new ConnectionSettings(host, port, Setting<TransportMode>.Absent, Setting<DeliveryMethod>.Absent));
        }
    }

    /// <summary>A path ends: the settings are as they will be used.</summary>
    public void Ended(PathState state)
    {
        foreach (var fact in state.Facts)
        {
            if (fact is { Key: { Key: Made, Owner: { } settings }, Value: Constant { Content: ITypeSymbol type, Syntax: var creation } } && types.WrapperOf(type) is { } wrapper)
            {
                Read(wrapper, settings, creation, state);
            }
        }
    }

    private void Read(MailWrapper wrapper, Value settings, SyntaxNode creation, PathState state)
    {
        var hasMode = wrapper.Mode is not null && state.TryRead(new Slot(wrapper.Mode, settings), out var mode) && mode is not Constant { Content: null };
        var notation = hasMode ? ModeNotation.SecureSocketOptions : wrapper.Notation;
        var said = state.TryRead(new Slot((hasMode ? wrapper.Mode : wrapper.Switch) ?? "", settings), out var value)
            ? notation switch
            {
                ModeNotation.SecureSocketOptions => SettingReader.Enumeration<TransportMode>(value),
                ModeNotation.UseSsl => SettingReader.Boolean(value, TransportMode.SslOnConnect, TransportMode.StartTlsWhenAvailable),
                _ => SettingReader.Boolean(value, TransportMode.StartTls, TransportMode.None),
            }
            : Setting<TransportMode>.Known(wrapper.Default, place: null);
        var host = state.TryRead(new Slot(wrapper.Host, settings), out var named) ? SettingReader.Text(named) : Setting<string>.Unknown;
        var port = state.TryRead(new Slot(wrapper.Port, settings), out var numbered) ? SettingReader.Number(numbered) : Setting<int>.Known(25, place: null);
        var library = notation == ModeNotation.EnableSsl ? MailLibrary.SystemNetMail : MailLibrary.MailKit;
        var draft = Draft(creation, library, notation);
        draft.UsesCredentials |= state.TryRead(new Slot(wrapper.Credentials, settings), out var credentials) && Credential.IsUsed(credentials);
        var connection = new ConnectionSettings(host, port, said, Setting<DeliveryMethod>.Absent);
        draft.Add(connection);
        facts.Connects(settings, connection);
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
