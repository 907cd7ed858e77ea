using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Containers;
using SmtpLint.Read.Json;

namespace SmtpLint.Read.Yaml;

/// <summary>Settings that a value of a YAML file holds as text: <c>appsettings.json: |</c>, <c>values: |</c>.</summary>
internal static class EmbeddedFile
{
    /// <summary>Whether a key is the name of such a file.</summary>
    public static bool Includes(string key) => SettingsFileNames.Include(key);

    /// <summary>
    /// Reads settings that a value holds as text: a file, if the key is its name, or a list of variables in JSON, such as steps of
    /// pipelines take.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="content">The text.</param>
    /// <param name="file">The YAML file, which takes what is found.</param>
    /// <param name="change">What to do with it first.</param>
    public static void Read(
        YamlScalar key, YamlScalar content, ContainerFile file, Func<SettingsDocument, SettingsDocument>? change = null)
    {
        if (Includes(key.Value) && SettingsReader.Read(key.Value, content.Value) is { } document)
        {
            var read = document with
            {
                Scalars = [.. document.Scalars
                    .Where(scalar => document.Format != SettingsFormat.Env || Programs.IsDotNetName(scalar.Key))],
            };
            Add(key, content, file, [change?.Invoke(read) ?? read]);
        }
        else if (content.Value.AsSpan().TrimStart() is ['[', ..])
        {
            var inner = new ContainerFile("", SettingsFormat.Json, content.Value, _ => []);
            JsonVariablesReader.Read(inner);
            Add(key, content, file, inner.ToDocuments());
        }
    }

    /// <summary>Reads YAML that a value holds as text.</summary>
    /// <param name="key">The key.</param>
    /// <param name="content">The text.</param>
    /// <param name="file">The file, which takes what is found.</param>
    /// <param name="readerOf">Gives the reader of what the text says.</param>
    public static void ReadYaml(YamlScalar key, YamlScalar content, ContainerFile file, Func<ContainerFile, VariablesReader> readerOf)
    {
        var inner = new ContainerFile("", SettingsFormat.Yaml, content.Value, _ => []);
        var tree = YamlTree.Read(content.Value);
        foreach (var comment in tree.Comments)
        {
            inner.AddComment(comment);
        }

        foreach (var root in tree.Roots.OfType<YamlMapping>())
        {
            readerOf(inner).Read(root);
        }

        Add(key, content, file, inner.ToDocuments());
    }

    // With its places in the YAML file; where they cannot be determined, all of them are the key's.
    private static void Add(YamlScalar key, YamlScalar content, ContainerFile file, IReadOnlyList<SettingsDocument> documents)
    {
        var offsets = documents.Count == 0 ? null : OffsetsOf(content, file.Text);
        foreach (var document in documents)
        {
            file.Add(document with
            {
                Text = file.Text,
                Scalars = [.. document.Scalars.Select(
                    scalar => scalar with { KeyRange = Map(scalar.KeyRange), ValueRange = Map(scalar.ValueRange) })],
                Comments = offsets is null
                    ? []
                    : [.. document.Comments.Select(comment => comment with { Range = Map(comment.Range) })],
                Error = document.Error is { } error ? error with { Range = Map(error.Range) } : null,
            });
        }

        TextRange Map(TextRange range) =>
            offsets is null ? key.Range : new(offsets[range.Start], offsets[range.End] - offsets[range.Start]);
    }

    /// <summary>Where each character of the content is written; <see langword="null"/> if it is not written as it is.</summary>
    private static int[]? OffsetsOf(YamlScalar content, string text)
    {
        var offsets = new int[content.Value.Length + 1];
        var (at, indentation) = StartOf(content, text);
        for (var index = 0; index < content.Value.Length; index++)
        {
            if (index == 0 || content.Value[index - 1] == '\n')
            {
                for (var column = 0; column < indentation && at < text.Length && text[at] == ' '; column++)
                {
                    at++;
                }
            }

            offsets[index] = at;
            if (content.Value[index] == '\n' && at < text.Length && text[at] == '\r')
            {
                at++;
            }

            // The line break at the end need not be there, or may be another's.
            var isLast = index == content.Value.Length - 1 && content.Value[index] == '\n';
            if (!isLast && (at >= text.Length || text[at] != content.Value[index]))
            {
                return null;
            }

            at = Math.Min(at + 1, text.Length);
        }

        offsets[^1] = Math.Min(at, text.Length);
        return offsets;
    }

    /// <summary>
    /// Where the content starts, and how many blanks in front of its lines are none of it: of a block those that its first line lost.
    /// </summary>
    private static (int Start, int Indentation) StartOf(YamlScalar content, string text)
    {
        var start = content.Range.Start;
        if (content.Style != YamlDotNet.Core.ScalarStyle.Literal || start == 0)
        {
            return (start, 0);
        }

        var kept = content.Value.Length - content.Value.TrimStart().Length;
        var line = content.Value[..kept].LastIndexOf('\n') + 1;
        var lineStart = text.LastIndexOf('\n', start - 1) + 1;
        var indentation = start - lineStart - (kept - line);
        for (var blank = content.Value.AsSpan(0, line).Count('\n'); blank > 0 && lineStart > 0; blank--)
        {
            lineStart = lineStart > 1 ? text.LastIndexOf('\n', lineStart - 2) + 1 : 0;
        }

        return (lineStart, indentation);
    }
}
