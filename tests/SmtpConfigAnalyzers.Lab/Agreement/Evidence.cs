namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What the lab found.</summary>
/// <param name="Cells">The matrix: every program with every server.</param>
internal sealed record Evidence(IReadOnlyList<Cell> Cells);
