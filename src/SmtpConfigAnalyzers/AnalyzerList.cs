using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers;

/// <summary>The package's analyzers, by name: in a native program nothing is found by reflection. Each property makes new ones.</summary>
public static class AnalyzerList
{
    /// <summary>Those that judge code as it is written.</summary>
    public static ImmutableArray<MailAnalyzer> OfCode =>
        ImmutableArray.Create<MailAnalyzer>(new SmtpConnectionAnalyzer(), new SmtpAdviceAnalyzer());

    /// <summary>All that report findings: code, what is generated from Razor, and settings files.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All =>
        OfCode.CastArray<DiagnosticAnalyzer>().Add(new SmtpRazorAnalyzer()).Add(new SettingsFileAnalyzer());
}
