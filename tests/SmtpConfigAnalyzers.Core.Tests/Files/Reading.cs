using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Reads a text and shows what was read.</summary>
internal static class Reading
{
    public static SettingsDocument Json(string text) => SettingsReader.Read("appsettings.json", text)!;

    public static SettingsDocument Xml(string text) => SettingsReader.Read("web.config", text)!;

    public static SettingsDocument Env(string text) => SettingsReader.Read(".env", text)!;

    public static SettingsDocument Ini(string text) => SettingsReader.Read("mail.ini", text)!;

    /// <summary>Keys and values, as in <c>Smtp:Port=587</c>.</summary>
    public static string[] Pairs(this SettingsDocument document) => [.. document.Scalars.Select(scalar => scalar.Key + "=" + scalar.Value)];

    /// <summary>The pieces of text that keys and values are read from.</summary>
    public static string[] Written(this SettingsDocument document) =>
        [.. document.Scalars.Select(scalar => document.Piece(scalar.KeyRange) + "|" + document.Piece(scalar.ValueRange))];

    public static string Piece(this SettingsDocument document, TextRange range) => document.Text.Substring(range.Start, range.Length);

    /// <summary>What holds of every document, whatever its text: ranges lie in the text, in order, and say what the values are.</summary>
    public static void AssertSound(this SettingsDocument document)
    {
        var end = 0;
        foreach (var scalar in document.Scalars)
        {
            // An element's text comes after its attributes, its name in front of them.
            Assert.InRange(scalar.KeyRange.Start, document.Format == SettingsFormat.Xml ? 0 : end, document.Text.Length);
            Assert.InRange(scalar.ValueRange.Start, Math.Max(end, scalar.KeyRange.End), document.Text.Length);
            Assert.InRange(scalar.ValueRange.End, scalar.ValueRange.Start, document.Text.Length);
            Assert.Equal(scalar.Value, SettingsText.Decode(document, scalar));
            end = scalar.ValueRange.End;
        }

        end = 0;
        foreach (var comment in document.Comments)
        {
            Assert.InRange(comment.Range.Start, end, document.Text.Length);
            Assert.InRange(comment.Range.End, comment.Range.Start, document.Text.Length);
            Assert.Equal(document.Piece(comment.Range), comment.Text);
            end = comment.Range.End;
        }

        Assert.DoesNotContain(document.Scalars, scalar => document.Comments.Any(comment =>
            document.Format != SettingsFormat.Xml && scalar.ValueRange.Start < comment.Range.End
                && comment.Range.Start < scalar.ValueRange.End));
        if (document.Error is { } error)
        {
            Assert.InRange(error.Range.Start, 0, document.Text.Length);
            Assert.InRange(error.Range.End, error.Range.Start, document.Text.Length);
            Assert.NotEmpty(error.Reason);
        }
    }
}
