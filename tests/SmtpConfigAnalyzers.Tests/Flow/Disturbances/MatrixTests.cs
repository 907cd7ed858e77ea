namespace SmtpConfigAnalyzers.Tests.Flow.Disturbances;

/// <summary>
/// Every disturbance on every holder with both libraries. In each safe program a value that would be risky is changed before
/// it is used; its twin does the same without that change. All of them are one compilation, a file each.
/// </summary>
public class MatrixTests
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, IReadOnlyList<string>>>> s_findings = new(Analyze);

    [Fact]
    public async Task SafeProgram_IsSilent()
    {
        var findings = await s_findings.Value;
        Assert.True(Cells.All(cell => findings[cell.Safe].Count == 0),
            string.Join("\n",
                Cells.Where(cell => findings[cell.Safe].Count > 0)
                .Select(cell => $"{cell.Safe}: {string.Join(" ", findings[cell.Safe])}")));
    }

    [Fact]
    public async Task RiskyTwin_Reports()
    {
        var findings = await s_findings.Value;
        Assert.True(Cells.All(cell => findings[cell.Risky].Count > 0),
            string.Join("\n", Cells.Where(cell => findings[cell.Risky].Count == 0).Select(cell => cell.Risky)));
    }

    private static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from holder in Holder.OfPorts
           from disturbance in Disturbance.OfPorts
           where holder.Traits.HasFlag(disturbance.Needs)
           from isMailKit in new[] { false, true }
           select Cell.OfPort(holder, [disturbance], isMailKit),
        // MailKit's client holds nothing of its channel: what decides is passed to Connect.
        .. from holder in Holder.OfClients
           from disturbance in Disturbance.OfClients
           where holder.Traits.HasFlag(disturbance.Needs)
           select Cell.OfClient(holder, disturbance),
        .. Disturbance.OfCallbacks.Select(Cell.OfCallback),
    ];

    private static Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Analyze() => Cell.Analyze(Cells);
}
