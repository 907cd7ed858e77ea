using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>A program that is sent as it is, and once it uses MailKit.</summary>
/// <param name="Program">The program.</param>
/// <param name="Server">The server that it connects to.</param>
/// <param name="Differences">What the message says otherwise afterwards, and may.</param>
/// <param name="IsWritten">Whether the message can be written with MimeKit.</param>
/// <param name="WrittenDifferences">What that message says otherwise, and may.</param>
internal sealed record MigratedProgram(
    MailProgram Program, Server Server, IReadOnlyList<string> Differences, bool IsWritten, IReadOnlyList<string> WrittenDifferences)
{
    /// <summary>Where the program can send before: System.Net.Mail has neither implicit TLS nor tokens.</summary>
    public Server Original => Server.StartsWithTls || Server == MigrationList.Tokens ? MigrationList.Submission : Server;

    /// <summary>Its name in tests.</summary>
    public string Name => $"{Program.Name}, {Server.Port}";
}

/// <summary>What became of it.</summary>
/// <param name="Migrated">The program.</param>
/// <param name="Before">The program as it is, sent where it can be.</param>
/// <param name="After">The program with MailKit.</param>
internal sealed record MigrationTrial(MigratedProgram Migrated, Trial Before, Trial After)
{
    private IReadOnlyList<string>? _differences;
    private IReadOnlyList<string>? _written;

    /// <summary>What has to happen afterwards: TLS that nobody can take away.</summary>
    public Outcome Expected => Migrated.Server.StartsWithTls ? Outcome.ImplicitTls : Outcome.StartTls;

    /// <summary>What the two messages say differently.</summary>
    public IReadOnlyList<string> Differences => _differences ??= ReceivedMessage.Compare(Before.Run!.Recipient, After.Run!.Recipient);

    /// <summary>The program with MimeKit, too; <see langword="null"/> if that is not offered.</summary>
    public Trial? Written { get; init; }

    /// <summary>What the message that MimeKit writes says differently.</summary>
    public IReadOnlyList<string> WrittenDifferences =>
        _written ??= Written is null ? [] : ReceivedMessage.Compare(Before.Run!.Recipient, Written.Run!.Recipient);

    /// <summary>Whether all arrived, over TLS, and say the same but for what may differ.</summary>
    public bool Agrees =>
        Before.Observation.Outcome == Outcome.StartTls && After.Observation.Outcome == Expected
        && Differences.SequenceEqual(Migrated.Differences)
        && (Written is null
            || (Written.Observation.Outcome == Expected && WrittenDifferences.SequenceEqual(Migrated.WrittenDifferences)));
}
