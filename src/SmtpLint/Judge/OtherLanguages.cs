using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>What is said of projects whose code is not C#.</summary>
internal static class OtherLanguages
{
    /// <summary>Notes that say who checks what of them.</summary>
    /// <param name="projects">Projects with mail settings.</param>
    /// <param name="run">Names the files.</param>
    public static IEnumerable<LintProblem> RemarksOn(IEnumerable<SettingsProject> projects, RunFolder run) =>
        from project in projects
        where !project.IsBuilt
        from file in project.ProjectFiles
        let remark = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".FSPROJ" => "F# code is not checked, neither here nor in a build. The project's settings files are checked here alone.",
            ".VBPROJ" => "Visual Basic code is not checked here: the package SmtpConfigAnalyzers checks it in a build.",
            _ => null,
        }
        where remark is not null
        select new LintProblem(run.NameOf(file), null, remark);
}
