using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>A connection while the paths that lead to it are still being walked.</summary>
internal sealed class ConnectionDraft(MailLibrary library, ModeNotation notation, SyntaxNode place)
{
    private readonly HashSet<ConnectionSettings> _possibilities = [];
    private readonly HashSet<Setting<string>> _users = [];
    private SyntaxNode? _signIn;
    private bool _mayUseAnotherWay;

    /// <summary>Where the connection is made: findings about defaults go here.</summary>
    public SyntaxNode Place { get; } = place;

    /// <summary>The client that connects.</summary>
    public Value Client { get; set; } = Value.Unknown;

    /// <summary>The address whose user name and password nothing reads.</summary>
    public Place? UriCredentials { get; set; }

    /// <summary>Whether a package makes the connection from settings that it is given.</summary>
    public bool IsWrapper { get; init; }

    /// <inheritdoc cref="MailConnection.LacksMailKit"/>
    public bool LacksMailKit { get; init; }

    /// <summary>Whether some path uses credentials.</summary>
    public bool UsesCredentials { get; set; }

    /// <summary>Whether these are the user's default credentials alone.</summary>
    public bool HasNoPassword { get; set; }

    /// <summary>Whether nothing sends with the client, and no other code gets it.</summary>
    public bool IsIdle { get; set; }

    /// <summary>Whether something was sent after a check that the channel is encrypted.</summary>
    public bool IsUsedSecured { get; set; }

    /// <summary>Whether something was sent without such a check.</summary>
    public bool IsUsedUnchecked { get; set; }

    /// <summary>Whether the receiver may be a client of another protocol.</summary>
    public bool MayBeOtherProtocol { get; set; }

    /// <summary>Whether no path ever names the server, though the network is to deliver.</summary>
    public bool HasNoHost =>
        _possibilities.All(
            settings => settings.Host.IsAbsent && !settings.Delivery.IsUnknown
            && !(settings.Delivery.IsKnown(out var delivery) && delivery != DeliveryMethod.Network));

    /// <summary>One more path leads here with these settings.</summary>
    public void Add(ConnectionSettings settings) => _possibilities.Add(settings);

    /// <summary>One more path signs in.</summary>
    /// <param name="signIn">How.</param>
    /// <param name="at">Where.</param>
    public void SignsIn(SignIn signIn, SyntaxNode at)
    {
        if (signIn.IsByPassword)
        {
            _signIn ??= at;
            _users.Add(SettingOfValue.Text(signIn.User));
        }
        else
        {
            _mayUseAnotherWay = true;
        }
    }

    /// <summary>The finished description; <see langword="null"/> if it may not be SMTP at all.</summary>
    public MailConnection? ToConnection() =>
        MayBeOtherProtocol && !_possibilities.All(HasSmtpPort) ? null
        : new MailConnection(
            library, notation, new SourcePlace(Place),
            [.. _users.Count == 0
                ? _possibilities
                : _possibilities.SelectMany(_ => _users, (settings, user) => settings with { User = user })])
        {
            UsesCredentials = UsesCredentials,
            HasNoPassword = HasNoPassword,
            IsIdle = IsIdle,
            PasswordSignIn = _signIn is null || _mayUseAnotherWay ? null : new SourcePlace(_signIn),
            IsWrapper = IsWrapper,
            LacksMailKit = LacksMailKit,
            IsGuarded = IsUsedSecured && !IsUsedUnchecked,
        };

    private static bool HasSmtpPort(ConnectionSettings settings) =>
        settings.Port.IsKnown(out var port) && port is 25 or 465 or 587 or 2465 or 2525 or 2587 or 8025 or 8465;
}
