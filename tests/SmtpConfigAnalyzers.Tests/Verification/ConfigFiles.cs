using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>An .editorconfig and a .globalconfig, read as the compiler reads them.</summary>
internal sealed class ConfigFiles(string editorConfig = "", string globalConfig = "") : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create((AnalyzerConfig[])
    [
        AnalyzerConfig.Parse("root = true\n[*]\n" + editorConfig, "/.editorconfig"),
        AnalyzerConfig.Parse("is_global = true\n" + globalConfig, "/.globalconfig"),
    ]);

    /// <summary>The severities in them.</summary>
    public SyntaxTreeOptionsProvider Severities => new SeverityProvider(_set);

    public override AnalyzerConfigOptions GlobalOptions => new Options(_set.GlobalConfigOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(_set.GetOptionsForSourcePath(tree.FilePath));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(_set.GetOptionsForSourcePath(textFile.Path));

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value);
    }

    private sealed class SeverityProvider(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
