using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>A text of the catalogue, in the language in which the host asks for it.</summary>
/// <param name="english">The text.</param>
/// <param name="end">What follows in every language.</param>
internal sealed class CatalogText(string english, string end = "") : LocalizableString
{
    private readonly string _english = english;
    private readonly string _end = end;

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) => Translations.Of(_english, formatProvider) + _end;

    /// <inheritdoc/>
    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_english + _end);

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) => other is CatalogText text && (text._english, text._end) == (_english, _end);
}
