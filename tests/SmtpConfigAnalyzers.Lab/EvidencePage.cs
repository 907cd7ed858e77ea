using System.Reflection;
using System.Text;
using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>Writes <c>docs/evidence.md</c>: nothing in it depends on the day or on the machine, but for the versions at its end.</summary>
internal static class EvidencePage
{
    private const string Agrees = "✓";
    private const string Disagrees = "✗";
    private const string Nothing = "–";

    /// <summary>The page.</summary>
    public static string Write(Evidence evidence)
    {
        var page = new StringBuilder();
        var cells = evidence.Cells;
        var repairs = cells.SelectMany(cell => cell.Repairs).ToList();
        page.Append($"""
            # Evidence

            What the analyzers say of mail settings, and what real mail servers show. This page is written by `tests/SmtpConfigAnalyzers.Lab/run.sh`; change the lab, not the page.

            Each program is a text. The text is analysed, then the same text is compiled and run: it logs in and sends a message to a Postfix on this machine, whose name counts as a public host. Three witnesses have to agree on what happened: what the program threw, what was on the wire, and how the server says it received the message.

            - {cells.Count()} programs met a server; analyzers, policy and wire agree in {cells.Count(cell => cell.Agrees)}.
            - {repairs.Count} programs were run again as a code fix left them; {repairs.Count(repair => repair.Agrees)} did what the fix promises, {repairs.Count(repair => repair.Trial.Observation.Outcome is Outcome.ClearPassword or Outcome.ClearMessage or Outcome.Intercepted or Outcome.Other)} let anybody read anything.
            - {evidence.Situations.Count} more programs show what is said of certificates, TLS versions, credentials and relays; {evidence.Situations.Count(trial => trial.Agrees && trial.RepairsAgree)} agree, before and after their fixes.
            - {evidence.Rows.Count} verdicts were each compared with all others that the policy has: in {evidence.Rows.Count(row => row.Explanations.SequenceEqual([row.Cells[0].Channel]))} only the one that was given explains the wire on all servers of the port.

            ## What agreement means

            | Finding | What has to happen |
            |---|---|
            | none | the message arrives over TLS where the server has it, and nothing at all is sent where it has not, or where the certificate is not good |
            | [SMTP1002](rules/SMTP1002.md), [SMTP1005](rules/SMTP1005.md) | the program says nothing and waits until its time-out ({Mail.Timeout / 1000} s here), whatever the server |
            | [SMTP1004](rules/SMTP1004.md) | the TLS handshake is the first word, the server does not understand it, nothing is sent |
            | [SMTP1003](rules/SMTP1003.md), [SMTP1007](rules/SMTP1007.md) | the message arrives, and password and message can be read; where the server insists on TLS or authentication, nothing is sent |
            | [SMTP1006](rules/SMTP1006.md), [SMTP1011](rules/SMTP1011.md) | TLS where STARTTLS is offered; where it is not, or somebody takes the offer away, the message arrives, and password and message can be read |
            | [SMTP1001](rules/SMTP1001.md) | it is about the port; what it hides is the second finding, which appears once SMTP1001 is off |

            {Agrees} agrees, {Disagrees} does not. *TLS* is followed by its version as the server reports it, with *implicit* from the first byte or *STARTTLS*.


            """);
        foreach (var port in ProgramList.Ports)
        {
            WritePort(page, evidence, port);
        }

        WriteSituations(page, evidence);
        page.Append($"""

            ## What is not shown here

            - Public mail servers, .NET Framework, Windows and macOS were not run.
            - SMTP1009 and SMTP4001 say what a host serves, SMTP1012 and SMTP2001 what needs no network: they show nothing on the wire.
            - SMTP4007 is about a date: until then nothing is wrong.
            - On 2525 and 2465 servers of both kinds exist, so no finding there says that a program cannot work; columns with both kinds show that it may hang or fail, and that nothing is sent then.

            ## Versions

            {Mail.ServerVersions}, .NET {Environment.Version}, MailKit {MailKitVersion}

            """);
        return page.ToString();
    }

    private static string MailKitVersion =>
        Version.Parse(typeof(MailKit.MailService).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version).ToString(3);

    private static void WriteSituations(StringBuilder page, Evidence evidence)
    {
        page.AppendLine("## Certificates, TLS versions, credentials, relays").AppendLine();
        WriteTable(page, evidence.Situations.Where(trial => SituationList.Channels.Contains(trial.Situation)), Words);
        page.Append($"""

            *Port not known* is SMTP1010: what happens depends on a value that the analyzers do not see, and one server of three shows why it is reported.

            ## Signing in

            How the server answers is Postfix' word. Providers answer in words of their own, which the rules' pages quote.


            """);
        WriteTable(page, evidence.Situations.Where(trial => SituationList.SignIn.Contains(trial.Situation)), WordsAndMessage);
        page.Append($"""

            ## From System.Net.Mail to MailKit

            Programs that were sent as they are, and once [Send with MailKit](migration.md) has changed them; the messages are compared by their parsed MIME. On port 465, where System.Net.Mail hangs, the message is compared with the one that it sends on 587; likewise where the server takes tokens alone, and the lab puts its token in the place of `NotImplementedException`. Where *Write the message with MimeKit* is offered, its program was sent as well. The lab adds `CheckCertificateRevocation = false`, since its authority publishes no revocation list.


            """);
        WriteMigrations(page, evidence);
        page.Append($"""

            ## Time-outs

            How long programs without a time-out of their own wait on port 465 for a greeting that does not come, and what the messages say of it:

            | Program | Finding | Seconds |
            | --- | --- | --- |

            """);
        foreach (var trial in evidence.Timeouts)
        {
            AppendRow(page,
                [Code(trial.Patience.Program), List(trial.Trial.OwnFindings), $"{Mark(trial.Agrees)} {trial.Patience.Seconds}"]);
        }
    }

    private static void WriteMigrations(StringBuilder page, Evidence evidence)
    {
        var ports = evidence.Migrations.Select(trial => trial.Migrated.Server.Port).Distinct().ToList();
        AppendRow(page, ["Message", .. ports.Select(port => $"afterwards on {port}"), "What differs", "written with MimeKit"]);
        AppendRow(page, Enumerable.Repeat("---", 3 + ports.Count));
        foreach (var same in evidence.Migrations.GroupBy(trial => trial.Migrated.Program.Name))
        {
            AppendRow(page,
                [same.Key, .. ports.Select(port => After(same.FirstOrDefault(trial => trial.Migrated.Server.Port == port))),
                    List(same.First().Differences), same.All(trial => trial.Written is null) ? "not offered" : List(same.First().WrittenDifferences)]);
        }

        static string After(MigrationTrial? trial) => trial is null ? "–" : $"{Mark(trial.Agrees)} {Words(trial.After)}";
    }

    private static void WriteTable(StringBuilder page, IEnumerable<SituationTrial> trials, Func<Trial, string> tell)
    {
        AppendRow(page, ["Program", "Server", "Finding", "What happens", "Once fixed"]);
        AppendRow(page, Enumerable.Repeat("---", 5));
        foreach (var trial in trials)
        {
            var repairs = trial.Repairs.Select(repair => $"{Mark(trial.RepairsAgree)} {Words(repair.Trial)} ({repair.Offer.Title})");
            AppendRow(page,
            [
                Code(trial.Situation.Program),
                $"{trial.Situation.Server.Port}, {trial.Situation.Server.Title}",
                List(trial.Trial.OwnFindings),
                $"{Mark(trial.Agrees)} {tell(trial.Trial)}",
                List(repairs),
            ]);
        }
    }

    private static void WritePort(StringBuilder page, Evidence evidence, int port)
    {
        var servers = ServerList.On(port);
        page.AppendLine($"## Port {port}").AppendLine();
        AppendRow(page, ["Program", "Finding", "Channel", .. servers.Select(server => server.Title)]);
        AppendRow(page, Enumerable.Repeat("---", 3 + servers.Count));
        foreach (var row in evidence.Rows.Where(row => row.Port == port))
        {
            var first = row.Cells[0];
            var finding = first.Trial.Finding == Cell.WrongPort
                ? $"{Cell.WrongPort}, then {first.Next ?? Nothing}"
                : first.Trial.Finding ?? Nothing;
            AppendRow(page,
                [Code(first.Program), finding, first.Channel.ToString(),
                    .. row.Cells.Select(cell => $"{Mark(cell.Agrees)} {Words(cell.Trial)}")]);
        }

        page.AppendLine().AppendLine("As the code fixes leave these programs:").AppendLine();
        AppendRow(page, ["Program", "Fix", .. servers.Select(server => server.Title)]);
        AppendRow(page, Enumerable.Repeat("---", 2 + servers.Count));
        foreach (var row in evidence.Rows.Where(row => row.Port == port))
        {
            foreach (var title in row.Cells.SelectMany(cell => cell.Repairs).Select(repair => repair.Offer.Title).Distinct())
            {
                AppendRow(page,
                    [Code(row.Cells[0].Program), title,
                        .. row.Cells.Select(cell => cell.Repairs.Single(repair => repair.Offer.Title == title))
                        .Select(repair => $"{Mark(repair.Agrees)} {Words(repair.Trial)}")]);
            }
        }

        page.AppendLine();
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : Nothing;

    private static string Mark(bool agrees) => agrees ? Agrees : Disagrees;

    private static string Code(MailProgram program) =>
        $"{program.LibraryName} "
        + $"`{program.Name.Replace("HOST", "h", StringComparison.Ordinal).Replace("PORT", "p", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Words(Trial trial) => trial.Observation.Outcome switch
    {
        Outcome.ImplicitTls => $"TLS {trial.Observation.TlsVersion}, implicit",
        Outcome.StartTls => $"TLS {trial.Observation.TlsVersion}, STARTTLS",
        Outcome.ClearPassword => "**password and message readable**",
        Outcome.ClearMessage => "**message readable**",
        Outcome.Intercepted => "**password and message read in between**",
        Outcome.Refused => $"nothing sent ({trial.Observation.Detail})",
        Outcome.HandshakeFailed => "handshake fails",
        Outcome.Hung => "hangs",
        _ => $"unexpected: {trial.Observation.Detail}",
    };

    // People search for what an exception says.
    private static string WordsAndMessage(Trial trial) => trial.Observation.Outcome == Outcome.Refused
        ? $"nothing sent (`{trial.Observation.Detail}: {MessageOf(trial.Run!)}`)"
        : Words(trial);

    private static string MessageOf(ProgramRun run) =>
        run.Exception!.Message.Replace(run.Recipient, "recipient@contoso.com", StringComparison.Ordinal);

    private static void AppendRow(StringBuilder page, IEnumerable<string> columns) => page.AppendLine($"| {string.Join(" | ", columns)} |");
}
