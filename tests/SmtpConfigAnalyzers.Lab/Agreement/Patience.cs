using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>A program with the library's own time-out, which SMTP1002 and SMTP1005 name in their messages.</summary>
/// <param name="Program">The program.</param>
/// <param name="Seconds">The time-out that the message names.</param>
internal sealed record Patience(MailProgram Program, int Seconds)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Patience> All { get; } =
    [
        new(MailProgram.SystemNetMail("Send", TransportMode.StartTls, "EnableSsl = true", timeout: null), 100),
        new(MailProgram.SystemNetMail("SendMailAsync", TransportMode.StartTls, "EnableSsl = true", isAsync: true, timeout: null), 100),
        new(MailProgram.MailKit(
            "Connect", TransportMode.StartTls, "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTls);", timeout: null), 120),
        new(MailProgram.MailKit(
            "ConnectAsync", TransportMode.StartTls, "await client.ConnectAsync(\"HOST\", PORT, SecureSocketOptions.StartTls);",
            timeout: null), 120),
    ];
}

/// <summary>How long a program waited.</summary>
/// <param name="Patience">The program.</param>
/// <param name="Trial">Its text.</param>
/// <param name="Connections">The connections of all these programs, which wait at one server at a time.</param>
internal sealed record PatienceTrial(Patience Patience, Trial Trial, IReadOnlyList<(Server Server, WireRecord Record)> Connections)
{
    // How much later than its time-out a library may notice it: MailKit was seen to take 3 s, and machines are slow.
    private const int Slack = 15;

    /// <summary>Whether the message names the time-out, and the program waited that long without a word.</summary>
    public bool Agrees =>
        Trial.Analysis.Messages.Any(message => message.Contains($"({Patience.Seconds} s by default)", StringComparison.Ordinal))
        && Trial.Run!.Exception is not null
        && Trial.Run.Elapsed.TotalSeconds >= Patience.Seconds - 1 && Trial.Run.Elapsed.TotalSeconds <= Patience.Seconds + Slack
        && Connections.Count == Patience.All.Count && Connections.All(connection => connection.Record.IsSilent);
}
