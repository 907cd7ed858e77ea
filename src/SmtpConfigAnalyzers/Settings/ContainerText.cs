using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Settings;

/// <summary>
/// Settings that a container of the program is started with: they lie over the files of its project, and are read already.
/// </summary>
/// <param name="document">The settings.</param>
/// <param name="number">Distinguishes them from others of the same file.</param>
public sealed class ContainerText(SettingsDocument document, int number) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(document.Text);

    /// <summary>The settings.</summary>
    public SettingsDocument Document => document;

    /// <inheritdoc/>
    public override string Path => $"{document.File}#{number}";

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
