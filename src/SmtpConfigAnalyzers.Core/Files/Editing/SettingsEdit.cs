using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>
/// One change of a settings file's text. Whoever makes one reads its result back: an edit that would do anything else
/// than what was asked is not given out.
/// </summary>
/// <param name="Range">What is replaced; empty to insert.</param>
/// <param name="NewText">What is there instead. May hold a secret.</param>
public sealed record SettingsEdit(TextRange Range, string NewText)
{
    /// <summary>Sets a scalar's value. All else, quotes among it, stays as it is.</summary>
    /// <param name="document">The file.</param>
    /// <param name="scalar">One of its scalars.</param>
    /// <param name="value">The new value.</param>
    /// <param name="kind">The JSON type to write; without one the scalar's own, or a string if the value is not of it.</param>
    /// <returns>The edit; <see langword="null"/> if the format cannot say it there, or the value is elsewhere.</returns>
    public static SettingsEdit? Replace(SettingsDocument document, SettingsScalar scalar, string value, ScalarKind? kind = null)
    {
        if (scalar.Kind == ScalarKind.Unknown)
        {
            return null;
        }

        var format = document.Format;
        var quote = SettingsText.QuoteOf(document, scalar);
        var written = SettingsText.Encode(format, kind ?? scalar.Kind, value, quote);
        if (written is null && kind is null)
        {
            written = SettingsText.Encode(format, ScalarKind.String, value, quote);
        }

        var range = format == SettingsFormat.Xml ? scalar.ValueRange : SettingsLayout.Quoted(document, scalar);
        return Checked(document, scalar, written is null ? null : new(range, written), (scalars, index) =>
            scalars[index] = new(scalar.Key, value));
    }

    /// <summary>Adds a setting after a scalar, in the same section and laid out like it.</summary>
    /// <param name="document">The file.</param>
    /// <param name="scalar">One of its scalars: a member of a JSON object, an attribute or an element's text in XML, a line.</param>
    /// <param name="name">The new setting's name: the last segment of its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="kind">The JSON type to write.</param>
    /// <returns>The edit; <see langword="null"/> if there is no place for it, or the section has a setting of that name.</returns>
    public static SettingsEdit? InsertAfter(
        SettingsDocument document, SettingsScalar scalar, string name, string value, ScalarKind kind = ScalarKind.String)
    {
        var parent = ParentOf(document, scalar);
        var key = parent + name;
        if (parent is null || document.Scalars.Any(other => string.Equals(other.Key, key, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var edit = document.Format switch
        {
            SettingsFormat.Json => JsonEdits.InsertAfter(document, scalar, name, SettingsText.Encode(SettingsFormat.Json, kind, value)),
            SettingsFormat.Xml => XmlEdits.InsertAfter(document, scalar, name, SettingsText.Encode(SettingsFormat.Xml, kind, value)),
            SettingsFormat.Infrastructure => null, // a setting may be two lines, or a piece of one
            _ => LineEdits.InsertAfter(document, scalar, name, value),
        };
        return Checked(document, scalar, edit, (scalars, index) => scalars.Insert(index + 1, new(key, value)));
    }

    /// <summary>Takes a scalar out, with its line if it has one for itself.</summary>
    /// <param name="document">The file.</param>
    /// <param name="scalar">One of its scalars.</param>
    /// <returns>The edit; <see langword="null"/> if it cannot be taken out alone, as from an array.</returns>
    public static SettingsEdit? Remove(SettingsDocument document, SettingsScalar scalar)
    {
        var edit = document.Format switch
        {
            SettingsFormat.Json => JsonEdits.Remove(document, scalar),
            SettingsFormat.Xml => XmlEdits.Remove(document, scalar),
            // its line may hold what is nobody's setting
            SettingsFormat.Yaml or SettingsFormat.Dockerfile or SettingsFormat.SystemdUnit or SettingsFormat.Infrastructure => null,
            _ => LineEdits.Remove(document, scalar),
        };
        return Checked(document, scalar, edit, (scalars, index) => scalars.RemoveAt(index));
    }

    /// <summary>The text with this edit made.</summary>
    /// <param name="text">The text that the edit was made for.</param>
    public string ApplyTo(string text) => text.Substring(0, Range.Start) + NewText + text.Substring(Range.End);

    /// <summary>The file with this edit made, read again; the next edit is made for it.</summary>
    /// <param name="document">The file that the edit was made for.</param>
    public SettingsDocument ApplyTo(SettingsDocument document) => document.ReadAgain(ApplyTo(document.Text));

    /// <summary>Never the text, which may hold a secret.</summary>
    public override string ToString() => Range.ToString();

    /// <summary>What the keys in a scalar's section start with; <see langword="null"/> if it has no sisters by name.</summary>
    private static string? ParentOf(SettingsDocument document, SettingsScalar scalar)
    {
        if (document.Format != SettingsFormat.Xml)
        {
            return scalar.Key.Substring(0, scalar.Key.Length - scalar.Name.Length);
        }

        // A prefix belongs to an attribute's name in the key, but not to an element's.
        var name = document.Text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length);
        name = SettingsText.QuoteOf(document, scalar) == '\0' ? name.Substring(name.IndexOf(':') + 1) : name;
        return scalar.Key.EndsWith(":" + name, StringComparison.Ordinal) ? scalar.Key.Substring(0, scalar.Key.Length - name.Length) : null;
    }

    /// <summary>The edit, if the file reads afterwards as it should.</summary>
    private static SettingsEdit? Checked(
        SettingsDocument document,
        SettingsScalar scalar,
        SettingsEdit? edit,
        Action<List<KeyValuePair<string, string>>, int> change)
    {
        var expected = Pairs(document);
        var index = document.Scalars.TakeWhile(other => !ReferenceEquals(other, scalar)).Count();
        if (edit is null || index == expected.Count)
        {
            return null;
        }

        change(expected, index);
        var after = edit.ApplyTo(document);
        return after.Error?.Reason == document.Error?.Reason && Pairs(after).SequenceEqual(expected) ? edit : null;
    }

    private static List<KeyValuePair<string, string>> Pairs(SettingsDocument document) =>
        [.. document.Scalars.Select(scalar => new KeyValuePair<string, string>(scalar.Key, scalar.Value))];
}
