using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers;

/// <summary>Reports what only the editor shows, unless the user makes it louder.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class SmtpAdviceAnalyzer() : MailAnalyzer(rule => rule.Severity != RuleSeverity.Warning);
