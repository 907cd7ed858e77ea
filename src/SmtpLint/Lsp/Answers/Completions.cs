using System.Globalization;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Recognition;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Judge;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Answers;

/// <summary>
/// What can be written at a place: the words of a mode, the ports that the server offers, the keys of a known product. A value that is
/// not there yet is put in and read, so that its key says what it is.
/// </summary>
internal static class Completions
{
    private const int Property = 10;
    private const int Value = 12;
    private const string NewKey = "smtplint-new-key";

    /// <summary>The completions.</summary>
    /// <param name="judgement">What was found.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="position">The place.</param>
    public static IReadOnlyList<CompletionItem> Of(Judgement judgement, string path, Position position)
    {
        var name = judgement.Folder.NameOf(path);
        if (judgement.ProjectOf(name) is not { } project)
        {
            return [];
        }

        var text = project.Files[name].Text.Text;
        var lines = new LineMap(text);
        var offset = lines.OffsetOf(text, position);
        if (SettingAt.Find(project, name, offset) is { } there && there.Setting.Scalar.ValueRange is var range
            && range.Start <= offset && offset <= range.End)
        {
            return Values(there, lines.RangeOf(range));
        }

        // JSON alone cannot be read without a value.
        if (SettingsReader.FormatOf(name) != SettingsFormat.Json)
        {
            return [];
        }

        if (SettingAt.Find(With(project, name, text, new(offset, 0), "null"), name, offset) is { } missing)
        {
            return Values(missing, lines.RangeOf(new TextRange(offset, 0)));
        }

        var token = TokenAt(text, offset);
        return Keys(With(project, name, text, token, $"\"{NewKey}\": null,"), name, lines.RangeOf(token));
    }

    private static SettingsProject With(SettingsProject project, string name, string text, TextRange range, string put) => project.With(
        [project.Files[name].Text with { Text = string.Concat(text.AsSpan(0, range.Start), put, text.AsSpan(range.End)) }]);

    private static IReadOnlyList<CompletionItem> Values(SettingAt setting, Protocol.Range range)
    {
        IEnumerable<(string Word, string? Detail)> words =
            setting.Words is { } known ? known.Words.Select(word => (word, (string?)null))
            : setting.IsPort && setting.Provider is { } provider
                ? provider.Endpoints.Select(at =>
                    (at.Port.ToString(CultureInfo.InvariantCulture), (string?)$"{provider.Name}: {Hovers.Words(at)}"))
            : setting.IsPort ? [("587", "STARTTLS"), ("465", "implicit TLS")]
            : [];
        return [.. words.Select(word => new CompletionItem(word.Word, Value)
        {
            Detail = word.Detail,
            TextEdit = new(range, setting.Setting.Scalar.Kind == ScalarKind.Null && !IsLiteral(word.Word) ? $"\"{word.Word}\"" : word.Word),
        })];
    }

    private static IReadOnlyList<CompletionItem> Keys(SettingsProject project, string name, Protocol.Range range)
    {
        var section = project.Files[name].Documents.SelectMany(document => document.Scalars)
            .FirstOrDefault(scalar => scalar.Name == NewKey)?.Section;
        var group = section is null ? null : new SettingsFiles(project.Documents).Groups(project.Facts).Select(found => found.Group)
            .FirstOrDefault(group => ProductCatalog.All.Contains(group.Product)
                && group.Settings.Values.Any(setting => setting.Document.File == name && IsBeside(setting.Scalar, section)));
        return group is null ? []
            : [.. NamesIn(group, section!).Select(key => new CompletionItem(key, Property)
            {
                Detail = group.Product.Name,
                FilterText = $"\"{key}\"",
                TextEdit = new(range, $"\"{key}\": "),
            })];
    }

    private static IEnumerable<string> NamesIn(SettingsGroup group, string section)
    {
        var below = section.Length > group.Path.Length ? section[(group.Path.Length + 1)..] + ":" : "";
        return group.Product.Names
            .Where(key => key.StartsWith(below, StringComparison.OrdinalIgnoreCase) && !group.Settings.ContainsKey(key))
            .Select(key => key[below.Length..]).Where(key => key.Length > 0 && key.All(char.IsLetterOrDigit))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsBeside(SettingsScalar scalar, string section) =>
        scalar.Section.Equals(section, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that is being written, with its quotes as far as they are there.</summary>
    private static TextRange TokenAt(string text, int offset)
    {
        var start = offset;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var end = offset;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        start -= start > 0 && text[start - 1] == '"' ? 1 : 0;
        end += end < text.Length && text[end] == '"' ? 1 : 0;
        return new(start, end - start);
    }

    private static bool IsLiteral(string word) => word is "true" or "false" || word.All(char.IsDigit);
}
