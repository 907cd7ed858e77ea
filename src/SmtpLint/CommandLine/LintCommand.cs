using System.CommandLine;
using SmtpConfigAnalyzers.Baselines;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Doors.Writing;
using SmtpLint.Findings;
using SmtpLint.Fix;
using SmtpLint.Judge;
using SmtpLint.Report;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint PATH…</c>: checks files, and fixes them if asked to.</summary>
/// <param name="run">The folder that the tool runs in.</param>
/// <param name="input">Standard input.</param>
/// <param name="outputs">Where to print.</param>
internal sealed class LintCommand(RunFolder run, Func<Stream> input, Outputs outputs)
{
    private readonly LintOptions _options = new();

    /// <summary>Makes it what a command does.</summary>
    /// <returns>The paths that the command then takes.</returns>
    public Argument<string[]> AddTo(Command command)
    {
        _options.AddTo(command);
        command.SetInterruptible(Lint);
        return _options.Paths;
    }

    private int Lint(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = outputs.Error.StartProgress(parsed.GetValue(_options.Quiet) || parsed.GetValue(_options.NoProgress));
        using var clears = cancellation.Register(progress.Clear); // at once: a file that is being read may take a while
        return Lint(parsed, progress, cancellation);
    }

    private int Lint(ParseResult parsed, ProgressLine progress, CancellationToken cancellation)
    {
        var request = RequestOf(parsed) with { Progress = progress.Show };
        var choice = new RuleChoice(parsed.GetValue(_options.Select) ?? [], parsed.GetValue(_options.Ignore) ?? []);
        var lint = new Linter(request).Run(cancellation).Of(choice);
        var failOn = Enum.Parse<Level>(parsed.GetRequiredValue(_options.FailOn), ignoreCase: true);
        if (parsed.GetValue(_options.WriteBaseline))
        {
            return WriteBaseline(parsed, lint.Result);
        }

        if (parsed.GetValue(_options.Fix) || parsed.GetValue(_options.Diff))
        {
            var changes = new FixPlanner(parsed.GetValue(_options.Unsafe)).Plan(lint);
            if (parsed.GetValue(_options.Diff))
            {
                progress.Clear();
                DiffText.Write(changes, lint.Result, outputs.Text);
                return CodeOf(parsed, lint.Result, failOn);
            }

            cancellation.ThrowIfCancellationRequested();
            var (written, problems) = FixWriter.Write(changes, new(run, request.Paths.Select(run.FullPathOf)));
            var before = CountOf(lint);
            lint = written.Count > 0 ? new Linter(request).Run(cancellation).Of(choice) : lint;
            lint = lint with { Result = lint.Result with { Problems = [.. lint.Result.Problems, .. problems] } };
            progress.Clear();
            outputs.Error.WriteLine($"Fixed {Count(before - CountOf(lint), "finding")} in {Count(written.Count, "file")}.");
        }

        progress.Clear();
        return Report(parsed, lint, CodeOf(parsed, lint.Result, failOn), failOn);
    }

    private LintRequest RequestOf(ParseResult parsed)
    {
        var name = parsed.GetValue(_options.StdinFileName);
        return new()
        {
            Run = run,
            Paths = name is not null ? [] : LintOptions.PathsOf(parsed, _options.Paths, run),
            StandardInput = name is null ? null : (name, input()),
            ReadsCode = !parsed.GetValue(_options.NoCode),
            Configuration = parsed.GetRequiredValue(_options.Configuration),
            Jobs = parsed.GetValue(_options.Jobs),
            // What is written again need not be there.
            Baseline = parsed.GetValue(_options.Baseline) is { } baseline
                && (File.Exists(run.FullPathOf(baseline)) || !parsed.GetValue(_options.WriteBaseline)) ? baseline : null,
        };
    }

    private int CodeOf(ParseResult parsed, LintResult result, Level failOn) =>
        ExitCode.Of(result, failOn) is var code && code == ExitCode.Findings && parsed.GetValue(_options.ExitZero) ? ExitCode.Clean : code;

    private static int CountOf(LintRun lint) => lint.Result.Findings.Count(finding => !finding.IsInBaseline);

    private int Report(ParseResult parsed, LintRun lint, int exitCode, Level failOn)
    {
        var color = Enum.Parse<ColorChoice>(parsed.GetRequiredValue(_options.Color), ignoreCase: true);
        var known = ReportFormats.ByName.GetValueOrDefault(parsed.GetRequiredValue(_options.Print.Format));
        var context = new ReportContext
        {
            ToolVersion = ToolVersion.Text,
            ExitCode = exitCode,
            FailOn = failOn,
            ReadText = lint.TextOf,
            Repository = known is null ? null : lint.Git.OriginOf(run.ToString()), // people know where they are
        };
        return _options.Print.Write(parsed, run, outputs, Write, exitCode);

        void Write(string format, Outputs to)
        {
            if (known is null)
            {
                new TextReport(parsed.GetValue(_options.Quiet)).Write(lint.Result, context, to.Text.In(color));
            }
            else
            {
                known.Write(lint.Result, context, to.Data);
            }
        }
    }

    private int WriteBaseline(ParseResult parsed, LintResult result)
    {
        var file = run.FullPathOf(parsed.GetValue(_options.Baseline) ?? Baseline.FileName);
        var entry = new BaselineEntry(
            "", "", "", parsed.GetValue(_options.Owner)!,
            parsed.GetValue(_options.Reason)!) { Expires = Baseline.ParseDay(parsed.GetValue(_options.Expires)) };
        int count;
        try
        {
            count = BaselineFile.Write(file, run, result, entry);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            outputs.Error.WriteLine($"The baseline cannot be written to '{run.NameOf(file)}': {CheckoutWriter.Explain(trouble)}");
            return ExitCode.WrongUse;
        }

        outputs.Error.WriteLine($"{run.NameOf(file)} holds {Count(count, "finding")}.");
        foreach (var problem in result.Problems)
        {
            outputs.Error.WriteLine($"{problem.File}: {problem.Message}");
        }

        return result.Problems.Count > 0 ? ExitCode.Incomplete : ExitCode.Clean;
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
