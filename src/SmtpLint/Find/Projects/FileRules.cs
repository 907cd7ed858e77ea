using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Find.EditorConfig;
using SmtpLint.Findings;

namespace SmtpLint.Find.Projects;

/// <summary>What the user set for one settings file, from where a build would have it.</summary>
internal sealed class FileRules
{
    private readonly SeveritySources _severities;
    private readonly Lazy<SettingsRules> _rules; // most files that mention mail have no settings, and nobody asks

    /// <summary>Reads the options of a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="projectFolder">The folder of its project.</param>
    /// <param name="project">Its project, if there is one that can be read.</param>
    /// <param name="configs">The .editorconfig and .globalconfig files.</param>
    public FileRules(string path, string projectFolder, MsBuildProject? project, EditorConfigTree configs)
    {
        var build = ProjectSeverities.Of(name => project?.Property(name) ?? "");
        var (options, global, mode) =
            (configs.Options(path), configs.GlobalOptions(projectFolder),
                AnalysisMode.Options(project?.Property("SmtpLintAnalysisMode") ?? ""));
        _severities = new()
        {
            Build = id => build.Ids.GetValueOrDefault(id),
            AreWarningsErrors = build.AreWarningsErrors,
            Global = id =>
                SeveritySources.Parse(global.GetValueOrDefault($"dotnet_diagnostic.{id}.severity"))
                ?? SeveritySources.Parse(mode.GetValueOrDefault($"dotnet_diagnostic.{id}.severity")),
            Option = key => options.GetValueOrDefault(key) ?? global.GetValueOrDefault(key),
            IsSettingsFile = true,
            IsTestProject = project?.IsTestProject == true,
        };
        _rules = new(() => new(
            [.. RuleCatalog.Transport.Where(_severities.IsOn)], [.. RuleCatalog.SignIn.Where(_severities.IsOn)],
            [.. RuleCatalog.Facts.Where(_severities.IsOn)], PolicyOptions.Read(_severities.Option)));
    }

    /// <summary>The rules that are on, and the options.</summary>
    public SettingsRules Rules => _rules.Value;

    /// <summary>Whether a rule is off in the file, so that the next one may report.</summary>
    public bool IsOff(Rule rule) => !_severities.IsOn(rule);

    /// <summary>How loud a rule is in the file; <see langword="null"/> if it is off or silent.</summary>
    public Level? LevelOf(Rule rule) => _severities.Of(rule) switch
    {
        RuleSeverity.Error => Level.Error,
        RuleSeverity.Warning => Level.Warning,
        RuleSeverity.Info => Level.Info,
        _ => null,
    };
}
