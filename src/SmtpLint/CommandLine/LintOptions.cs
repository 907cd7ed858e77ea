using System.CommandLine;
using System.CommandLine.Parsing;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Report;

namespace SmtpLint.CommandLine;

/// <summary>The options of the root command, and which of them go together.</summary>
internal sealed class LintOptions
{
    private const StringSplitOptions SplitOptions = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public Argument<string[]> Paths { get; } = PathsArgument();

    public OutputOptions Print { get; } = new(["text", .. ReportFormats.ByName.Keys]);

    public Option<bool> NoCode { get; } = new("--no-code") { Description = "Leave C# out; read settings files only." };

    public Option<string> Configuration { get; } = ConfigurationOption();

    public Option<int> Jobs { get; } = JobsOption();

    public Option<string?> StdinFileName { get; } =
        new("--stdin-filename") { Description = "Check the text on standard input, as if it were in this file. For editors and hooks.",
            HelpName = "file" };

    public Option<string[]> Select { get; } = RulesOption("--select", "Report and fix only what these rules find");

    public Option<string[]> Ignore { get; } = RulesOption("--ignore", "Leave out what these rules find");

    public Option<string> FailOn { get; } = Choice.Of(
        "--fail-on", "Exit with 1 only if a finding is at least this severe.", "warning", ["info", "warning", "error"]);

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

    public Option<string> Color { get; } = Choice.Of(
        "--color", "Print in colour. 'auto': on a terminal, unless NO_COLOR is set.", "auto", ["auto", "always", "never"]);

    private static string Baselines => SmtpConfigAnalyzers.Baselines.Baseline.FileName;

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Paths);
        Print.AddTo(command);
        Option[] all =
            [NoCode, Configuration, Jobs, StdinFileName, Select, Ignore, FailOn, ExitZero, Fix, Diff, Unsafe, Baseline, WriteBaseline,
                Owner, Reason, Expires, Quiet, NoProgress, Color];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Validate);
    }

    /// <summary>The paths, for each command that takes them.</summary>
    public static Argument<string[]> PathsArgument() => new("path")
    {
        Description =
            "Folders and files to check. Default: the current folder. Folders are searched without what git ignores and without bin, "
            + "obj, node_modules and publish; a file that is named is always read.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>What a command line names; the current folder if it names nothing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">The argument.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    public static IReadOnlyList<string> PathsOf(ParseResult parsed, Argument<string[]> paths, RunFolder run) =>
        parsed.GetValue(paths) is { Length: > 0 } named ? Wildcards.Expand(run, named) : ["."];

    private static Option<string[]> RulesOption(string name, string description)
    {
        var option = new Option<string[]>(name)
        {
            Description = $"{description}: ids, beginnings of ids, or names, as SMTP1003,SMTP4 or UseStartTlsOnPort587.",
            HelpName = "rules",
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', SplitOptions))],
        };
        option.CompletionSources.Add(_ => RuleCatalog.All.Select(
            rule => new System.CommandLine.Completions.CompletionItem(rule.Id, detail: rule.Title)));
        option.Validators.Add(result =>
        {
            foreach (var rule in (result.GetValueOrDefault<string[]>() ?? [])
                .Where(wanted => !RuleCatalog.All.Any(rule => RuleChoice.Is(rule, wanted))))
            {
                result.AddError($"{name}: there is no rule '{rule}'."
                    + Spelling.Ask(rule, RuleCatalog.All.SelectMany(known => new[] { known.Id, known.Name })));
            }
        });
        return option;
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

    private static Option<int> JobsOption()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "The most files and projects of C# to work on at once. Default: the number of processors; of projects, fewer if "
                + "there is little memory. The report is the same.",
            DefaultValueFactory = _ => new LintRequest().Jobs,
            HelpName = "number",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var jobs) && jobs > 0))
            {
                result.AddError("--jobs takes a number from 1 on.");
            }
        });
        return option;
    }

    private void Validate(CommandResult command)
    {
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
        Refuse(command, Has(command, WriteBaseline)
            && (Has(command, Select) || Has(command, Ignore)),
            "--write-baseline writes all findings: --select and --ignore do not go with it.");
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
