using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>What the analyzers say of a program agrees with what happens when it runs.</summary>
public sealed class MatrixTests
{
    public static IEnumerable<object[]> Cells => from program in ProgramList.Matrix from server in ServerList.Matrix select new object[] { program.FullName, server.Address };

    [LabTheory]
    [MemberData(nameof(Cells))]
    public async Task Verdict_AgreesWithTheWire(string program, string server)
    {
        var cell = (await Laboratory.Evidence).Cells.Single(cell => cell.Program.FullName == program && cell.Server.Address == server);

        Assert.Contains(cell.Channel.Kind, cell.Meaning);
        Assert.True(cell.Observation.Outcome == cell.Expected, $"{cell.Finding ?? "silent"}, {cell.Channel.Kind}: expected {cell.Expected}, but {cell.Observation}");
    }
}
