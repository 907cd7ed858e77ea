using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Files;

/// <summary>
/// What the user set for one settings file. The compiler heeds <c>dotnet_diagnostic.ID.severity</c> of an .editorconfig
/// for source only (dotnet/roslyn, issue 55921), and does not show it to analyzers: <c>smtplint.ID.severity</c> stands in.
/// </summary>
internal sealed class FileOptions
{
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptions _options;
    private readonly bool _isInTests;
    private readonly CancellationToken _cancellation;

    public FileOptions(AdditionalText file, Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        _compilation = compilation;
        _options = provider.GetOptions(file);
        _isInTests = IsTrue(provider, "IsTestProject");
        _cancellation = cancellation;
        Rules = new(
            [.. RuleCatalog.Transport.Where(rule => SeverityOf(rule) is not null)],
            [.. RuleCatalog.Facts.Where(rule => SeverityOf(rule) is not null)],
            PolicyOptions.Read(key => _options.TryGetValue(key, out var value) ? value : null));
    }

    /// <summary>The rules that are on, and the options.</summary>
    public SettingsRules Rules { get; }

    /// <summary>Whether MSBuild's property is true.</summary>
    public static bool IsTrue(AnalyzerConfigOptionsProvider provider, string property) =>
        provider.GlobalOptions.TryGetValue("build_property." + property, out var text) && bool.TryParse(text, out var value) && value;

    /// <summary>
    /// How loud a rule is in the file before the compiler has its say: it applies the command line and global
    /// configuration to what is reported here, and nothing else.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The severity; <see langword="null"/> if the rule is off.</returns>
    public DiagnosticSeverity? SeverityOf(Rule rule)
    {
        var descriptor = Descriptors.Of(rule);
        if (IsSuppressed(descriptor.Id) || (Read($"smtplint.{descriptor.Id}.severity") ?? ReadBulk(descriptor)) is not { } severity)
        {
            return IsSuppressed(descriptor.Id) || !descriptor.IsEnabledByDefault ? null
                : _isInTests && rule.IsNoteInTests ? DiagnosticSeverity.Info
                : descriptor.DefaultSeverity;
        }

        return severity switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            _ => null,
        };
    }

    // A rule that is off is not turned on with its category, as in source.
    private ReportDiagnostic? ReadBulk(DiagnosticDescriptor descriptor) => !descriptor.IsEnabledByDefault ? null
        : Read($"dotnet_analyzer_diagnostic.category-{descriptor.Category}.severity") ?? Read("dotnet_analyzer_diagnostic.severity");

    private ReportDiagnostic? Read(string key) => _options.TryGetValue(key, out var text)
        ? text.Trim().ToLowerInvariant() switch
        {
            "error" => ReportDiagnostic.Error,
            "warning" => ReportDiagnostic.Warn,
            "suggestion" => ReportDiagnostic.Info,
            "silent" or "refactoring" => ReportDiagnostic.Hidden,
            "none" => ReportDiagnostic.Suppress,
            _ => null,
        }
        : null;

    private bool IsSuppressed(string id) =>
        _compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) && severity != ReportDiagnostic.Default
            ? severity == ReportDiagnostic.Suppress
            : _compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, _cancellation, out severity) == true && severity == ReportDiagnostic.Suppress;
}
