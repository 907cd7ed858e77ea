using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>An expression of the program.</summary>
internal sealed record SourcePlace(SyntaxNode Syntax) : Place;
