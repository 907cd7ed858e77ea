namespace SmtpConfigAnalyzers.Model;

/// <summary>One mail connection as a reader saw it: who connects, where that is written, and with which settings.</summary>
public sealed class MailConnection
{
    /// <summary>Creates the description of one connection.</summary>
    /// <param name="library">Who connects.</param>
    /// <param name="notation">How this connection writes its transport mode.</param>
    /// <param name="place">The connection itself: a finding about a default is shown here.</param>
    /// <param name="possibilities">Every combination of settings that can reach the connection; at least one.</param>
    public MailConnection(MailLibrary library, ModeNotation notation, Place place, IReadOnlyList<ConnectionSettings> possibilities)
    {
        Library = library;
        Notation = notation;
        Place = place;
        Possibilities = possibilities;
        Words = new NotationWords(library, notation);
    }

    /// <summary>Who connects; decides defaults, dialect and what a fix may ask for.</summary>
    public MailLibrary Library { get; }

    /// <summary>How this connection writes its transport mode.</summary>
    public ModeNotation Notation { get; }

    /// <summary>The words for its mode; those of the notation where the connection has none of its own.</summary>
    public ModeWords Words { get; init; }

    /// <summary>The connection itself.</summary>
    public Place Place { get; }

    /// <summary>Every combination of settings that can reach the connection.</summary>
    public IReadOnlyList<ConnectionSettings> Possibilities { get; }

    /// <summary>Whether any path uses non-empty credentials, or the user's default credentials.</summary>
    public bool UsesCredentials { get; init; }

    /// <summary>Whether those are the user's default credentials alone, of which no password is sent.</summary>
    public bool HasNoPassword { get; init; }

    /// <summary>Whether nothing that is seen sends with the client, or gets it to do so.</summary>
    public bool IsIdle { get; init; }

    /// <summary>
    /// Where a user name and a password are handed over; <see langword="null"/> if nothing is, or if the program may sign in in another
    /// way.
    /// </summary>
    public Place? PasswordSignIn { get; init; }

    /// <summary>
    /// Whether a setting rests on a declared default that configuration or other code may replace: what holds at run time may be another
    /// value.
    /// </summary>
    public bool RestsOnDefaults => Possibilities.Any(settings => settings.RestsOnDefaults);

    /// <summary>The connection by what is certain: declared defaults count as not known.</summary>
    public MailConnection WithoutDefaults() => With(settings => settings.WithoutDefaults());

    /// <summary>The connection by what holds whatever it reads from elsewhere, such as settings files.</summary>
    public MailConnection WithoutSources() => With(settings => settings.WithoutSources());

    /// <summary>The connection with every combination of its settings changed.</summary>
    public MailConnection With(Func<ConnectionSettings, ConnectionSettings> change) =>
        new(Library, Notation, Place, [.. Possibilities.Select(change)])
    {
        UsesCredentials = UsesCredentials,
        HasNoPassword = HasNoPassword,
        IsIdle = IsIdle,
        PasswordSignIn = PasswordSignIn,
        IsGuarded = IsGuarded,
        IsWrapper = IsWrapper,
        LacksMailKit = LacksMailKit,
        Words = Words,
    };

    /// <summary>
    /// Whether a package makes the connection from settings that it is given: what it is given may be spelled in other words.
    /// </summary>
    public bool IsWrapper { get; init; }

    /// <summary>Whether <c>smtplint migrate</c> would have to add MailKit first: the code is C#, and does not reference it.</summary>
    public bool LacksMailKit { get; init; }

    /// <summary>Whether nothing is sent before the program has checked that the channel is encrypted.</summary>
    public bool IsGuarded { get; init; }
}

/// <summary>One combination of settings that can reach a connection. Its members belong together: they held on one path.</summary>
/// <param name="Host">The server's name or address.</param>
/// <param name="Port">The TCP port; 0 means "not set" (MailKit's <c>port</c> parameter, System.Net.Mail's constructor).</param>
/// <param name="Mode">How TLS is asked for.</param>
/// <param name="Delivery">Network or pickup directory (System.Net.Mail only; absent means network).</param>
public sealed record ConnectionSettings(
    Setting<string> Host,
    Setting<int> Port,
    Setting<TransportMode> Mode,
    Setting<DeliveryMethod> Delivery)
{
    /// <summary>Whether a setting is a declared default that configuration or other code may replace.</summary>
    public bool RestsOnDefaults => (Host.Declaration ?? Port.Declaration ?? Mode.Declaration ?? User.Declaration) is not null;

    /// <summary>The user name of <see cref="MailConnection.PasswordSignIn"/>, as far as it counts for the one that is used.</summary>
    public Setting<string> User { get; init; }

    /// <summary>The settings by what is certain.</summary>
    public ConnectionSettings WithoutDefaults() => this with
    {
        Host = Host.Declaration is null ? Host : Setting<string>.Unknown,
        Port = Port.Declaration is null ? Port : Setting<int>.Unknown,
        Mode = Mode.Declaration is null ? Mode : Setting<TransportMode>.Unknown,
        User = User.Declaration is null ? User : Setting<string>.Unknown,
    };

    /// <summary>The settings without what is read from elsewhere.</summary>
    public ConnectionSettings WithoutSources() => this with
    {
        Host = Host.Source is null ? Host : Setting<string>.Unknown,
        Port = Port.Source is null ? Port : Setting<int>.Unknown,
        Mode = Mode.Source is null ? Mode : Setting<TransportMode>.Unknown,
        User = User.Source is null ? User : Setting<string>.Unknown,
    };

    /// <summary>The value of an address's <c>starttls</c> that MailKit does not know and takes for absent.</summary>
    public string? UnknownStartTlsValue { get; init; }

    /// <summary>The address whose user name and password MailKit passes over.</summary>
    public Place? IgnoredCredentials { get; init; }

    /// <summary>Where MailKit's <c>RequireTLS</c> is set, which is not a transport mode (RFC 8689).</summary>
    public Place? RequireTls { get; init; }
}
