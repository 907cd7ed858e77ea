using SmtpLint.Doors.Files;
using SmtpLint.Doors.Writing;
using SmtpLint.Find.Git;
using SmtpLint.Findings;
using SmtpLint.Judge.Code;

namespace SmtpLint.Judge;

/// <summary>All that a run came to, and what it takes to fix it.</summary>
/// <param name="Result">What reports show.</param>
/// <param name="Projects">What was judged.</param>
internal sealed record LintRun(LintResult Result, IReadOnlyList<SettingsProject> Projects)
{
    private readonly Dictionary<string, LintedFile> _files = Projects.SelectMany(project => project.Files).ToDictionary();

    /// <summary>Reads a file that is none of the projects' settings.</summary>
    public required Func<string, string?> ReadOther { private get; init; }

    /// <summary>What git says of the repositories.</summary>
    public required GitRepositories Git { get; init; }

    /// <summary>What judges a project again, after a change.</summary>
    public required SettingsLinter Judge { get; init; }

    /// <summary>
    /// What is found in the C# with other texts of some settings files, by their full paths: whoever reads them is judged again.
    /// </summary>
    public required Func<IReadOnlyDictionary<string, string>, IReadOnlyList<LintFinding>> JudgeCode { get; init; }

    /// <summary>The run, as far as its rules are wanted.</summary>
    public LintRun Of(RuleChoice choice) => this with { Result = Result.Of(choice) };

    /// <summary>The text of a file, by its name as people name it; <see langword="null"/> if it cannot be read.</summary>
    public string? TextOf(string name) => _files.TryGetValue(name, out var file) ? file.Text.Text : ReadOther(name);
}

/// <summary>
/// The path of data: files, their settings, one judgement a project, findings. A command asks once; a language server asks again for
/// what has changed, and keeps the rest.
/// </summary>
internal sealed class Linter
{
    private readonly LintRequest _request;
    private readonly List<LintProblem> _problems = [];
    private readonly OpenCheckout _checkout;
    private readonly Dictionary<SettingsProject, SettingsVerdict> _verdicts = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<SettingsProject> _projects = [];
    private LintResult? _code;

    /// <summary>Opens what is to be checked. Nothing is read yet.</summary>
    /// <param name="request">What is asked for.</param>
    public Linter(LintRequest request)
    {
        _request = request;
        _checkout = new(request, _problems);
    }

    /// <summary>Whether there is code whose answers decide what is said of settings.</summary>
    public bool HasCode => _checkout.Projects.FilesAroundCode.Count > 0;

    /// <summary>Reads and judges everything.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public LintRun Run(CancellationToken cancellation = default)
    {
        Read();
        cancellation.ThrowIfCancellationRequested();
        return Judge(JudgeCode(cancellation));
    }

    /// <summary>Reads the settings.</summary>
    public void Read() => _projects = _checkout.Projects.Read();

    /// <summary>Reads the settings again.</summary>
    /// <param name="unsaved">What files say that nobody has saved, by their full paths.</param>
    /// <param name="changed">The full paths of the files that are not what they were.</param>
    public void Read(IReadOnlyDictionary<string, string> unsaved, IEnumerable<string> changed)
    {
        _checkout.Files.Unsaved = unsaved;
        foreach (var path in changed)
        {
            _checkout.Projects.Forget(path);
            var name = _request.Run.NameOf(path);
            _problems.RemoveAll(problem => problem.File == name);
        }

        Read();
    }

    /// <summary>Judges the code as the files are now, which takes the longest.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public LintResult JudgeCode(CancellationToken cancellation = default) => JudgeCode([], cancellation);

    /// <summary>Resolves the connections that the code makes, as the files are now.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<EffectiveChannel> Channels(CancellationToken cancellation) =>
        HasCode ? CodeIn(_checkout.Files.With([])).Channels(_checkout.Projects.FilesAroundCode, cancellation).Channels : [];

    /// <summary>Judges the settings that were read.</summary>
    /// <param name="code">What the code says of them.</param>
    public LintRun Judge(LintResult code)
    {
        if (_code != code)
        {
            _verdicts.Clear();
            _code = code;
        }

        var judge = new SettingsLinter(_checkout.Git, code.VerdictsBySetting);
        var verdicts = _projects.Select((project, index) =>
        {
            _request.Progress(new("Judging projects", index, _projects.Count));
            return _verdicts.TryGetValue(project, out var known) ? known : _verdicts[project] = judge.Lint(project, _checkout.Guard);
        }).ToList();
        foreach (var gone in _verdicts.Keys.Except(_projects, ReferenceEqualityComparer.Instance).Cast<SettingsProject>().ToList())
        {
            _verdicts.Remove(gone);
        }

        var ofFiles = BuildOutput.Join([.. _projects.Zip(verdicts, (project, verdict) => (project, verdict.Findings))]);
        var baselines = new BaselineMarks(_request, _checkout.Files, _checkout.Reader, _checkout.Guard, _projects);
        var findings = baselines.Mark(ofFiles.Concat(code.Findings));
        var folders = _projects.SelectMany(project => project.Files.Values).Select(file => Path.GetDirectoryName(file.Path)!)
            .Prepend(_request.Run.ToString());
        var result = new LintResult(
            [.. findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Range.Start)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)],
            [.. _problems.Concat(code.Problems).Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)],
            _checkout.Projects.FilesRead)
        {
            Suppressed = verdicts.Sum(verdict => verdict.Suppressed) + code.Suppressed,
            Unbound = code.Unbound,
            Remarks =
            [
                .. _checkout.Git.Remarks, .. _checkout.ProjectRemarks,
                    .. _request.ReadsCode ? OtherLanguages.RemarksOn(_projects, _request.Run) : [], .. code.Remarks,
                    .. verdicts.SelectMany(verdict => verdict.Unused), .. baselines.Remarks(findings),
                    .. Leftovers.In(folders, _request.Run, _checkout.Files),
            ],
        };
        return new(result, _projects)
        {
            Git = _checkout.Git,
            Judge = judge,
            JudgeCode = drafts => JudgeCode(drafts).Findings,
            ReadOther = name =>
                new TextFileReader(_request.Run, _checkout.Files, []).Read(_request.Run.FullPathOf(name), mustMentionMail: false)?.Text,
        };
    }

    private LintResult JudgeCode(IEnumerable<KeyValuePair<string, string>> drafts, CancellationToken cancellation = default) =>
        HasCode ? CodeIn(_checkout.Files.With(drafts)).Lint(_checkout.Projects.FilesAroundCode, cancellation) : new([], [], 0);

    private CodeLinter CodeIn(CheckoutFiles files) =>
        new(_request.Run.ToString(), files, _checkout.ProjectFiles) { Progress = _request.Progress, Parallel = new(_request.Jobs) };
}
