using System.Collections.Concurrent;
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
        using var impostor = X509Certificate2.CreateFromPemFile(Path.Combine(folder, "selfsigned.crt"), Path.Combine(folder, "selfsigned.key"));
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
        var cells = new ConcurrentBag<Cell>();
        var pairs = from port in ProgramList.Ports from program in ProgramList.On(port) from server in ServerList.On(port) select (program, server);
        await Parallel.ForEachAsync(pairs, async (pair, _) => cells.Add(await Cell.OfAsync(pair.program, pair.server)));
        await Task.WhenAll(cells.GroupBy(cell => cell.Server.Host).Select(RunHostAsync));
        return new Evidence(cells);
    }

    // A program of the matrix connects to its own port; the ports of a host can be tried side by side. Where a repaired program
    // connects to is only known afterwards.
    private async Task RunHostAsync(IGrouping<string, Cell> host)
    {
        await RunAsync(host, cell => cell.Server.Address, async cell => cell.Trial.Run = await RunAsync(cell.Trial, [cell.Server]));
        var servers = ServerList.All.Where(server => server.Host == host.Key).ToList();
        await RunAsync(host.SelectMany(cell => cell.Repairs), _ => host.Key, async repair => repair.Trial.Run = await RunAsync(repair.Trial, servers));
    }

    /// <summary>Runs work in lanes: side by side where it does not meet, one after the other where a recorder could take one program for another.</summary>
    private static Task RunAsync<T>(IEnumerable<T> work, Func<T, string> lane, Func<T, Task> run) =>
        Task.WhenAll(work.GroupBy(lane).Select(async items =>
        {
            foreach (var item in items)
            {
                await run(item);
            }
        }));

    private async Task<ProgramRun> RunAsync(Trial trial, IReadOnlyList<Server> servers)
    {
        var run = await ProgramRun.Of(trial.Analysis.Assembly);
        var connections = new List<(Server, WireRecord)>();
        foreach (var server in servers)
        {
            connections.AddRange((await _recorders[server].TakeAsync()).Select(record => (server, record)));
        }

        if (run.Exception is null)
        {
            await Deliveries.WaitAsync(run.Recipient);
        }

        return run with { Connections = connections };
    }
}
