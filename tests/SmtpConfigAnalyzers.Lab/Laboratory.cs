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

    /// <summary>Everything that is known of the lab's programs once they have run; made once.</summary>
    public static Task<Evidence> Evidence => _evidence.Value;

    private static readonly Lazy<Task<Evidence>> _evidence = new(async () =>
    {
        using var laboratory = new Laboratory();
        return await laboratory.ExamineAsync();
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
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var cells = new ConcurrentBag<Cell>();
        var pairs = from program in ProgramList.Matrix from server in ServerList.Matrix select (program, server);
        await Parallel.ForEachAsync(pairs, async (pair, _) => cells.Add(await Cell.AnalyseAsync(pair.program, pair.server)));
        File.AppendAllText("/tmp/timing.txt", $"analysed {watch.Elapsed}\n");
        await RunAsync(cells, cell => cell.Server.Address, async cell => cell.Run = await RunAsync(cell.Analysis.Assembly, [cell.Server]));
        File.AppendAllText("/tmp/timing.txt", $"run {watch.Elapsed}\n");
        await RunAsync(cells.SelectMany(cell => cell.Repairs), repair => repair.Cell.Server.Host, async repair =>
            repair.Run = await RunAsync(repair.Analysis.Assembly, [.. ServerList.All.Where(server => server.Host == repair.Cell.Server.Host)]));
        File.AppendAllText("/tmp/timing.txt", $"repairs {watch.Elapsed} {cells.Sum(cell => cell.Repairs.Count)}\n");
        return new Evidence([.. cells]);
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

    private async Task<ProgramRun> RunAsync(byte[] assembly, IReadOnlyList<Server> servers)
    {
        var run = await ProgramRun.Of(assembly);
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
