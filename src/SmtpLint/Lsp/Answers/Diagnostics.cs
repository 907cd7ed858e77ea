using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Answers;

/// <summary>Findings as editors show them.</summary>
/// <param name="includesCode">Whether those in C# are shown, too: where the analyzers run, they show them.</param>
internal sealed class Diagnostics(bool includesCode)
{
    private const int Unnecessary = 1;

    // What a key says that nobody reads is shown faded.
    private static readonly HashSet<string> OfDeadKeys = new(["SMTP5004", "SMTP5005"], StringComparer.Ordinal);

    /// <summary>What is to be shown in a file.</summary>
    /// <param name="judgement">What was found.</param>
    /// <param name="path">The file's full path.</param>
    public IReadOnlyList<Diagnostic> Of(Judgement judgement, string path)
    {
        if (!includesCode && IsOfCode(path))
        {
            return [];
        }

        var name = judgement.Folder.NameOf(path);
        return
        [
            .. judgement.FindingsIn(path).Select(finding => Of(judgement, finding)),
            .. judgement.Run.Result.Problems.Where(problem => problem.File == name).Select(problem => Of(problem, Severity(Level.Warning))),
            .. judgement.Run.Result.Remarks.Where(remark => remark.File == name).Select(remark => Of(remark, Severity(Level.Info))),
        ];
    }

    /// <summary>A finding.</summary>
    /// <param name="judgement">What was found.</param>
    /// <param name="finding">One of it.</param>
    public static Diagnostic Of(Judgement judgement, LintFinding finding) =>
        new(finding.Place.ToRange(), Severity(finding.Level), finding.Shown)
        {
            Code = finding.Rule.Id,
            CodeDescription = new(finding.Rule.HelpLink),
            Tags = OfDeadKeys.Contains(finding.Rule.Id) ? [Unnecessary] : null,
            RelatedInformation = finding.Related.Count == 0
                ? null
                : [.. finding.Related.Select(related =>
                    new RelatedInformation(new(judgement.UriOf(related.Place.File), related.Place.ToRange()), related.Message.Shown))],
        };

    /// <summary>The full paths of the files with something to show.</summary>
    public IEnumerable<string> Files(Judgement judgement) =>
        judgement.Files.Concat(judgement.Run.Result.Problems.Concat(judgement.Run.Result.Remarks).Select(problem => problem.File))
            .Distinct().Select(judgement.Folder.FullPathOf).Where(path => includesCode || !IsOfCode(path));

    private static Diagnostic Of(LintProblem problem, int severity) =>
        new(new(new((problem.Line ?? 1) - 1, 0), new(problem.Line ?? 1, 0)), severity, problem.Message);

    private static int Severity(Level level) => level switch
    {
        Level.Error => 1,
        Level.Warning => 2,
        _ => 3,
    };

    private static bool IsOfCode(string path) => SourceFileNames.Include(path) || ProjectFinder.IsProjectFile(path);
}
