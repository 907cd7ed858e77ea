using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>Which rules are on. One root cause is one finding, and a rule that is off does not take part: the next one in the order speaks.</summary>
internal static class RuleSwitch
{
    /// <summary>Those of <paramref name="rules"/> that are on in <paramref name="tree"/>, in their order.</summary>
    public static IReadOnlyList<TransportRule> Enabled(
        IReadOnlyList<TransportRule> rules,
        Compilation compilation,
        SyntaxTree tree,
        AnalyzerConfigOptions options,
        CancellationToken cancellation)
    {
        List<TransportRule>? enabled = null;
        for (var i = 0; i < rules.Count; i++)
        {
            if (IsOn(Descriptors.Of(rules[i]), compilation, tree, options, cancellation))
            {
                enabled?.Add(rules[i]);
            }
            else
            {
                enabled ??= [.. rules.Take(i)];
            }
        }

        return enabled ?? rules;
    }

    // The precedence of the compiler: command line, then .editorconfig of the file, then global configuration, then bulk
    // settings. "Default" on the command line, as /warnaserror-:ID leaves it, decides nothing but keeps bulk settings out.
    private static bool IsOn(DiagnosticDescriptor descriptor, Compilation compilation, SyntaxTree tree, AnalyzerConfigOptions options, CancellationToken cancellation)
    {
        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        var isSpecified = compilation.Options.SpecificDiagnosticOptions.TryGetValue(descriptor.Id, out var severity);
        if (!isSpecified || severity == ReportDiagnostic.Default)
        {
            isSpecified |= provider?.TryGetDiagnosticValue(tree, descriptor.Id, cancellation, out severity) == true
                || provider?.TryGetGlobalDiagnosticValue(descriptor.Id, cancellation, out severity) == true;
        }

        if (isSpecified)
        {
            return severity == ReportDiagnostic.Default ? descriptor.IsEnabledByDefault : severity != ReportDiagnostic.Suppress;
        }

        return options.TryGetValue($"dotnet_analyzer_diagnostic.category-{descriptor.Category}.severity", out var bulk)
            || options.TryGetValue("dotnet_analyzer_diagnostic.severity", out bulk)
            ? !string.Equals(bulk, "none", StringComparison.OrdinalIgnoreCase)
            : descriptor.IsEnabledByDefault;
    }
}
