using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>A program with the library's own time-out, which SMTP1002 and SMTP1005 tell in their messages.</summary>
/// <param name="Program">The program.</param>
/// <param name="Seconds">The time-out that the message tells.</param>
internal sealed record Patience(MailProgram Program, int Seconds)
{
    // How much later than its time-out a library may notice it: MailKit was seen to take 3 s, and machines are slow.
    private const int Slack = 15;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Patience> All { get; } =
    [
        new(MailProgram.SystemNetMail("Send", TransportMode.StartTls, "EnableSsl = true", timeout: null), 100),
        new(MailProgram.SystemNetMail("SendMailAsync", TransportMode.StartTls, "EnableSsl = true", isAsync: true, timeout: null), 100),
        new(MailProgram.MailKit("Connect", TransportMode.StartTls, "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTls);", timeout: null), 120),
        new(MailProgram.MailKit("ConnectAsync", TransportMode.StartTls, "await client.ConnectAsync(\"HOST\", PORT, SecureSocketOptions.StartTls);", timeout: null), 120),
    ];

    /// <summary>What the product says of the program.</summary>
    public Analysis? Analysis { get; set; }

    /// <summary>What happened.</summary>
    public ProgramRun? Run { get; set; }

    /// <summary>Whether the message tells the time-out, and the program waited that long without a word.</summary>
    public bool Agrees => Analysis!.Messages.Any(message => message.Contains($"{Seconds} s", StringComparison.Ordinal))
        && Run!.Exception is not null
        && Run.Elapsed.TotalSeconds >= Seconds - 1 && Run.Elapsed.TotalSeconds <= Seconds + Slack
        && Run.Connections.Count == All.Count && Run.Connections.All(connection => connection.Record.IsSilent);
}
