using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>The formats that settings come in.</summary>
public enum SettingsFormat
{
    /// <summary>JSON with comments and trailing commas.</summary>
    Json,

    /// <summary>XML: <c>web.config</c>, <c>nlog.config</c>, <c>log4net.config</c>.</summary>
    Xml,

    /// <summary>Lines of <c>NAME=value</c>.</summary>
    Env,

    /// <summary>Sections and lines of <c>name=value</c>.</summary>
    Ini,

    /// <summary>
    /// YAML. The readers of this format and of those below are not in this assembly, see <see cref="SettingsDocument.Reader"/>.
    /// </summary>
    Yaml,

    /// <summary>A Dockerfile's <c>ENV</c> instructions.</summary>
    Dockerfile,

    /// <summary>The <c>Environment=</c> lines of a systemd unit or a quadlet.</summary>
    SystemdUnit,

    /// <summary>The variables that Bicep, Terraform or .NET Aspire gives a program.</summary>
    Infrastructure,
}

/// <summary>
/// Where and why a file is malformed, or was not read to its end. What comes before is read all the same, and so is
/// what comes after where it can be recognised: a settings file is malformed while it is typed.
/// </summary>
/// <param name="Range">The place.</param>
/// <param name="Reason">What was expected; never a value of the file.</param>
public sealed record SettingsError(TextRange Range, string Reason);

/// <summary>A comment of a settings file.</summary>
/// <param name="Range">The comment without its marks.</param>
/// <param name="Text">What it says.</param>
public sealed record SettingsComment(TextRange Range, string Text);

/// <summary>A place in a settings file.</summary>
/// <param name="File">The file's path as it was given to the reader.</param>
/// <param name="Range">The piece of its text.</param>
public sealed record SettingsPlace(string File, TextRange Range) : Place;

/// <summary>
/// A settings file as keyed values, with the place of each; or one of several sets of settings that a file holds and that
/// different programs read: each is a document of its own, with the whole file's text.
/// </summary>
/// <param name="File">The file's path as it was given.</param>
/// <param name="Format">Its format.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Scalars">Its values in the order of the text.</param>
/// <param name="Comments">Its comments in the order of the text.</param>
/// <param name="Error">What is malformed first, or why it was not read to its end; <see langword="null"/> if it is well-formed.</param>
public sealed record SettingsDocument(
    string File,
    SettingsFormat Format,
    string Text,
    IReadOnlyList<SettingsScalar> Scalars,
    IReadOnlyList<SettingsComment> Comments,
    SettingsError? Error)
{
    /// <summary>
    /// Reads this document again from a changed text of its file; <see langword="null"/> for that of <see cref="SettingsReader"/>.
    /// </summary>
    public Func<string, SettingsDocument>? Reader { get; init; }

    /// <summary>
    /// The folder, relative to the file's, that the program is built from which is started with these settings; <see langword="null"/> if
    /// that is not said.
    /// </summary>
    public string? BuiltFrom { get; init; }

    /// <summary>
    /// What the program is called that is started with these settings, where several files of a folder may say so together;
    /// <see langword="null"/> if this file alone does.
    /// </summary>
    public string? Program { get; init; }

    /// <summary>Whether another program reads it, which runs the library that is asked about.</summary>
    public bool IsOfHost { get; init; }

    /// <summary>This document, read again from a changed text of its file.</summary>
    /// <param name="text">The whole text.</param>
    public SettingsDocument ReadAgain(string text) => Reader?.Invoke(text) ?? SettingsReader.Read(File, text, Format);

    /// <summary>
    /// The scalars whose key an earlier one has already, without regard to case. The providers for JSON, XML and INI
    /// throw FormatException for such a file, so that the program does not start; in env files the last one counts.
    /// Looked for when asked, since readers have no other use for it.
    /// </summary>
    public IReadOnlyList<SettingsScalar> Duplicates()
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. Scalars.Where(scalar => !keys.Add(scalar.Key))];
    }

    /// <summary>The place of a piece of this file.</summary>
    public SettingsPlace PlaceOf(TextRange range) => new(File, range);

    /// <summary>Never a value of the file.</summary>
    public override string ToString() => File;
}
