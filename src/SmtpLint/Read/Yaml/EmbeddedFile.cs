using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>A settings file that a ConfigMap holds as text: <c>appsettings.json: |</c>.</summary>
internal static class EmbeddedFile
{
    /// <summary>Whether a key is the name of such a file.</summary>
    public static bool Includes(string key) => SettingsFileNames.Include(key);

    /// <summary>Reads it.</summary>
    /// <param name="key">The file's name.</param>
    /// <param name="content">The file's text.</param>
    /// <param name="text">The text of the YAML file.</param>
    /// <returns>The document with its places in the YAML file; where they cannot be told, all of them are the key's.</returns>
    public static SettingsDocument? Read(YamlScalar key, YamlScalar content, string text)
    {
        if (SettingsReader.Read(key.Value, content.Value) is not { } document)
        {
            return null;
        }

        var offsets = OffsetsOf(content, text);
        return document with
        {
            Text = text,
            Scalars = [.. document.Scalars.Where(scalar => document.Format != SettingsFormat.Env || Programs.IsDotNetName(scalar.Key))
                .Select(scalar => scalar with { KeyRange = Map(scalar.KeyRange), ValueRange = Map(scalar.ValueRange) })],
            Comments = offsets is null ? [] : [.. document.Comments.Select(comment => comment with { Range = Map(comment.Range) })],
            Error = document.Error is { } error ? error with { Range = Map(error.Range) } : null,
        };

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
