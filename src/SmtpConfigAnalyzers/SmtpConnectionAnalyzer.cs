using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers;

/// <summary>Reports what a build warns of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class SmtpConnectionAnalyzer() : MailAnalyzer(rule => rule.Severity == RuleSeverity.Warning);
