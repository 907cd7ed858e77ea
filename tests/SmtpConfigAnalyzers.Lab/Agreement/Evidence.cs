using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What the lab found.</summary>
internal sealed class Evidence
{
    /// <summary>Puts it in order.</summary>
    /// <param name="cells">The matrix: every program with every server of its port.</param>
    /// <param name="situations">What is shown besides.</param>
    /// <param name="timeouts">How long programs wait.</param>
    /// <param name="migrations">What became of programs that use MailKit now.</param>
    public Evidence(
        IEnumerable<Cell> cells, IReadOnlyList<SituationTrial> situations, IReadOnlyList<PatienceTrial> timeouts,
        IReadOnlyList<MigrationTrial> migrations)
    {
        Migrations = migrations;
        Situations = situations;
        Timeouts = timeouts;
        var known = cells.ToDictionary(cell => (cell.Program, cell.Server));
        Rows = [.. from port in ProgramList.Ports from program in ProgramList.On(port) select new Row(
            port, [.. ServerList.On(port).Select(server => known[(program, server)])])];
    }

    /// <summary>One program as it is written for one port, with all servers of that port.</summary>
    internal sealed record Row(int Port, IReadOnlyList<Cell> Cells)
    {
        /// <summary>The program.</summary>
        public MailProgram Program => Cells[0].Program;

        /// <summary>What the policy could have said without being refuted.</summary>
        public IEnumerable<ChannelKind> Explanations => Prediction.Kinds.Where(kind =>
            Prediction.Explains(
                kind, Program.Library, Program.UsesCredentials, [.. Cells.Select(cell => (cell.Server, cell.Trial.Observation.Outcome))]));
    }

    /// <summary>The matrix by rows.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>What is shown besides.</summary>
    public IReadOnlyList<SituationTrial> Situations { get; }

    /// <summary>How long programs wait.</summary>
    public IReadOnlyList<PatienceTrial> Timeouts { get; }

    /// <summary>What became of programs that use MailKit now.</summary>
    public IReadOnlyList<MigrationTrial> Migrations { get; }

    /// <summary>The matrix.</summary>
    public IEnumerable<Cell> Cells => Rows.SelectMany(row => row.Cells);

    /// <summary>A row by its program's name and its port.</summary>
    public Row RowOf(string program, int port) => Rows.Single(row => row.Program.FullName == program && row.Port == port);

    /// <summary>A cell by its program's name and its server.</summary>
    public Cell CellOf(string program, string server) =>
        Cells.Single(cell => cell.Program.FullName == program && cell.Server.Address == server);
}
