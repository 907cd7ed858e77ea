using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>The phrases that several messages share.</summary>
internal static class Wording
{
    /// <summary>The server by name, if the name is known.</summary>
    public static Phrase Server(this Channel channel) => channel.Host is { Length: > 0 } host ? $"'{host}'" : (Phrase)$"the server";

    /// <summary>That TLS is off; of a boolean that has another meaning to some readers, what is true of all of them.</summary>
    public static Phrase TlsIsOff(this Channel channel) => IsOffForAll(channel) ? $"TLS is off" : (Phrase)$"TLS is not required";

    /// <summary>What goes in clear text, as a subject with its verb.</summary>
    /// <param name="channel">The channel that is wrong.</param>
    /// <param name="verb">The verb in the plural.</param>
    public static Phrase Goes(this Channel channel, Phrase verb) =>
        Goods(channel) is var goods && IsOffForAll(channel) ? $"{goods} {verb}" : (Phrase)$"{goods} may {verb}";

    private static Phrase Goods(Channel channel) => channel.SendsPassword ? $"password and message" : (Phrase)$"messages";

    private static bool IsOffForAll(Channel channel) =>
        channel.Connection.Library != MailLibrary.Unknown
            || channel.Connection.Possibilities.All(other => other.Mode.IsKnown(out var mode) && mode == TransportMode.None);

    /// <summary>What a reader on the way gets.</summary>
    public static Phrase Payload(this Channel channel) => channel.SendsPassword ? $"password and message" : (Phrase)$"the message";

    /// <summary>The other library, and how one gets there where a code fix cannot.</summary>
    /// <param name="isLacking">Whether the program does not reference it.</param>
    public static Phrase MailKit(bool isLacking) => Phrase.Verbatim(isLacking ? "MailKit ('smtplint migrate')" : "MailKit");

    /// <summary>The mode as the program writes it.</summary>
    public static Phrase SpelledMode(this Channel channel) => channel.Connection.Words.Spell(channel.Mode);

    /// <summary>That a connection asks for TLS on one port only, where it cannot come about: <c>EnableSsl = port == 465</c>.</summary>
    /// <returns>A sentence with a blank before it; <see langword="null"/> for every other connection.</returns>
    public static Phrase? OnlyWhereItFails(MailConnection connection, PolicyOptions options)
    {
        var channels = connection.Possibilities.SelectMany(settings => Channel.Resolve(connection, settings, options))
            .ToLookup(channel => channel.Port is not null);
        return channels[true].Select(channel => (channel.Port, channel.Mode, channel.Kind)).Distinct().ToList() is { Count: 1 } only
            && only[0].Kind is ChannelKind.Hangs or ChannelKind.HandshakeFails
            && channels[false].Select(channel => channel.Kind).Distinct().ToList() is { Count: 1 } others
            && others[0] is ChannelKind.Opportunistic or ChannelKind.ClearText
                ? Only(others[0], connection.Words.Spell(only[0].Mode), only[0].Kind == ChannelKind.Hangs ? $"hangs" : (Phrase)$"fails")
                : null;

        Phrase Only(ChannelKind elsewhere, Phrase mode, Phrase fails) => elsewhere == ChannelKind.ClearText
            ? $" TLS is on only on port {only[0].Port}, where {mode} {fails}."
            : (Phrase)$" TLS is required only on port {only[0].Port}, where {mode} {fails}.";
    }

    /// <summary>
    /// The best of <paramref name="remedies"/> as an imperative, in the program's words; where nothing can be offered, what else would
    /// help.
    /// </summary>
    /// <param name="remedies">What can be offered, the best first.</param>
    /// <param name="channel">The channel that is wrong.</param>
    /// <param name="saysWho">Whether to say whose endpoint it is, where the message has not said so yet.</param>
    public static Phrase Instruction(this IReadOnlyList<Remedy> remedies, Channel channel, bool saysWho = true)
    {
        if (remedies.Count == 0)
        {
            return channel.Provider is null || (channel.Connection.Library == MailLibrary.MailKit && Usable(channel).Count == 0)
                ? channel.Connection.Words.Otherwise
                : $"Use {remedies.Destination(channel, saysWho)}";
        }

        var remedy = remedies[0];
        var instruction = channel.Connection.Words.Instruct(remedy.Mode ?? TransportMode.None, remedy.Port, channel.Port);
        return remedy.Port is not null && saysWho ? remedy.Witnessed(instruction) : instruction;
    }

    /// <summary>Where the best of <paramref name="remedies"/> leads; where nothing can be offered, what else would help.</summary>
    /// <param name="remedies">What can be offered, the best first.</param>
    /// <param name="channel">The channel that is wrong.</param>
    /// <param name="saysWho">Whether to say whose endpoint it is.</param>
    public static Phrase Destination(this IReadOnlyList<Remedy> remedies, Channel channel, bool saysWho = true)
    {
        var library = channel.Connection.Library;
        if (remedies.Count > 0)
        {
            return remedies[0].Witnessed(Endpoint(remedies[0], channel));
        }

        if (channel.Provider is not { } provider)
        {
            return Remedy.Submission.Endpoint(library); // what is right, though these settings cannot say it
        }

        var usable = Usable(channel);
        return usable.Count == 0
            ? $"{MailKit(channel.Connection.LacksMailKit)} with port {PortsAndModes(Named(provider))}, which {provider.Name} serves"
            : saysWho ? $"port {Listing(usable, Or)}, which {provider.Name} documents"
            : (Phrase)$"port {Listing(usable, Or)}";
    }

    // What is certain of a provider comes down to its best endpoint; of what is not, the user chooses.
    private static IEnumerable<ProviderEndpoint> Named(Provider provider) =>
        provider.BestFor(MailLibrary.MailKit) is { Count: > 0 } best ? best.Take(1) : provider.Endpoints;

    // What can be set on a client that is not known is not known either.
    private static List<ProviderEndpoint> Usable(Channel channel) =>
        [.. Named(channel.Provider!).Where(endpoint => channel.Connection.Library == MailLibrary.Unknown
            || channel.Connection.Words.Ask(endpoint.Mode, endpoint.Port) is not null)];

    private static Phrase Endpoint(Remedy remedy, Channel channel) =>
        channel.Connection is { Library: MailLibrary.SystemNetMail, Words: { AreKeys: true } words }
            && words.Ask(TransportMode.StartTls, remedy.Port) is { Length: > 0 } said
            ? $"port {remedy.Port} with {said}"
            : remedy.Endpoint(channel.Connection.Library);

    /// <summary>All endpoints of a provider: "465, 2465 with implicit TLS and 587 with STARTTLS".</summary>
    public static Phrase Listing(this Provider provider) => Listing(provider.Endpoints, And);

    private static Phrase Listing(IEnumerable<ProviderEndpoint> endpoints, Func<Phrase, Phrase, Phrase> joined) =>
        ByMode(endpoints, (ports, mode) => $"{ports} with {mode}").Aggregate(joined);

    // After another "with".
    private static Phrase PortsAndModes(IEnumerable<ProviderEndpoint> endpoints) =>
        ByMode(endpoints, (ports, mode) => $"{ports} and {mode}").Aggregate(Or);

    private static IEnumerable<Phrase> ByMode(IEnumerable<ProviderEndpoint> endpoints, Func<string, Phrase, Phrase> said) =>
        endpoints.GroupBy(
            endpoint => endpoint.Mode,
            (mode, same) => said(string.Join(", ", same.Select(endpoint => endpoint.Port)), Name(mode)));

    private static Phrase And(Phrase one, Phrase other) => $"{one} and {other}";

    private static Phrase Or(Phrase one, Phrase other) => $"{one} or {other}";

    /// <summary>The endpoint that a provider would rather be asked for.</summary>
    public static Phrase Best(this Provider provider) =>
        provider.BestFor(MailLibrary.MailKit).FirstOrDefault() is { } best ? $"{best.Port} with {Name(best.Mode)}" : provider.Listing();

    private static Phrase Name(TransportMode mode) => mode == TransportMode.SslOnConnect ? $"implicit TLS" : Phrase.Verbatim("STARTTLS");

    private static Phrase Witnessed(this Remedy remedy, Phrase endpoint) =>
        remedy.Provider is null ? endpoint : $"{endpoint}, which {remedy.Provider} serves";
}
