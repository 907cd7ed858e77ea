using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SmtpLint.Code;

/// <summary>The severities that a project file sets: NoWarn, WarningsAsErrors and the like.</summary>
internal static class SeverityOptions
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Options with the project's severities.</summary>
    public static CSharpCompilationOptions Apply(CSharpCompilationOptions options, CSharpProject project)
    {
        var severities = new Dictionary<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase);
        Set("WarningsAsErrors", ReportDiagnostic.Error);
        Set("WarningsNotAsErrors", ReportDiagnostic.Default);
        Set("NoWarn", ReportDiagnostic.Suppress); // wins over the others, as in the compiler
        var isStrict = project.Properties.GetValueOrDefault("TreatWarningsAsErrors", "").Equals("true", StringComparison.OrdinalIgnoreCase);
        return options.WithSpecificDiagnosticOptions(severities).WithGeneralDiagnosticOption(isStrict ? ReportDiagnostic.Error : ReportDiagnostic.Default);

        void Set(string property, ReportDiagnostic severity)
        {
            foreach (var id in project.Properties.GetValueOrDefault(property, "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                severities[id] = severity;
            }
        }
    }
}
