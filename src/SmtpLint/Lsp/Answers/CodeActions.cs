using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;
using SmtpLint.Fix;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Answers;

/// <summary>What can be done about the findings in a piece of a file.</summary>
internal static class CodeActions
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.smtplint";

    /// <summary>The actions, the best first.</summary>
    /// <param name="judgement">What was found.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="asked">The piece, and which kinds of actions are wanted.</param>
    /// <param name="canMakeFiles">Whether the client makes files that an edit asks for.</param>
    public static IReadOnlyList<CodeAction> Of(Judgement judgement, string path, CodeActionParams asked, bool canMakeFiles)
    {
        var actions = new List<CodeAction>();
        foreach (var finding in judgement.FindingsIn(path).Where(finding => finding.Place.ToRange().Touches(asked.Range)))
        {
            if (Wants(asked, QuickFix))
            {
                actions.AddRange(Fixes(judgement, finding));
                Add(finding, $"Silence {finding.Rule.Id} here with a reason", Silencing.Comment(judgement, finding));
                Add(finding, $"Add {finding.Rule.Id} here to the baseline", canMakeFiles ? Silencing.Entry(judgement, finding) : null);
            }
        }

        if (Wants(asked, FixAll) && FixesOf(judgement, path) is { } all)
        {
            actions.Add(new("Fix all mail settings in this file that can be fixed safely", FixAll) { Edit = all });
        }

        return actions;

        void Add(LintFinding finding, string title, WorkspaceEdit? edit)
        {
            if (edit is not null)
            {
                actions.Add(new(title, QuickFix) { Diagnostics = [Diagnostics.Of(judgement, finding)], Edit = edit });
            }
        }
    }

    private static IEnumerable<CodeAction> Fixes(Judgement judgement, LintFinding finding)
    {
        var isFirst = true;
        foreach (var remedy in finding.Remedies.Where(remedy => IsBetter(judgement, finding, remedy)))
        {
            yield return new(remedy.Title.Shown, QuickFix)
            {
                Diagnostics = [Diagnostics.Of(judgement, finding)],
                IsPreferred = isFirst && remedy.IsSafe,
                Edit = new()
                {
                    Changes = remedy.Edits.GroupBy(edit => edit.File, edit => edit.Edit).ToDictionary(
                        file => judgement.UriOf(file.Key), file => EditsOf(judgement.Run.TextOf(file.Key)!, file)),
                },
            };
            isFirst = false;
        }
    }

    private static IReadOnlyList<TextEdit> EditsOf(string text, IEnumerable<SettingsEdit> edits)
    {
        var lines = new LineMap(text);
        return [.. edits.Select(edit => new TextEdit(lines.RangeOf(edit.Range), edit.NewText))];
    }

    // As for --fix: the finding is gone then, and no other has come.
    private static bool IsBetter(Judgement judgement, LintFinding finding, LintRemedy remedy) =>
        judgement.ProjectOf(finding.Place.File) is { } project
        && new FixDraft(project, judgement.Run.Judge, [finding]) is var draft
        && draft.Wanted.FirstOrDefault() is { } wanted
        && draft.With([new(wanted, remedy)]) is not null;

    private static WorkspaceEdit? FixesOf(Judgement judgement, string path)
    {
        var name = judgement.Folder.NameOf(path);
        // What is in other files is left alone as what is in a baseline.
        var findings =
            judgement.Run.Result.Findings.Select(finding => finding.Place.File == name ? finding : finding with { IsInBaseline = true });
        var changes = new FixPlanner(includesUnsafe: false).Plan(
            judgement.Run with { Result = judgement.Run.Result with { Findings = [.. findings] } });
        return changes.Count == 0
            ? null
            : new()
            {
                Changes = changes.ToDictionary(
                    change => judgement.UriOf(change.Before.Name),
                    change => (IReadOnlyList<TextEdit>)[TextDifference.Of(change.Before.Text, change.After.Text)]),
            };
    }

    private static bool Wants(CodeActionParams asked, string kind) =>
        asked.Context?.Only is not { Count: > 0 } only
        || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
