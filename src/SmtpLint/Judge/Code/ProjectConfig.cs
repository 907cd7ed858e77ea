using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpLint.Judge.Code;

/// <summary>What the user set for a project's files, read by the compiler's own reader from where the compiler would find it.</summary>
internal sealed class ProjectConfig : AnalyzerConfigOptionsProvider
{
    // What the package makes visible to analyzers (SmtpConfigAnalyzers.props).
    private static readonly string[] VisibleProperties =
        ["IsTestProject", "ProjectDir", "SmtpLintAnalysisMode", "SmtpLintScanFiles", "SmtpLintToday"];

    private readonly AnalyzerConfigSet _set;

    /// <summary>Reads the files.</summary>
    /// <param name="project">The project.</param>
    /// <param name="texts">Reads files.</param>
    /// <param name="files">The files for which something may be set.</param>
    public ProjectConfig(CSharpProject project, SourceTexts texts, IEnumerable<string> files)
    {
        var folders = files.Select(file => Path.GetDirectoryName(file)!).Append(project.Folder).Distinct().SelectMany(Ancestors).Distinct();
        var configs = folders.Select(folder => Path.Combine(folder, ".editorconfig"))
            .Concat(Ancestors(project.Folder).Select(folder => Path.Combine(folder, ".globalconfig")))
            .Concat(project.GlobalConfigs)
            .Distinct()
            .Where(texts.Exists)
            .Select(file => texts.Read(file) is { } text ? AnalyzerConfig.Parse(text, file) : null)
            .OfType<AnalyzerConfig>();
        _set = AnalyzerConfigSet.Create((AnalyzerConfig[])[.. configs, .. PresetOf(project), Properties(project)]);
    }

    /// <summary>The severities that the files set.</summary>
    public SyntaxTreeOptionsProvider Severities => new SeverityProvider(_set);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => new Options(_set.GlobalConfigOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(_set.GetOptionsForSourcePath(tree.FilePath));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(_set.GetOptionsForSourcePath(textFile.Path));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    // The package's own presets, by the property that chooses among them.
    private static IEnumerable<AnalyzerConfig> PresetOf(CSharpProject project) =>
        project.Properties.GetValueOrDefault("SmtpLintAnalysisMode", "").Trim().ToLowerInvariant() is ("audit" or "strict" or "none")
            and var mode
            && Path.Combine(AppContext.BaseDirectory, "config", mode + ".globalconfig") is var preset
            ? [AnalyzerConfig.Parse(File.ReadAllText(preset), preset)]
            : [];

    private static AnalyzerConfig Properties(CSharpProject project) => AnalyzerConfig.Parse(
        VisibleProperties.Where(project.Properties.ContainsKey)
            .Aggregate(new StringBuilder("is_global = true\n"), (text, name) =>
                text.Append("build_property.").Append(name).Append(" = ").Append(project.Properties[name].ReplaceLineEndings(" "))
                .Append('\n'))
            .ToString(),
        Path.Combine(project.Folder, "obj", ".properties.globalconfig"));

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => result.AnalyzerOptions.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value);
    }

    private sealed class SeverityProvider(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        // The compiler asks about a file again and again, and each answer compares its path with every section.
        private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _known = new(StringComparer.Ordinal);

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            OptionsOf(tree).AnalyzerOptions.TryGetValue("generated_code", out var text)
                && bool.TryParse(text, out var isGenerated)
                ? isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            OptionsOf(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

        private AnalyzerConfigOptionsResult OptionsOf(SyntaxTree tree) => _known.GetOrAdd(tree.FilePath, set.GetOptionsForSourcePath);
    }
}
