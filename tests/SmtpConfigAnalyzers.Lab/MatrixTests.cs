using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>What the analyzers say of a program agrees with what happens when it runs, and what their fixes make of it is safe.</summary>
public sealed class MatrixTests
{
    public static IEnumerable<object[]> Cells =>
        from port in ProgramList.Ports from program in ProgramList.On(port) from server in ServerList.On(
            port) select new object[] { program.FullName, server.Address };

    public static IEnumerable<object[]> Rows =>
        from port in ProgramList.Ports from program in ProgramList.On(port) select new object[] { program.FullName, port };

    [LabTheory]
    [MemberData(nameof(Cells))]
    public async Task Verdict_AgreesWithTheWire(string program, string server)
    {
        var cell = (await Laboratory.Evidence).CellOf(program, server);

        Assert.Contains(cell.Channel, Prediction.MeaningOf(cell.Next));
        Assert.True(cell.Agrees,
            $"{cell.Trial.Finding ?? "silent"}, {cell.Channel}: expected {cell.Expected}, but {cell.Trial.Observation}");
    }

    [LabTheory]
    [MemberData(nameof(Rows))]
    public async Task Verdict_IsTheSameForEveryServer(string program, int port)
    {
        var cells = (await Laboratory.Evidence).RowOf(program, port).Cells;

        Assert.Single(cells.Select(cell => (cell.Trial.Finding, cell.Next)).Distinct());
        Assert.All(cells, cell => Assert.True(cell.Trial.Finding != Cell.WrongPort || port == 25));
    }

    // Whatever else the policy might have said, the wire would have refuted it.
    [LabTheory]
    [MemberData(nameof(Rows))]
    public async Task Verdict_IsTheOnlyOneThatExplainsTheWire(string program, int port)
    {
        var row = (await Laboratory.Evidence).RowOf(program, port);

        Assert.Equal([row.Cells[0].Channel], row.Explanations);
    }

    [LabTheory]
    [MemberData(nameof(Cells))]
    public async Task Fixes_RequireTls(string program, string server)
    {
        var cell = (await Laboratory.Evidence).CellOf(program, server);

        Assert.Equal(cell.Trial.Finding is null, cell.Repairs.Count == 0);
        Assert.All(cell.Repairs, repair => Assert.True(
            repair.Agrees,
                $"{repair.Offer.Title}: {repair.Trial.Finding ?? "silent"}, expected {repair.Expected}, but "
                + $"{repair.Trial.Observation}\n{repair.Offer.Text}"));
    }

    // A fix after which nothing is sent anywhere would leak nothing either.
    [LabTheory]
    [MemberData(nameof(Rows))]
    public async Task Fixes_SendOverTls(string program, int port)
    {
        // A submission port asks for credentials (RFC 6409, section 4.3); a program that has none is refused, whatever its TLS.
        var repairs = (await Laboratory.Evidence).RowOf(program, port).Cells.SelectMany(cell => cell.Repairs)
            .Where(repair => repair.Program.UsesCredentials);

        Assert.All(repairs.GroupBy(repair => repair.Offer.Title), same =>
            Assert.Contains(same, repair => repair.Trial.Observation.Outcome is Outcome.ImplicitTls or Outcome.StartTls));
    }
}
