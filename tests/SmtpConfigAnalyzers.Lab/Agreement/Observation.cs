using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What a run shows: the program's own word, the wire, and the server's mailbox, which all have to fit.</summary>
/// <param name="Outcome">What became of password and message.</param>
/// <param name="Detail">How the program put it, or what does not fit.</param>
/// <param name="TlsVersion">The version of TLS that the server saw; empty if none.</param>
internal sealed record Observation(Outcome Outcome, string Detail, string TlsVersion)
{
    /// <summary>Looks at a run that is over.</summary>
    /// <param name="run">The run.</param>
    /// <param name="user">Who has to be authenticated where a message arrives; <see langword="null"/> if nobody.</param>
    public static Observation Of(ProgramRun run, string? user)
    {
        var delivery = Deliveries.To(run.Recipient);
        var thrown = run.Exception is { } exception ? exception.GetType().Name : "";
        var outcome = run.Connections is [var (_, wire)] ? Classify(run, wire, delivery, user) : Outcome.Other;
        return new Observation(
            outcome, outcome == Outcome.Other
            ? Describe(run, delivery)
            : thrown, delivery?.Tls?.Replace("TLSv", "", StringComparison.Ordinal) ?? "");
    }

    private static Outcome Classify(ProgramRun run, WireRecord wire, Delivery? delivery, string? user)
    {
        var isReadable = wire.ShowsPassword || wire.ShowsMessage || wire.BetraysPassword || wire.BetraysMessage;
        return (run.Exception, delivery) switch
        {
            (null, { Tls: not null }) when delivery.User == user && !isReadable && wire.ServerSpeaksTls => wire.Tls switch
            {
                TlsStart.AtOnce => Outcome.ImplicitTls,
                TlsStart.AfterStartTls => Outcome.StartTls,
                _ => Outcome.Other,
            },
            (null, { User: not null }) when delivery.User == user
                && wire is { Tls: TlsStart.Never, ShowsPassword: true, ShowsMessage: true } => Outcome.ClearPassword,
            (null, { User: null }) when wire is { Tls: TlsStart.Never, ShowsPassword: false, ShowsMessage: true } => Outcome.ClearMessage,
            (null, { User: not null }) when delivery.User == user
                && wire is { Tls: not TlsStart.Never, ServerSpeaksTls: true, BetraysPassword: true, BetraysMessage: true } =>
                Outcome.Intercepted,
            (not null, null) when run.TimedOut => wire.IsSilent ? Outcome.Hung : Outcome.Other,
            (not null, null) when isReadable => Outcome.Other,
            (not null, null) => wire is { Tls: TlsStart.AtOnce, ServerSpeaksTls: false } ? Outcome.HandshakeFailed : Outcome.Refused,
            _ => Outcome.Other,
        };
    }

    private static string Describe(ProgramRun run, Delivery? delivery) =>
        $"{run.Connections.Count} connections, "
        + $"{(delivery is null ? "not delivered" : $"delivered ({delivery.Tls ?? "no TLS"}, {delivery.User ?? "nobody"})")}"
        + string.Concat(
            run.Connections.Select(
                connection =>
                $", TLS {connection.Record.Tls}, password {(connection.Record.ShowsPassword ? "" : "not ")}shown, message "
                + $"{(connection.Record.ShowsMessage ? "" : "not ")}shown"))
        + $", {run.Exception?.GetType().Name ?? "no exception"} after {run.Elapsed.TotalSeconds:F1} s: {run.Exception?.Message}";
}
