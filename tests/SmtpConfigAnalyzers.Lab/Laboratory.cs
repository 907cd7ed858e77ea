using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>The running lab: everybody who answers, and the programs that are run against them.</summary>
internal sealed class Laboratory : IDisposable
{
    private readonly Dictionary<Server, Recorder> _recorders = [];

    private Laboratory()
    {
        var folder = Path.Combine(Mail.Folder, "certificates");
        using var impostor =
            X509Certificate2.CreateFromPemFile(Path.Combine(folder, "selfsigned.crt"), Path.Combine(folder, "selfsigned.key"));
        foreach (var server in ServerList.All)
        {
            _recorders.Add(server, Recorder.Start(server, X509CertificateLoader.LoadPkcs12(impostor.Export(X509ContentType.Pkcs12), null)));
        }
    }

    /// <summary>Everything that is known of the lab's programs once they have run; made once, and written down.</summary>
    public static Task<Evidence> Evidence => _evidence.Value;

    private static readonly Lazy<Task<Evidence>> _evidence = new(async () =>
    {
        using var laboratory = new Laboratory();
        var evidence = await laboratory.ExamineAsync();
        await File.WriteAllTextAsync(Mail.EvidenceFile, EvidencePage.Write(evidence));
        return evidence;
    });

    public void Dispose()
    {
        foreach (var recorder in _recorders.Values)
        {
            recorder.Dispose();
        }
    }

    private async Task<Evidence> ExamineAsync()
    {
        var timeouts = WaitPatientlyAsync(); // takes two minutes, and nothing else comes to that server
        var cells = new ConcurrentBag<Cell>();
        var pairs = from port in ProgramList.Ports from program in ProgramList.On(port) from server in ServerList.On(port) select (
            program, server);
        await Parallel.ForEachAsync(pairs, async (pair, _) => cells.Add(await Cell.OfAsync(pair.program, pair.server)));
        var situations = new List<SituationTrial>();
        foreach (var situation in SituationList.All)
        {
            var (trial, repairs) =
                await Trial.OfAsync(situation.Program, situation.Program.Text(situation.Server.Host, situation.Server.Port));
            situations.Add(new SituationTrial(situation, trial, repairs));
        }

        await Task.WhenAll(ServerList.All.Select(server => server.Host).Distinct().Select(host => RunHostAsync(
            [.. cells.Where(cell => cell.Server.Host == host)],
            [.. situations.Where(trial => trial.Situation.Server.Host == host && !trial.Situation.IsProcessWide)])));
        var migrations = new List<MigrationTrial>();
        foreach (var migrated in MigrationList.All)
        {
            migrations.Add(await MigrateAsync(migrated));
        }

        var evidence = new Evidence(cells, situations, await timeouts, migrations);
        foreach (var trial in situations.Where(trial => trial.Situation.IsProcessWide))
        {
            await RunAsync(trial);
        }

        return evidence;
    }

    // A program of the matrix connects to its own port; the ports of a host can be tried side by side. Where a repaired program
    // connects to is only known afterwards.
    private async Task RunHostAsync(IReadOnlyList<Cell> cells, IReadOnlyList<SituationTrial> situations)
    {
        await Task.WhenAll(cells.GroupBy(cell => cell.Server).Select(async same =>
        {
            foreach (var cell in same)
            {
                await RunAsync(cell.Trial, cell.Server.Port, [cell.Server]);
            }
        }));
        foreach (var cell in cells)
        {
            await RunAsync(cell.Repairs, cell.Server);
        }

        foreach (var situation in situations)
        {
            await RunAsync(situation);
        }
    }

    private async Task<MigrationTrial> MigrateAsync(MigratedProgram migrated)
    {
        var program = migrated.Program;
        var server = migrated.Original;
        var before = new Trial(program, await Analysis.OfAsync(program.Text(server.Host, server.Port)));
        await RunAsync(before, server.Port, [server]);

        // The lab's authority publishes no revocation list, which MailKit asks for. The token is the program's to get.
        var text = (await Analysis.MigrateAsync(program.Text(migrated.Server.Host, migrated.Server.Port)))
            .Replace("new SmtpClient {", "new SmtpClient { CheckCertificateRevocation = false,", StringComparison.Ordinal)
            .Replace("throw new System.NotImplementedException()", "Environment.GetEnvironmentVariable(\"SMTP_TOKEN\")", StringComparison.Ordinal);
        var after = new Trial(program, await Analysis.OfAsync(text));
        await RunAsync(after, migrated.Server.Port, [migrated.Server]);
        if (await Analysis.WriteMessageAsync(text) is not { } rewritten)
        {
            return new(migrated, before, after);
        }

        var written = new Trial(program, await Analysis.OfAsync(rewritten));
        await RunAsync(written, migrated.Server.Port, [migrated.Server]);
        return new(migrated, before, after) { Written = written };
    }

    private async Task RunAsync(SituationTrial trial)
    {
        var server = trial.Situation.Server;
        await RunAsync(trial.Trial, server.Port, [server]);
        if (trial.Situation.IsProcessWide)
        {
            ForgetProcessWideSettings();
        }

        await RunAsync(trial.Repairs, server);
    }

    private async Task RunAsync(IEnumerable<Repair> repairs, Server server)
    {
        foreach (var repair in repairs)
        {
            await RunAsync(repair.Trial, server.Port, [.. ServerList.All.Where(other => other.Host == server.Host)]);
        }
    }

    private async Task RunAsync(Trial trial, int port, IReadOnlyList<Server> servers)
    {
        var run = await ProgramRun.Of(trial.Analysis.Assembly, port);
        if (run.Exception is null)
        {
            await Deliveries.WaitAsync(run.Recipient);
        }

        trial.Run = run with { Connections = await TakeAsync(servers) };
    }

    private async Task<IReadOnlyList<PatienceTrial>> WaitPatientlyAsync()
    {
        var server = ServerList.Patient;
        var trials = await Task.WhenAll(Patience.All.Select(async patience =>
        {
            var program = patience.Program;
            var trial = new Trial(program, await Analysis.OfAsync(program.Text(server.Host, server.Port)));
            trial.Run = await ProgramRun.Of(trial.Analysis.Assembly, server.Port);
            return (patience, trial);
        }));
        var connections = await TakeAsync([server]);
        return [.. trials.Select(each => new PatienceTrial(each.patience, each.trial, connections))];
    }

    private async Task<IReadOnlyList<(Server, WireRecord)>> TakeAsync(IEnumerable<Server> servers)
    {
        var connections = new List<(Server, WireRecord)>();
        foreach (var server in servers)
        {
            connections.AddRange((await _recorders[server].TakeAsync()).Select(record => (server, record)));
        }

        return connections;
    }

#pragma warning disable SYSLIB0014 // a program of the lab sets it, as old programs do
    private static void ForgetProcessWideSettings() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
}
