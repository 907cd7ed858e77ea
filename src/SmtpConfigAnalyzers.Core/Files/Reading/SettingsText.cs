namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>How the formats write a value: from the text of a file to what it says, and back.</summary>
public static class SettingsText
{
    /// <summary>
    /// The key that an environment variable sets: EnvironmentVariablesConfigurationProvider reads a double underscore as the delimiter of
    /// sections.
    /// </summary>
    /// <param name="variable">The variable's name.</param>
    public static string KeyOf(string variable) => variable.Replace("__", ":");

    /// <summary>
    /// What the text of a value says: for a scalar that <see cref="SettingsReader"/> read, always its <see cref="SettingsScalar.Value"/>.
    /// </summary>
    public static string Decode(SettingsDocument document, SettingsScalar scalar)
    {
        var written = document.Text.Substring(scalar.ValueRange.Start, scalar.ValueRange.Length);
        var quote = QuoteOf(document, scalar);
        return scalar.Kind switch
        {
            ScalarKind.Null => "",
            ScalarKind.String => JsonText.Decode(written),
            ScalarKind.Text when document.Format == SettingsFormat.Env => EnvText.Decode(written, quote),
            ScalarKind.Text when document.Format == SettingsFormat.Xml =>
                quote == '\0' ? XmlText.DecodeContent(written) : XmlText.DecodeAttribute(written),
            _ => written,
        };
    }

    /// <summary>Writes a value: in JSON and, where it needs them, in the others with its quotes; in XML without.</summary>
    /// <param name="format">The file's format.</param>
    /// <param name="kind">The type to write; formats without types take it for <see cref="ScalarKind.Text"/>.</param>
    /// <param name="value">The value, as <see cref="SettingsScalar.Value"/> holds it.</param>
    /// <param name="quote">The quote to use where there is a choice; <c>'\0'</c> for none.</param>
    /// <returns>What to write; <see langword="null"/> if the format has no way to write it, or it is not of that type.</returns>
    public static string? Encode(SettingsFormat format, ScalarKind kind, string value, char quote = '\0') => format switch
    {
        SettingsFormat.Json => EncodeJson(kind, value),
        SettingsFormat.Xml => XmlText.Encode(value),
        SettingsFormat.Env => EnvText.Encode(value, quote),
        SettingsFormat.Yaml or SettingsFormat.Dockerfile or SettingsFormat.SystemdUnit or SettingsFormat.Infrastructure =>
            PlainWord.Encode(kind, value, quote),
        _ => value.IndexOfAny(['\r', '\n']) >= 0 ? null : quote == '"' || IsTrimmed(value) ? "\"" + value + "\"" : value,
    };

    /// <summary>The quote around a scalar's value; <c>'\0'</c> if there is none.</summary>
    public static char QuoteOf(SettingsDocument document, SettingsScalar scalar)
    {
        // In front of a value without quotes are blanks, '=', '>' or, at the root, nothing.
        var before = scalar.ValueRange.Start - 1;
        var isQuoted = before >= 0 && scalar.Kind is ScalarKind.Text or ScalarKind.String && document.Text[before] is '"' or '\'';
        return isQuoted ? document.Text[before] : '\0';
    }

    private static string? EncodeJson(ScalarKind kind, string value) => kind switch
    {
        ScalarKind.Text or ScalarKind.String => "\"" + JsonText.Encode(value) + "\"",
        ScalarKind.Null => value.Length == 0 ? "null" : null,
        _ => JsonText.KindOf(value, new(0, value.Length)) == kind ? value : null,
    };

    /// <summary>Whether an INI reader would take blanks or quotes off a value that has no quotes of its own around it.</summary>
    private static bool IsTrimmed(string value) =>
        value.Trim().Length != value.Length || (value.Length > 1 && value[0] == '"' && value[value.Length - 1] == '"');
}
