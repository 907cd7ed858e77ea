using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What follows, on each server, from what the policy says of a program: the terms of the agreement.</summary>
internal static class Prediction
{
    /// <summary>What the policy can say of a connection over the network whose port is known.</summary>
    public static IReadOnlyList<ChannelKind> Kinds { get; } =
        [ChannelKind.ImplicitTls, ChannelKind.StartTlsRequired, ChannelKind.Opportunistic, ChannelKind.ClearText, ChannelKind.Hangs,
            ChannelKind.HandshakeFails];

    /// <summary>What has to happen between a program and a server if the channel is of this kind.</summary>
    public static Outcome Of(ChannelKind kind, MailLibrary library, bool usesCredentials, Server server)
    {
        var outcome = OfChannel(kind, library, usesCredentials, server);
        var arrives = outcome is Outcome.ImplicitTls or Outcome.StartTls or Outcome.ClearMessage;
        return arrives && !usesCredentials && server.RequiresAuthentication ? Outcome.Refused : outcome;
    }

    private static Outcome OfChannel(ChannelKind kind, MailLibrary library, bool usesCredentials, Server server) => kind switch
    {
        ChannelKind.Hangs => Outcome.Hung, // whatever the server
        ChannelKind.HandshakeFails => Outcome.HandshakeFailed, // whatever the server
        ChannelKind.ImplicitTls =>
            !server.StartsWithTls ? Outcome.HandshakeFailed : server.IsTrusted ? Outcome.ImplicitTls : Outcome.Refused,
        _ when server.StartsWithTls => Outcome.Hung,
        ChannelKind.StartTlsRequired or ChannelKind.Opportunistic when server.OffersStartTls =>
            server.IsTrusted ? Outcome.StartTls : Outcome.Refused,
        ChannelKind.Opportunistic or ChannelKind.ClearText when server.TakesClearText => ClearText(library, usesCredentials, server),
        _ => Outcome.Refused,
    };

    /// <summary>
    /// Whether a kind of channel explains what happened on all servers of a port. Each outcome has to be the predicted one, and
    /// the kind has to have shown itself: what is called safe has arrived, what is called optional was encrypted for one server
    /// and clear text for another, what is called clear text could be read.
    /// </summary>
    public static bool Explains(
        ChannelKind kind, MailLibrary library, bool usesCredentials, IReadOnlyList<(Server Server, Outcome Outcome)> cells)
    {
        bool Shown(params Outcome[] outcomes) => cells.Any(cell => outcomes.Contains(cell.Outcome));
        return cells.All(cell => cell.Outcome == Of(kind, library, usesCredentials, cell.Server)) && kind switch
        {
            ChannelKind.ImplicitTls => Shown(Outcome.ImplicitTls),
            ChannelKind.StartTlsRequired => Shown(Outcome.StartTls),
            ChannelKind.Opportunistic => Shown(Outcome.StartTls) && Shown(Outcome.ClearPassword, Outcome.ClearMessage),
            ChannelKind.ClearText => Shown(Outcome.ClearPassword, Outcome.ClearMessage),
            _ => cells.Count > 0,
        };
    }

    /// <summary>The kinds of channel that a finding may mean; no finding means that the connection is safe.</summary>
    /// <param name="rule">The finding's rule; <see langword="null"/> if there is none.</param>
    public static IReadOnlyList<ChannelKind> MeaningOf(string? rule) => rule switch
    {
        null => [ChannelKind.ImplicitTls, ChannelKind.StartTlsRequired],
        "SMTP1002" or "SMTP1005" => [ChannelKind.Hangs],
        "SMTP1003" or "SMTP1007" or "SMTP1008" => [ChannelKind.ClearText],
        "SMTP1004" => [ChannelKind.HandshakeFails],
        "SMTP1006" or "SMTP1011" => [ChannelKind.Opportunistic],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The lab does not know what it means."),
    };

    // System.Net.Mail goes on without a password where none is asked for; MailKit throws.
    private static Outcome ClearText(MailLibrary library, bool usesCredentials, Server server) =>
        !usesCredentials ? Outcome.ClearMessage
        : server.HasAuthentication ? Outcome.ClearPassword
        : library == MailLibrary.SystemNetMail ? Outcome.ClearMessage
        : Outcome.Refused;
}
