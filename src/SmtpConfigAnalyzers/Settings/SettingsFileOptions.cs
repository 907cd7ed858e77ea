using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Settings;

/// <summary>
/// What the user set for one settings file. The compiler reads <c>dotnet_diagnostic.ID.severity</c> of an .editorconfig
/// for source only (dotnet/roslyn, issue 55921), and does not show it to analyzers: <c>smtplint.ID.severity</c> stands in.
/// </summary>
internal sealed class SettingsFileOptions
{
    private readonly SeveritySources _severities;

    public SettingsFileOptions(
        AdditionalText file, Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        _severities =
            CompilerSeverities.Of(compilation, tree: null, provider.GetOptions(file), IsTest(provider), cancellation);
        Rules = new([.. RuleCatalog.Transport.Where(_severities.IsOn)], [.. RuleCatalog.SignIn.Where(_severities.IsOn)],
            [.. RuleCatalog.Facts.Where(_severities.IsOn)], PolicyOptions.Read(_severities.Option));
    }

    /// <summary>The rules that are on, and the options.</summary>
    public SettingsRules Rules { get; }

    /// <summary>
    /// Whether a project holds tests: the test SDK says it, or Microsoft.Testing.Platform, on which xunit v3, MSTest and TUnit run without
    /// that SDK.
    /// </summary>
    public static bool IsTest(AnalyzerConfigOptionsProvider provider) =>
        IsTrue(provider, "IsTestProject") || IsTrue(provider, "IsTestingPlatformApplication");

    /// <summary>Whether MSBuild's property is true.</summary>
    public static bool IsTrue(AnalyzerConfigOptionsProvider provider, string property) =>
        provider.GlobalOptions.TryGetValue("build_property." + property, out var text) && bool.TryParse(text, out var value) && value;

    /// <summary>How loud a rule is in the file. The compiler decides once more about what is reported, and comes to the same.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The severity; <see langword="null"/> if the rule is off.</returns>
    public DiagnosticSeverity? SeverityOf(Rule rule) => _severities.Of(rule) switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        RuleSeverity.Hidden => DiagnosticSeverity.Hidden,
        _ => null,
    };
}
