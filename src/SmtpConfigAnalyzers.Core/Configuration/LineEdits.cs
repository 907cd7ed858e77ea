namespace SmtpConfigAnalyzers.Configuration;

/// <summary>Edits of env and INI files: a setting is a line.</summary>
internal static class LineEdits
{
    public static SettingsEdit? InsertAfter(SettingsDocument document, SettingsScalar scalar, string name, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = document.Text;
        var start = SettingsLayout.LineStart(text, scalar.KeyRange.Start);
        var old = text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length);
        var delimiter = document.Format == SettingsFormat.Env ? Math.Max(old.LastIndexOf("__", StringComparison.Ordinal) + 2, old.LastIndexOf(':') + 1) : 0;
        var section = delimiter > 1 ? old.Substring(0, delimiter) : "";
        var quoted = SettingsLayout.Quoted(document, scalar);
        var line = text.Substring(start, scalar.KeyRange.Start - start) + section + name
            + text.Substring(scalar.KeyRange.End, quoted.Start - scalar.KeyRange.End) + value;
        return new(new(SettingsLayout.LineEnd(text, quoted.End), 0), SettingsLayout.LineBreakOf(text) + line);
    }

    public static SettingsEdit Remove(SettingsDocument document, SettingsScalar scalar)
    {
        var start = SettingsLayout.LineStart(document.Text, scalar.KeyRange.Start);
        var end = SettingsLayout.NextLine(document.Text, SettingsLayout.Quoted(document, scalar).End);
        return new(new(start, end - start), "");
    }
}
