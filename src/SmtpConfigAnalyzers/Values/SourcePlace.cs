using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Values;

/// <summary>An expression of the program.</summary>
/// <param name="Syntax">The expression.</param>
/// <param name="Member">The member whose default it declares, if it is one.</param>
internal sealed record SourcePlace(SyntaxNode Syntax, ISymbol? Member = null) : Place;

/// <summary>A value in a settings file, which the program reads.</summary>
/// <param name="Setting">The value, with its file.</param>
internal sealed record FilePlace(EffectiveSetting Setting) : Place
{
    /// <summary>By where it is: comparing files would compare their texts.</summary>
    public bool Equals(FilePlace? other) =>
        other is not null && Setting.Document.File == other.Setting.Document.File
            && Setting.Scalar.ValueRange == other.Setting.Scalar.ValueRange;

    /// <inheritdoc/>
    public override int GetHashCode() => Setting.Scalar.ValueRange.GetHashCode();
}
