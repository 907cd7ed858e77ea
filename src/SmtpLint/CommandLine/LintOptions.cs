using System.CommandLine;
using System.CommandLine.Parsing;
using SmtpLint.Judge;
using SmtpLint.Report;

namespace SmtpLint.CommandLine;

/// <summary>The options of the root command, and which of them go together.</summary>
internal sealed class LintOptions
{
    private const string Text = "text";

    public Argument<string[]> Paths { get; } = new("path")
    {
        Description =
            "Folders and files to check. Default: the current folder. Folders are searched without what git ignores and without bin, "
            + "obj, node_modules and publish; a file that is named is always read.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> Format { get; } =
        new("--format", "-f") { Description = "How to print the findings.", DefaultValueFactory = _ =>
            Text, HelpName = string.Join('|', Formats) };

    public Option<string?> Output { get; } =
        new("--output", "-o") { Description = "Write the report into this file instead of the terminal.", HelpName = "file" };

    public Option<bool> NoCode { get; } = new("--no-code") { Description = "Leave C# out; read settings files only." };

    public Option<string> Configuration { get; } = ConfigurationOption();

    public Option<string?> StdinFileName { get; } =
        new("--stdin-filename") { Description = "Check the text on standard input, as if it were in this file. For editors and hooks.",
            HelpName = "file" };

    public Option<string> FailOn { get; } =
        new("--fail-on") { Description = "Exit with 1 only if a finding is at least this severe.", DefaultValueFactory = _ =>
            "warning", HelpName = "info|warning|error" };

    public Option<bool> ExitZero { get; } = new("--exit-zero") { Description = "Exit with 0 whatever is found; 2 and 3 stay." };

    public Option<bool> Fix { get; } =
        new("--fix") { Description = "Fix the files: set a mode that is strict and works on the port in use. Where the right change is not "
        + "certain, nothing is changed." };

    public Option<bool> Diff { get; } = new("--diff") { Description = "Show what --fix would change, and change nothing." };

    public Option<bool> Unsafe { get; } =
        new("--unsafe") { Description = "With --fix or --diff: also changes of the port, and what the server may not offer." };

    public Option<string?> Baseline { get; } =
        new("--baseline") { Description = $"Known findings to accept for now. Default: {Baselines} in the current folder and next to "
        + $"each project.", HelpName = "file" };

    public Option<bool> WriteBaseline { get; } =
        new("--write-baseline") { Description = $"Write all findings into the baseline (--baseline, or {Baselines} in the current "
        + $"folder). Needs --owner and --reason." };

    public Option<string?> Owner { get; } =
        new("--owner") { Description = "With --write-baseline: who will fix the new entries.", HelpName = "name" };

    public Option<string?> Reason { get; } =
        new("--reason") { Description = "With --write-baseline: why they are not fixed yet.", HelpName = "text" };

    public Option<string?> Expires { get; } =
        new("--expires") { Description = "With --write-baseline: the last day on which the entries are valid.", HelpName = "2026-12-31" };

    public Option<bool> Quiet { get; } =
        new("--quiet", "-q") { Description = "Print findings only: no excerpts, no summary, no progress." };

    public Option<bool> NoProgress { get; } = new("--no-progress") { Description = "Show no progress, also on a terminal." };

    public Option<string> Color { get; } =
        new("--color") { Description = "Print in colour. 'auto': on a terminal, unless NO_COLOR is set.", DefaultValueFactory = _ =>
            "auto", HelpName = "auto|always|never" };

    private static string Baselines => SmtpConfigAnalyzers.Baselines.Baseline.FileName;

    private static string[] Formats => [Text, .. ReportFormats.ByName.Keys];

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong(Formats);
        FailOn.AcceptOnlyFromAmong("info", "warning", "error");
        Color.AcceptOnlyFromAmong("auto", "always", "never");
        command.Arguments.Add(Paths);
        Option[] all =
            [Format, Output, NoCode, Configuration, StdinFileName, FailOn, ExitZero, Fix, Diff, Unsafe, Baseline, WriteBaseline, Owner,
                Reason, Expires, Quiet, NoProgress, Color];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Validate);
    }

    /// <summary>The option that says how programs are read, for each command that reads them.</summary>
    public static Option<string> ConfigurationOption()
    {
        var option = new Option<string>("--configuration")
        {
            Description = "Read programs as this build configuration compiles them. Default: Release, what goes into production.",
            DefaultValueFactory = _ => new LintRequest().Configuration,
            HelpName = "name",
        };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--configuration takes the name of a build configuration, such as Debug.");
            }
        });
        return option;
    }

    private void Validate(CommandResult command)
    {
        foreach (var path in command.GetValue(Paths) ?? [])
        {
            // Takes any number, and so what is not an option as well.
            Refuse(command, path.StartsWith('-') && !Path.Exists(path), $"There is no option '{path}'.");
        }

        var isFixing = Has(command, Fix) || Has(command, Diff);
        Refuse(command, Has(command, Unsafe) && !isFixing, "--unsafe says which fixes to make: use it with --fix or --diff.");
        Refuse(command, isFixing
            && Has(command, StdinFileName), "--fix and --diff change files: they cannot be used with --stdin-filename.");
        Refuse(command, isFixing
            && Has(command, WriteBaseline), "--write-baseline keeps findings and --fix removes them: use one after the other.");
        Refuse(command, Has(command, StdinFileName)
            && command.GetResult(Paths)?.Tokens.Count > 0, "--stdin-filename reads standard input only: name no other paths.");
        Refuse(command, Has(command, WriteBaseline)
            && (IsEmpty(command, Owner) || IsEmpty(command, Reason)),
            "--write-baseline needs --owner (who will fix the findings) and --reason (why not now).");
        Refuse(command, !Has(command, WriteBaseline)
            && (Has(command, Owner) || Has(command, Reason) || Has(command, Expires)),
            "--owner, --reason and --expires belong to --write-baseline.");
        Refuse(command, Has(command, Expires)
            && SmtpConfigAnalyzers.Baselines.Baseline.ParseDay(command.GetValue(Expires)) is null,
            "--expires takes a date such as 2026-12-31.");
    }

    private static bool Has(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };

    private static bool IsEmpty(CommandResult command, Option<string?> option) => string.IsNullOrWhiteSpace(command.GetValue(option));

    private static void Refuse(CommandResult command, bool isWrong, string message)
    {
        if (isWrong)
        {
            command.AddError(message);
        }
    }
}
