using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Policy;
using SmtpLint.Find.Projects;

namespace SmtpLint.Judge.Code;

/// <summary>Hands the severities that a project sets to the compiler, which decides about code itself.</summary>
internal static class SeverityOptions
{
    /// <summary>Options with the project's severities.</summary>
    public static CSharpCompilationOptions Apply(CSharpCompilationOptions options, CSharpProject project)
    {
        var severities = ProjectSeverities.Of(name => project.Properties.GetValueOrDefault(name, ""));
        return options
            .WithSpecificDiagnosticOptions(severities.Ids.Select(id => KeyValuePair.Create(id.Key, id.Value switch
            {
                BuildSeverity.Off => ReportDiagnostic.Suppress,
                BuildSeverity.Error => ReportDiagnostic.Error,
                _ => ReportDiagnostic.Default,
            })))
            .WithGeneralDiagnosticOption(severities.AreWarningsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default);
    }
}
