using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Files.Editing;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Fixes all settings files of a project or a solution: Roslyn's own batch fixer knows only source.</summary>
internal sealed class SettingsFileFixAll : FixAllProvider
{
    public static readonly SettingsFileFixAll Instance = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        foreach (var id in fixAllContext.Scope == FixAllScope.Solution ? solution.ProjectIds : [fixAllContext.Project.Id])
        {
            var diagnostics = await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Solution.GetProject(id)!).ConfigureAwait(false);
            if (await FixAsync(
                solution.GetProject(id)!, diagnostics, fixAllContext.CodeActionEquivalenceKey, fixAllContext.CancellationToken)
                .ConfigureAwait(false) is { } repaired)
            {
                solution = repaired.Solution;
            }
        }

        return solution == fixAllContext.Solution ? null
            : CodeAction.Create("Fix the settings files", _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Project?> FixAsync(
        Project project, ImmutableArray<Diagnostic> diagnostics, string? choice, CancellationToken cancellation)
    {
        if (await SettingsFileEdits.ReadAsync(project, cancellation).ConfigureAwait(false) is not { } settings)
        {
            return null;
        }

        var chosen = new List<SettingsRemedy>();
        foreach (var diagnostic in diagnostics)
        {
            var remedies = SettingsFileEdits.FindingOf(diagnostic, settings)?.Remedies ?? [];
            var remedy = remedies.Where((_, index) => SettingsFileCodeFix.KeyOf(index) == choice).Concat(remedies)
                .FirstOrDefault(remedy => remedy.IsCertain);
            // Two environments may read one value: whoever comes second finds it fixed, or says so again.
            if (remedy is not null && !remedy.Edits.Any(edit => chosen.Any(other => other.Edits.Any(theirs => Meet(edit, theirs)))))
            {
                chosen.Add(remedy);
            }
        }

        return (await FixTrial.ApplyAllAsync(
            project.Solution,
            chosen,
            async some =>
                (await SettingsFileEdits.ApplyAsync(project, some.SelectMany(remedy => remedy.Edits), cancellation)
                    .ConfigureAwait(false))?.Solution,
            cancellation).ConfigureAwait(false))?.GetProject(project.Id);
    }

    private static bool Meet((string File, SettingsEdit Edit) left, (string File, SettingsEdit Edit) right) =>
        left.File == right.File && left.Edit.Range.Start <= right.Edit.Range.End && right.Edit.Range.Start <= left.Edit.Range.End;
}
