using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Fix;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint migrate</c>: from System.Net.Mail to MailKit, the package first, then the code.</summary>
internal static class MigrateCommand
{
    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var paths = LintOptions.PathsArgument();
        var diff = new Option<bool>("--diff") { Description = "Show what would change, and write nothing." };
        var configuration = LintOptions.ConfigurationOption();
        var command =
            new Command("migrate",
                "Replaces System.Net.Mail.SmtpClient by MailKit in C# projects: adds the package and changes the code. What has to stay is "
                + "listed with its reason.") { paths, diff, configuration };
        command.SetAction(parsed =>
        {
            var named = LintOptions.PathsOf(parsed, paths, run);
            var plan = new MigrationPlanner(
                new() { Run = run, Paths = named, Configuration = parsed.GetRequiredValue(configuration) }).Plan();
            return parsed.GetValue(diff) ? Show(plan, run, outputs) : Write(plan, run, named, outputs);
        });
        return command;
    }

    private static int Show(MigrationPlan plan, RunFolder run, Outputs outputs)
    {
        DiffText.Write(plan.Changes, new([], [], 0), outputs.Text);
        WriteLeft(plan, run, outputs.Error);
        return CodeOf(plan, []);
    }

    private static int Write(MigrationPlan plan, RunFolder run, IReadOnlyList<string> named, Outputs outputs)
    {
        var (written, problems) = FixWriter.Write(plan.Changes, new(run, named.Select(run.FullPathOf)));
        WriteLeft(plan, run, outputs.Text);
        foreach (var problem in problems)
        {
            outputs.Error.WriteLine($"{problem.File}: {problem.Message}");
        }

        var migrated = written.Sum(change => change.Fixed);
        var files = written.Count(change => change.Fixed > 0);
        outputs.Error.WriteLine(
            $"Migrated {migrated} of {plan.Migrated + plan.Left.Count} clients in {files} file{(files == 1 ? "" : "s")}."
            + (migrated > 0 ? " Build and test before you commit: MailKit throws where a password is refused." : ""));
        return CodeOf(plan, problems);
    }

    private static void WriteLeft(MigrationPlan plan, RunFolder run, Printout output)
    {
        foreach (var left in plan.Left)
        {
            output.WriteLine($"{run.NameOf(left.File)}:{left.Line}: {left.Reason}: {left.Text}");
        }

        foreach (var problem in plan.Problems)
        {
            output.WriteLine($"{problem.File}{(problem.Line is { } line ? $":{line}" : "")}: {problem.Message}");
        }
    }

    private static int CodeOf(MigrationPlan plan, IReadOnlyList<LintProblem> problems) =>
        plan.Problems.Count + problems.Count > 0 ? ExitCode.Incomplete
        : plan.Left.Count > 0 ? ExitCode.Findings
        : ExitCode.Clean;
}
