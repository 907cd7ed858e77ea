using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>An expression of the program.</summary>
/// <param name="Syntax">The expression.</param>
/// <param name="Member">The member whose default it declares, if it is one.</param>
internal sealed record SourcePlace(SyntaxNode Syntax, ISymbol? Member = null) : Place;
