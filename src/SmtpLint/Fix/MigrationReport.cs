using System.Globalization;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report;

namespace SmtpLint.Fix;

/// <summary>Shows which clients a migration changes, and which it leaves.</summary>
/// <param name="plan">The migration.</param>
/// <param name="isWritten">Whether it is written.</param>
/// <param name="problems">What could not be read or written.</param>
/// <param name="run">The folder that paths are relative to.</param>
internal sealed class MigrationReport(MigrationPlan plan, bool isWritten, IReadOnlyList<LintProblem> problems, RunFolder run)
{
    /// <summary>Writes what is left, a line each.</summary>
    public void WriteText(Printout output)
    {
        foreach (var client in plan.Clients)
        {
            if (client.Refusal is { } refusal)
            {
                output.WriteLine($"{run.NameOf(client.File)}:{client.Line}: {refusal.Name}: {refusal.Text}");
            }
        }
    }

    /// <summary>Writes what could not be read or written.</summary>
    public void WriteProblems(Printout output)
    {
        foreach (var problem in problems)
        {
            var line = problem.Line is { } known ? ":" + known.ToString(CultureInfo.InvariantCulture) : "";
            output.WriteLine($"{problem.File}{line}: {problem.Message}");
        }
    }

    /// <summary>Writes all clients, and what could not be read or written.</summary>
    public void WriteJson(DataOutput output) => output.WriteJson(json => json.WriteObject(() =>
    {
        json.WriteBoolean("written", isWritten);
        json.WriteArray("clients", plan.Clients, client => json.WriteObject(() =>
        {
            json.WriteString("file", run.NameOf(client.File));
            json.WriteNumber("line", client.Line);
            json.WriteNumber("column", client.Column);
            json.WriteString("reason", client.Refusal?.Name);
            json.WriteString("text", client.Refusal?.Text);
        }));
        JsonReport.WriteProblems(json, "problems", problems);
    }));
}
