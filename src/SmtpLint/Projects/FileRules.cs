using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Findings;
using SmtpLint.Projects.EditorConfig;

namespace SmtpLint.Projects;

/// <summary>
/// What the user set for one settings file, in the order of precedence that docs/configuration.md tells and that a build's
/// <c>FileOptions</c> keeps with the compiler.
/// </summary>
internal sealed class FileRules
{
    private static readonly char[] Separators = [';', ',', ' ', '\r', '\n', '\t'];
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private readonly ProjectFile? _project;
    private readonly IReadOnlyDictionary<string, string> _options;
    private readonly IReadOnlyDictionary<string, string> _global;
    private readonly IReadOnlyDictionary<string, string> _mode;

    /// <summary>Reads the options of a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="projectFolder">The folder of its project.</param>
    /// <param name="project">Its project, if there is one that can be read.</param>
    /// <param name="configs">The .editorconfig and .globalconfig files.</param>
    public FileRules(string path, string projectFolder, ProjectFile? project, EditorConfigTree configs)
    {
        _project = project;
        _options = configs.Options(path);
        _global = configs.GlobalOptions(projectFolder);
        _mode = project is null ? Nothing : AnalysisMode.Options(project.Property("SmtpLintAnalysisMode"));
        Rules = new(
            [.. RuleCatalog.Transport.Where(rule => !IsOff(rule))],
            [.. RuleCatalog.Facts.Where(rule => !IsOff(rule))],
            PolicyOptions.Read(Read));
    }

    /// <summary>The rules that are on, and the options.</summary>
    public SettingsRules Rules { get; }

    /// <summary>Whether a rule is off in the file, so that the next one may speak.</summary>
    public bool IsOff(Rule rule) => SeverityOf(rule) is null;

    /// <summary>How loud a rule is in the file; <see langword="null"/> if it is off or silent.</summary>
    public Level? LevelOf(Rule rule) => SeverityOf(rule) switch
    {
        "error" => Level.Error,
        "warning" => Level.Warning,
        "suggestion" => Level.Info,
        _ => null,
    };

    private string? SeverityOf(Rule rule)
    {
        var id = $"dotnet_diagnostic.{rule.Id}.severity";
        var own = Severity(Read($"smtplint.{rule.Id}.severity"));
        if (Lists("NoWarn", rule.Id) || own == "none")
        {
            return null;
        }

        var severity = (Lists("WarningsAsErrors", rule.Id) ? "error" : null)
            ?? Severity(_global.GetValueOrDefault(id)) ?? Severity(_mode.GetValueOrDefault(id))
            ?? own
            ?? (rule.Severity == RuleSeverity.Off ? null : Severity(Read($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity")) ?? Severity(Read("dotnet_analyzer_diagnostic.severity")))
            ?? (rule.Severity == RuleSeverity.Off ? "none" : rule.Severity == RuleSeverity.Info || (rule.IsNoteInTests && _project?.IsTestProject == true) ? "suggestion" : "warning");
        return severity == "none" ? null : severity;
    }

    private bool Lists(string property, string id) =>
        _project?.Property(property).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Contains(id, StringComparer.OrdinalIgnoreCase) == true;

    private string? Read(string key) => _options.GetValueOrDefault(key) ?? _global.GetValueOrDefault(key);

    private static string? Severity(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "refactoring" => "silent",
        ("error" or "warning" or "suggestion" or "silent" or "none") and var severity => severity,
        _ => null,
    };
}
