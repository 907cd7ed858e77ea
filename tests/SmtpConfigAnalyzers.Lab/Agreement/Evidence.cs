namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What the lab found.</summary>
/// <param name="Cells">The matrix: every program with every server of its port.</param>
internal sealed record Evidence(IReadOnlyList<Cell> Cells)
{
    /// <summary>The cells of one program, written for one port.</summary>
    public IReadOnlyList<Cell> Of(string program, int port) => [.. Cells.Where(cell => cell.Program.FullName == program && cell.Server.Port == port)];
}
