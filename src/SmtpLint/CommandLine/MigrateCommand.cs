using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Fix;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint migrate</c>: from System.Net.Mail to MailKit, the package first, then the code.</summary>
internal static class MigrateCommand
{
    private const string Text = "text";

    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var paths = LintOptions.PathsArgument();
        var diff = new Option<bool>("--diff") { Description = "Show what would change, and write nothing." };
        var print = new OutputOptions(Text, "json");
        var configuration = LintOptions.ConfigurationOption();
        var command =
            new Command("migrate",
                "Replaces System.Net.Mail.SmtpClient by MailKit in C# projects: adds the package and changes the code. What has to stay is "
                + "listed with its reason.") { paths, diff };
        print.AddTo(command);
        command.Options.Add(configuration);
        command.SetInterruptible((parsed, cancellation) =>
        {
            var named = LintOptions.PathsOf(parsed, paths, run);
            var plan = new MigrationPlanner(
                new() { Run = run, Paths = named, Configuration = parsed.GetRequiredValue(configuration) }).Plan(cancellation);
            cancellation.ThrowIfCancellationRequested();
            var isWritten = !parsed.GetValue(diff);
            var (written, problems) = isWritten
                ? FixWriter.Write(plan.Changes, new(run, named.Select(run.FullPathOf)))
                : ([], []);
            var report = new MigrationReport(plan, isWritten, [.. plan.Problems, .. problems], run);
            var code = print.Write(parsed, run, outputs, Print, CodeOf(plan, problems));
            report.WriteProblems(outputs.Error);
            if (isWritten)
            {
                WriteSummary(written, plan.Clients.Count, outputs.Error);
            }

            return code;

            void Print(string format, Outputs to)
            {
                if (format != Text)
                {
                    report.WriteJson(to.Data);
                }
                else if (isWritten)
                {
                    report.WriteText(to.Text);
                }
                else
                {
                    DiffText.Write(plan.Changes, new([], [], 0), to.Text);
                    report.WriteText(outputs.Error);
                }
            }
        });
        return command;
    }

    private static void WriteSummary(IReadOnlyList<FileChange> written, int clients, Printout output)
    {
        var migrated = written.Sum(change => change.Fixed);
        var files = written.Count(change => change.Fixed > 0);
        output.WriteLine(
            $"Migrated {migrated} of {clients} clients in {files} file{(files == 1 ? "" : "s")}."
            + (migrated > 0 ? " Build and test before you commit: MailKit throws where a password is refused." : ""));
    }

    private static int CodeOf(MigrationPlan plan, IReadOnlyList<LintProblem> problems) =>
        plan.Problems.Count + problems.Count > 0 ? ExitCode.Incomplete
        : plan.Clients.Any(client => client.Refusal is not null) ? ExitCode.Findings
        : ExitCode.Clean;
}
