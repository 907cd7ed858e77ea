using SmtpLint.Find.EditorConfig;

namespace SmtpLint.Find.Projects;

/// <summary>The presets that a build takes for the MSBuild property SmtpLintAnalysisMode: the analyzer package's own files.</summary>
internal static class AnalysisMode
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The severities that a mode sets; none for <c>Default</c> and for what is not a mode.</summary>
    public static IReadOnlyDictionary<string, string> Options(string mode) =>
        mode.ToLowerInvariant() is ("audit" or "strict" or "none") and var name
            ? EditorConfigFile.Parse("", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", name + ".globalconfig")))
            .Sections[0].Options
            : Nothing;
}
