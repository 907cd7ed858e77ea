using System.Globalization;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpLint.Findings;

/// <summary>A setting that holds, and where it comes from.</summary>
/// <param name="Text">The value; never a secret. <see langword="null"/> if it is not known.</param>
/// <param name="Place">Where it is written; <see langword="null"/> if it is not known, or the library's default.</param>
internal sealed record EffectiveValue(string? Text, TextPlace? Place)
{
    /// <summary>Where it comes from, in words.</summary>
    public string Origin => Place is not null ? $"{Place.File}:{Place.Start.Line + 1}" : Text is null ? "not known" : "default";
}

/// <summary>Where one mail client connects in one environment, and how.</summary>
/// <param name="Project">The project whose settings these are.</param>
/// <param name="Environment">The environment; <see langword="null"/> where the client is the same in all.</param>
/// <param name="Client">The library, or the program that reads the settings.</param>
/// <param name="Place">The connection in code, or its settings.</param>
/// <param name="Host">The server.</param>
/// <param name="Port">The port.</param>
/// <param name="Mode">The TLS mode in MailKit's terms.</param>
/// <param name="UsesCredentials">Whether a password, or the user's own credentials, are sent.</param>
/// <param name="Kind">What happens on the wire; <see langword="null"/> if the mode is not known.</param>
internal sealed record EffectiveChannel(
    string Project,
    string? Environment,
    string Client,
    TextPlace Place,
    EffectiveValue Host,
    EffectiveValue Port,
    EffectiveValue Mode,
    bool UsesCredentials,
    ChannelKind? Kind)
{
    /// <summary>What was set, or not.</summary>
    public IEnumerable<EffectiveValue> Values => [Host, Port, Mode];

    /// <summary>What happens on the wire, in words.</summary>
    public string Channel => Kind switch
    {
        ChannelKind.ImplicitTls => "implicit TLS",
        ChannelKind.StartTlsRequired => "STARTTLS, required",
        ChannelKind.Opportunistic => "TLS if offered",
        ChannelKind.ClearText => "clear text",
        ChannelKind.DependsOnPort => "depends on the port",
        ChannelKind.Hangs => "hangs",
        ChannelKind.HandshakeFails => "handshake fails",
        ChannelKind.Pickup => "files, no network",
        _ => "not known",
    };

    /// <summary>Resolves a connection, once for each combination of settings that can reach it.</summary>
    /// <param name="project">The project whose settings these are.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="client">Who connects.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="placeOf">Turns the places that the connection holds into those that people see.</param>
    public static IEnumerable<EffectiveChannel> Of(
        string project, string? environment, string client, MailConnection connection, PolicyOptions options,
        Func<Place, TextPlace> placeOf) =>
        connection.Possibilities.Select(settings =>
        {
            var channel = SmtpConfigAnalyzers.Policy.Channel.Resolve(connection, settings, options).First();
            var isModeKnown = !settings.Mode.IsUnknown && !(settings.Mode.IsAbsent && connection.Library == MailLibrary.Unknown);
            return new EffectiveChannel(
                project,
                environment,
                client,
                placeOf(connection.Place),
                new(Shown(channel.Host), Written(settings.Host)),
                new(channel.Port?.ToString(CultureInfo.InvariantCulture), Written(settings.Port)),
                new(isModeKnown ? channel.Mode.ToString() : null, Written(settings.Mode)),
                connection.UsesCredentials,
                isModeKnown || channel.Kind == ChannelKind.Pickup ? channel.Kind : null);

            TextPlace? Written<T>(Setting<T> setting) =>
                (setting.Place ?? setting.Source ?? setting.Declaration) is { } written ? placeOf(written) : null;
        }).Distinct();

    // An address or a connection string may be where a host is expected.
    private static string? Shown(string? host) =>
        host is null ? null : Quotation.Of(host) is var shown ? shown[(shown.LastIndexOf('@') + 1)..] : null;
}
