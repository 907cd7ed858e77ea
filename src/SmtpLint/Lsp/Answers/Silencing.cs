using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Answers;

/// <summary>Ways to live with a finding: a comment next to it, or an entry in the baseline. Both want a reason.</summary>
internal static class Silencing
{
    private const string Todo = "TODO";
    private const int MostLines = 20;

    /// <summary>The edit that puts a comment in front of a finding; <see langword="null"/> where the file has no place for one.</summary>
    public static WorkspaceEdit? Comment(Judgement judgement, LintFinding finding)
    {
        var name = finding.Place.File;
        if (judgement.ProjectOf(name) is not { } project || project.Files[name].Documents is not [var document, ..])
        {
            return null;
        }

        var text = document.Text;
        var lines = new LineMap(text);
        var comment = Spell(document.Format, $"smtplint-disable {finding.Rule.Id} - {Todo}: why");
        if (comment is null)
        {
            return null;
        }

        // In XML the tag may have begun some lines before, and within it there is no place for a comment.
        for (var line = finding.Place.Start.Line; line >= Math.Max(0, finding.Place.Start.Line - MostLines); line--)
        {
            var start = lines.RangeOf(line).Start;
            var content = text.AsSpan(start, lines.RangeOf(line).Length);
            var indent = content[..^content.TrimStart().Length];
            var put = $"{indent}{comment}{(text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n")}";
            if (Silences(judgement, project, finding, text.Insert(start, put)))
            {
                return WorkspaceEdit.Of(judgement.UriOf(name), new TextEdit(lines.RangeOf(new TextRange(start, 0)), put));
            }

            if (document.Format != SettingsFormat.Xml)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The edit that puts a finding into the baseline; <see langword="null"/> if what is there cannot be read.</summary>
    public static WorkspaceEdit? Entry(Judgement judgement, LintFinding finding)
    {
        var places = new[] { judgement.ProjectOf(finding.Place.File)?.Folder, judgement.Folder.ToString() }.OfType<string>()
            .Select(folder => Path.Combine(folder, Baseline.FileName)).Where(path => judgement.Holds(path)).ToList();
        var path = places.Find(path => judgement.Run.TextOf(judgement.Folder.NameOf(path)) is not null) ?? places[^1];
        var before = judgement.Run.TextOf(judgement.Folder.NameOf(path));
        var known = before is null ? null : Baseline.Read(path, before, today: null);
        if (known is { IsWhole: false } && !string.IsNullOrWhiteSpace(before))
        {
            return null;
        }

        var entry = new BaselineEntry(
            finding.Rule.Id, Baseline.RelativePath(path, judgement.Folder.FullPathOf(finding.Place.File)), finding.Fingerprint, Todo, Todo);
        var after = BaselineWriter.Write([.. known?.Entries ?? [], entry]);
        var uri = judgement.UriOf(judgement.Folder.NameOf(path));
        var edit = new DocumentChange
        {
            TextDocument = new(uri, judgement.VersionOf(path)),
            Edits = [TextDifference.Of(before ?? "", after)],
        };
        return new()
        {
            DocumentChanges = before is null
                ? [new() { Kind = "create", Uri = uri, Options = new(IgnoreIfExists: true) }, edit]
                : [edit],
        };
    }

    private static string? Spell(SettingsFormat format, string words) => format switch
    {
        SettingsFormat.Json => $"// {words}",
        SettingsFormat.Xml => $"<!-- {words} -->",
        SettingsFormat.Env or SettingsFormat.Yaml or SettingsFormat.Dockerfile or SettingsFormat.SystemdUnit => $"# {words}",
        SettingsFormat.Ini => $"; {words}",
        _ => null,
    };

    // It is tried, as a fix is: the finding is gone, no other has come, and the file reads as before.
    private static bool Silences(Judgement judgement, SettingsProject project, LintFinding finding, string text)
    {
        var name = finding.Place.File;
        var before = project.Files[name];
        var after = project.With([before.Text with { Text = text }]);
        return after.Files[name].Documents.Count == before.Documents.Count
            && after.Files[name].Documents.All(document => document.Error is null)
            && judgement.Run.Judge.Lint(project) is var was
            && judgement.Run.Judge.Lint(after) is var now
            && now.Unused.Count <= was.Unused.Count
            && now.Findings.Count < was.Findings.Count
            && now.Findings.Count(other => other.Rule == finding.Rule) == was.Findings.Count(other => other.Rule == finding.Rule) - 1;
    }
}
