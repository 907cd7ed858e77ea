using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// Writes remedies into a project's settings files. What to change is asked of the judge again, for the text as it is now:
/// a diagnostic carries no edits, since its properties go into logs, and may be older than the text.
/// </summary>
internal static class SettingsFileEdits
{
    /// <summary>
    /// The finding of a diagnostic; <see langword="null"/> if it is not in a settings file, or the text has changed so that it is gone.
    /// </summary>
    public static SettingsFinding? FindingOf(Diagnostic diagnostic, ProjectSettings settings)
    {
        var span = diagnostic.Location.SourceSpan;
        return diagnostic.Location.Kind != LocationKind.ExternalFile ? null : settings.Judge(diagnostic.Location.GetLineSpan().Path)
            .FirstOrDefault(finding => finding.Rule.Id == diagnostic.Id && finding.Place.Range == new TextRange(span.Start, span.Length));
    }

    /// <summary>The settings files of a project.</summary>
    public static async Task<ProjectSettings?> ReadAsync(Project project, CancellationToken cancellation) =>
        await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? ProjectSettings.Of(
                compilation, project.AnalyzerOptions, () =>
                ConnectionSurvey.VerdictsBySetting(compilation, project.AnalyzerOptions, cancellation), cancellation)
            : null;

    /// <summary>The project with changes made; <see langword="null"/> if it does not have the files.</summary>
    /// <param name="project">The project that the changes were made for.</param>
    /// <param name="edits">The changes, in any order.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Project?> ApplyAsync(
        Project project, IEnumerable<(string File, SettingsEdit Edit)> edits, CancellationToken cancellation)
    {
        var after = project;
        foreach (var file in edits.GroupBy(edit => edit.File))
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is not { } document)
            {
                return null;
            }

            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes =
                file.Select(change => new TextChange(new TextSpan(change.Edit.Range.Start, change.Edit.Range.Length), change.Edit.NewText))
                .OrderBy(change => change.Span.Start);
            after = after.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes)).GetProject(project.Id)!;
        }

        return after;
    }
}
