using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Lsp.Protocol;

namespace SmtpLint.Lsp.Texts;

/// <summary>A document that is open in the editor: its text is the editor's, saved or not.</summary>
/// <param name="Uri">Its name, as the client has it.</param>
/// <param name="Path">The full path of its file.</param>
/// <param name="Version">The client's number of its text.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Uri, string Path, int Version, string Text)
{
    /// <summary>The document after changes, which were made one after the other.</summary>
    public OpenDocument With(int version, IEnumerable<ContentChange> changes) =>
        this with { Version = version, Text = changes.Aggregate(Text, Apply) };

    private static string Apply(string text, ContentChange change)
    {
        if (change.Range is not { } range)
        {
            return change.Text;
        }

        var lines = new LineMap(text);
        var start = lines.OffsetOf(text, range.Start);
        return string.Concat(text.AsSpan(0, start), change.Text, text.AsSpan(Math.Max(start, lines.OffsetOf(text, range.End))));
    }

    /// <summary>Never the text, which may hold a secret.</summary>
    public override string ToString() => Uri;
}
