using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>What the analyzers say of a program agrees with what happens when it runs, and what their fixes make of it is safe.</summary>
public sealed class MatrixTests
{
    public static IEnumerable<object[]> Cells =>
        from port in ProgramList.Ports from program in ProgramList.On(port) from server in ServerList.On(port) select new object[] { program.FullName, server.Address };

    public static IEnumerable<object[]> Rows =>
        from port in ProgramList.Ports from program in ProgramList.On(port) select new object[] { program.FullName, port };

    [LabTheory]
    [MemberData(nameof(Cells))]
    public async Task Verdict_AgreesWithTheWire(string program, string server)
    {
        var cell = (await Laboratory.Evidence).Cells.Single(cell => cell.Program.FullName == program && cell.Server.Address == server);

        Assert.Contains(cell.Channel, Prediction.MeaningOf(cell.Behind));
        Assert.True(cell.Agrees, $"{cell.Trial.Finding ?? "silent"}, {cell.Channel}: expected {cell.Expected}, but {cell.Trial.Observation}");
    }

    [LabTheory]
    [MemberData(nameof(Rows))]
    public async Task Verdict_IsTheSameForEveryServer(string program, int port)
    {
        var cells = (await Laboratory.Evidence).Of(program, port);

        Assert.Single(cells.Select(cell => (cell.Trial.Finding, cell.Behind)).Distinct());
        Assert.All(cells, cell => Assert.True(cell.Trial.Finding != Cell.WrongPort || port == 25));
    }

    // Whatever else the policy might have said, the wire would have refuted it.
    [LabTheory]
    [MemberData(nameof(Rows))]
    public async Task Verdict_IsTheOnlyOneThatExplainsTheWire(string program, int port)
    {
        var cells = (await Laboratory.Evidence).Of(program, port);
        var (library, usesCredentials) = (cells[0].Program.Library, cells[0].Program.UsesCredentials);

        var explanations = Prediction.Kinds.Where(kind => Prediction.Explains(kind, library, usesCredentials, [.. cells.Select(cell => (cell.Server, cell.Trial.Observation.Outcome))]));

        Assert.Equal([cells[0].Channel], explanations);
    }

    [LabTheory]
    [MemberData(nameof(Cells))]
    public async Task Fixes_RequireTls(string program, string server)
    {
        var cell = (await Laboratory.Evidence).Cells.Single(cell => cell.Program.FullName == program && cell.Server.Address == server);

        Assert.Equal(cell.Trial.Finding is null, cell.Repairs.Count == 0);
        Assert.All(cell.Repairs, repair => Assert.True(
            repair.Agrees, $"{repair.Offer.Title}: {repair.Trial.Finding ?? "silent"}, expected {repair.Expected}, but {repair.Trial.Observation}\n{repair.Offer.Text}"));
    }

    // A fix after which nothing is sent anywhere would leak nothing either.
    [LabTheory]
    [MemberData(nameof(Rows))]
    public async Task Fixes_SendOverTls(string program, int port)
    {
        var repairs = (await Laboratory.Evidence).Of(program, port).SelectMany(cell => cell.Repairs);

        Assert.All(repairs.GroupBy(repair => repair.Offer.Title), same =>
            Assert.Contains(same, repair => repair.Trial.Observation.Outcome is Outcome.ImplicitTls or Outcome.StartTls));
    }
}
