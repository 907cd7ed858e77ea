using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>The combinations of settings that rules are tried on: every notation with every kind of port, mode and host.</summary>
internal static class SampleChannels
{
    private static readonly (MailLibrary Library, ModeNotation Notation)[] Connections =
    [
        (MailLibrary.SystemNetMail, ModeNotation.EnableSsl),
        (MailLibrary.MailKit, ModeNotation.SecureSocketOptions),
        (MailLibrary.MailKit, ModeNotation.UseSsl),
        (MailLibrary.MailKit, ModeNotation.Uri),
        (MailLibrary.Unknown, ModeNotation.Keys),
    ];

    private static readonly Place Somewhere = new SamplePlace();
    private static readonly Setting<string>[] Hosts =
    [
        Setting<string>.Unknown, Known("smtp.contoso.com"), Known("smtp.example.com"), Known("relay.corp"), Known("localhost"),
        // Of known providers: one refuses 465, one has implicit TLS on 2465, one has nothing else.
        Known("smtp.office365.com"), Known("email-smtp.eu-west-1.amazonaws.com"), Known("smtp.fastmail.com"),
        // No host names, and one that is another server's.
        Known("smtp.contoso.com:587"), Known("smtps://smtp.fastmail.com"), Known("smtp@gmail.com"), Known("imap.gmail.com"),
    ];

    private static readonly Setting<int>[] Ports =
        [Setting<int>.Absent, Setting<int>.Unknown, .. new[] { 25, 465, 587, 2465, 2525, 993, 70000 }.Select(Known)];
    private static readonly PolicyOptions[] Options = [PolicyOptions.Default, new() { PrefersImplicitTls = true }];

    // What user names are tried on, and whom they are sent to.
    private static readonly Setting<string>[] Users = [Setting<string>.Unknown, Known("robot@contoso.com"), Known("SG.c0rrecthorse")];
    private static readonly string[] SignInHosts =
        ["smtp-mail.outlook.com", "contoso-com.mail.protection.outlook.com", "smtp.office365.com", "smtp.sendgrid.net",
            "smtp.postmarkapp.com", "smtp.contoso.com"];

    public static IReadOnlyList<Channel> All { get; } = [.. Enumerate(), .. EnumerateSignIns()];

    /// <summary>The channels that are wrong in the rule's way, and which no rule before it reports.</summary>
    public static IReadOnlyList<Channel> BrokenFor(ConnectionRule rule) =>
        [.. All.Where(
            channel => QuestionOf(rule).First(other => other == rule || other.IsBrokenBy(channel)) == rule && rule.IsBrokenBy(channel))];

    /// <summary>What the policy says once the remedy is applied.</summary>
    public static Finding? JudgeAfter(Remedy remedy, Channel channel, ConnectionRule rule)
    {
        var settings = remedy.ApplyTo(channel.Settings);
        ConnectionSettings[] possibilities = remedy.Mode == TransportMode.Auto
            ? [settings with { Port = Known(465), Mode = Known(TransportMode.SslOnConnect) },
                settings with { Mode = Known(TransportMode.StartTls) }]
            : [settings];
        var repaired = new MailConnection(channel.Connection.Library, channel.Connection.Notation, Somewhere, possibilities)
        {
            UsesCredentials = channel.Connection.UsesCredentials,
            PasswordSignIn = channel.Connection.PasswordSignIn,
        };
        return SmtpPolicy.Judge(repaired, QuestionOf(rule), channel.Options);
    }

    private static IReadOnlyList<ConnectionRule> QuestionOf(ConnectionRule rule) =>
        rule is SignInRule ? RuleCatalog.SignIn : RuleCatalog.Transport;

    private static IEnumerable<Channel> EnumerateSignIns() =>
        from connection in Connections
        from host in SignInHosts
        from user in Users
        from options in new[] { PolicyOptions.Default, new() { AdditionalProviders = Provider.ParseList("smtp.contoso.com/oauth") } }
        let settings =
            new ConnectionSettings(Known(host), Known(587), Known(TransportMode.StartTls), Setting<DeliveryMethod>.Absent) { User = user }
        let mail = new MailConnection(
            connection.Library, connection.Notation, Somewhere, [settings]) { UsesCredentials = true, PasswordSignIn = Somewhere }
        from channel in Channel.Resolve(mail, settings, options)
        select channel;

    private static IEnumerable<Channel> Enumerate() =>
        from connection in Connections
        from delivery in connection.Library == MailLibrary.SystemNetMail
            ? new[] { Setting<DeliveryMethod>.Absent, Known(DeliveryMethod.SpecifiedPickupDirectory) }
            : [Setting<DeliveryMethod>.Absent]
        from mode in connection.Notation.Modes().Select(Known).Append(Setting<TransportMode>.Absent)
        from port in Ports
        from host in Hosts
        from usesCredentials in new[] { true, false }
        from options in Options
        from unknownQuery in connection.Notation == ModeNotation.Uri && mode.IsKnown(out var known)
            && known == TransportMode.StartTlsWhenAvailable ? new[] { null, "required" } : [null]
        from requireTls in connection.Library == MailLibrary.MailKit ? new[] { null, Somewhere } : [null]
        let settings = new ConnectionSettings(host, port, mode, delivery) { UnknownStartTlsValue = unknownQuery, RequireTls = requireTls }
        let mail = new MailConnection(connection.Library, connection.Notation, Somewhere, [settings]) { UsesCredentials = usesCredentials }
        from channel in Channel.Resolve(mail, settings, options)
        select channel;

    private static Setting<T> Known<T>(T value) => Setting<T>.Known(value, Somewhere);
}
