using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>
/// Edits of files where a setting is a line, or lines that repeat: env, INI, and the files that start programs. In the
/// latter it may also be a part of a line; that the result is read back keeps such an edit from being given out.
/// </summary>
internal static class LineEdits
{
    public static SettingsEdit? InsertAfter(SettingsDocument document, SettingsScalar scalar, string name, string value)
    {
        // A number may not be one in YAML: Kubernetes takes none for a variable. A string does everywhere.
        var kind = scalar.Kind == ScalarKind.Text ? ScalarKind.Text : ScalarKind.String;
        var quote = document.Format == SettingsFormat.Yaml ? SettingsText.QuoteOf(document, scalar) : '\0';
        if (SettingsText.Encode(document.Format, kind, value, quote) is not { } written)
        {
            return null;
        }

        var text = document.Text;
        var start = SettingsLayout.LineStart(text, scalar.KeyRange.Start);
        var old = text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length);
        var delimiter = document.Format != SettingsFormat.Ini
            ? Math.Max(old.LastIndexOf("__", StringComparison.Ordinal) + 2, old.LastIndexOf(':') + 1)
            : 0;
        var section = delimiter > 1 ? old.Substring(0, delimiter) : "";
        var quoted = SettingsLayout.Quoted(document, scalar);
        var end = SettingsLayout.LineEnd(text, quoted.End);
        if (document.Format is SettingsFormat.Dockerfile or SettingsFormat.SystemdUnit
            && text.Substring(quoted.End, end - quoted.End).Trim().Length > 0)
        {
            return null; // the line goes on below, or has more on it
        }

        var line = text.Substring(start, scalar.KeyRange.Start - start) + section + name
            + text.Substring(scalar.KeyRange.End, quoted.Start - scalar.KeyRange.End) + written;
        return new(new(end, 0), SettingsLayout.LineBreakOf(text) + line);
    }

    public static SettingsEdit Remove(SettingsDocument document, SettingsScalar scalar)
    {
        var start = SettingsLayout.LineStart(document.Text, scalar.KeyRange.Start);
        var end = SettingsLayout.NextLine(document.Text, SettingsLayout.Quoted(document, scalar).End);
        return new(new(start, end - start), "");
    }
}
