using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// Finds the comments of a YAML file. The parser can give them out, but is then stricter than YAML is about where they
/// are; once it has found where the scalars are, the marks outside of them are comments (YAML 1.2.2, section 6.6).
/// </summary>
internal static class YamlComments
{
    private static readonly char[] Breaks = ['\r', '\n'];

    /// <summary>The comments in the order of the text, without their marks.</summary>
    /// <param name="text">The file's whole text.</param>
    /// <param name="scalars">Where its scalars are, in the order of the text.</param>
    public static IReadOnlyList<TextRange> Find(string text, IReadOnlyList<TextRange> scalars)
    {
        var comments = new List<TextRange>();
        var scalar = 0;
        for (var mark = text.IndexOf('#'); mark >= 0; mark = mark < text.Length ? text.IndexOf('#', mark) : -1)
        {
            while (scalar < scalars.Count && scalars[scalar].End <= mark)
            {
                scalar++;
            }

            if (scalar < scalars.Count && scalars[scalar].Start <= mark)
            {
                mark = scalars[scalar].End;
            }
            else if (mark == 0 || char.IsWhiteSpace(text[mark - 1]) || text[mark - 1] == '\uFEFF')
            {
                var end = text.IndexOfAny(Breaks, mark) is var at and >= 0 ? at : text.Length;
                comments.Add(new(mark + 1, end - mark - 1));
                mark = end;
            }
            else
            {
                mark++;
            }
        }

        return comments;
    }
}
