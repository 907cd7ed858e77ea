using SmtpLint.Doors.Files;
using SmtpLint.Doors.Writing;
using SmtpLint.Find.Git;
using SmtpLint.Findings;
using SmtpLint.Judge.Code;

namespace SmtpLint.Judge;

/// <summary>All that a run came to, and what it takes to mend it.</summary>
/// <param name="Result">What reports show.</param>
/// <param name="Projects">What was judged.</param>
internal sealed record LintRun(LintResult Result, IReadOnlyList<SettingsProject> Projects)
{
    private readonly Dictionary<string, LintedFile> _files = Projects.SelectMany(project => project.Files).ToDictionary();

    /// <summary>Reads a file that is none of the projects' settings.</summary>
    public required Func<string, string?> ReadOther { private get; init; }

    /// <summary>What git says of the repositories.</summary>
    public required GitRepositories Git { get; init; }

    /// <summary>What judges a project anew, after a change.</summary>
    public required SettingsLinter Judge { get; init; }

    /// <summary>
    /// What is found in the C# with other texts of some settings files, by their full paths: whoever reads them is judged anew.
    /// </summary>
    public required Func<IReadOnlyDictionary<string, string>, IReadOnlyList<LintFinding>> JudgeCode { get; init; }

    /// <summary>The run, as far as its rules are wanted.</summary>
    public LintRun Of(RuleChoice choice) => this with { Result = Result.Of(choice) };

    /// <summary>The text of a file, by its name as people name it; <see langword="null"/> if it cannot be read.</summary>
    public string? TextOf(string name) => _files.TryGetValue(name, out var file) ? file.Text.Text : ReadOther(name);
}

/// <summary>The path of data: files, their settings, one judgement a project, findings.</summary>
/// <param name="request">What is asked for.</param>
internal sealed class Linter(LintRequest request)
{
    private readonly List<LintProblem> _problems = [];

    /// <summary>Reads and judges everything.</summary>
    public LintRun Run()
    {
        var checkout = new OpenCheckout(request, _problems);
        var projects = checkout.Projects.Read();
        request.Progress(new("Judging code", 0, null));
        var code = JudgeCode(drafts: null);
        var judge = new SettingsLinter(checkout.Git, code.VerdictsBySetting);
        var verdicts = projects.Select((project, index) =>
        {
            request.Progress(new("Judging projects", index, projects.Count));
            return judge.Lint(project, checkout.Guard);
        }).ToList();
        var ofFiles = BuildOutput.Join([.. projects.Zip(verdicts, (project, verdict) => (project, verdict.Findings))]);
        var baselines = new BaselineMarks(request, checkout.Files, checkout.Reader, checkout.Guard, projects);
        var findings = baselines.Mark(ofFiles.Concat(code.Findings));
        var folders = projects.SelectMany(project => project.Files.Values).Select(file => Path.GetDirectoryName(file.Path)!)
            .Prepend(request.Run.ToString());
        var result = new LintResult(
            [.. findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Range.Start)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)],
            [.. _problems.Concat(code.Problems).Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)],
            checkout.Projects.FilesRead)
        {
            Suppressed = verdicts.Sum(verdict => verdict.Suppressed) + code.Suppressed,
            Unbound = code.Unbound,
            Remarks =
            [
                .. checkout.Git.Remarks, .. request.ReadsCode ? OtherLanguages.RemarksOn(projects, request.Run) : [], .. code.Remarks, .. verdicts.SelectMany(verdict => verdict.Unused), .. baselines.Remarks(findings),
                    .. Leftovers.In(folders, request.Run, checkout.Files),
            ],
        };
        return new(result, projects)
        {
            Git = checkout.Git,
            Judge = judge,
            JudgeCode = drafts => JudgeCode(drafts).Findings,
            ReadOther = name =>
                new TextFileReader(request.Run, checkout.Files, []).Read(request.Run.FullPathOf(name), mustMentionMail: false)?.Text,
        };

        LintResult JudgeCode(IReadOnlyDictionary<string, string>? drafts) =>
            checkout.Projects.FilesAroundCode.Count == 0
                ? new([], [], 0)
                : new CodeLinter(request.Run.ToString(), checkout.Files, checkout.ProjectFiles)
                    .Lint(checkout.Projects.FilesAroundCode, drafts);
    }
}
