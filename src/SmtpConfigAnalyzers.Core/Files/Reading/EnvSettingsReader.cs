namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Reads lines of <c>NAME=value</c> by the rules of Docker Compose's env files (docs.docker.com, "Set, use, and manage
/// variables in a Compose file with interpolation"), which the .env libraries for .NET share: <c>export</c>, quotes,
/// <c>#</c> after a blank. What a line cannot be read for does not touch the next.
/// </summary>
internal static class EnvSettingsReader
{
    private const string Export = "export";

    public static void Read(SettingsDraft draft)
    {
        var lines = new TextLines(draft.Text);
        while (lines.MoveNext())
        {
            if (lines.Content.Length > 0)
            {
                ReadLine(draft, lines);
            }
        }
    }

    private static void ReadLine(SettingsDraft draft, TextLines lines)
    {
        var text = draft.Text;
        var (start, end) = (lines.Content.Start, lines.Content.End);
        if (text[start] == '#')
        {
            draft.AddComment(new(start + 1, end - start - 1));
            return;
        }

        var equals = text.IndexOf('=', start, end - start);
        var name = NameIn(text, lines.Trim(start, equals < 0 ? end : equals));
        if (name.Length == 0)
        {
            draft.Fail(lines.Content, "NAME=value is expected.");
        }
        else if (equals >= 0)
        {
            ReadValue(draft, lines, SettingsText.KeyOf(text.Substring(name.Start, name.Length)), name, lines.Trim(equals + 1, end));
        }
    }

    /// <summary>The name in what is in front of the equals sign; empty if there is none.</summary>
    private static TextRange NameIn(string text, TextRange left)
    {
        var isExport = left.Length > Export.Length
            && string.CompareOrdinal(text, left.Start, Export, 0, Export.Length) == 0
            && text[left.Start + Export.Length] is ' ' or '\t';
        var start = isExport ? left.Start + Export.Length : left.Start;
        while (start < left.End && text[start] is ' ' or '\t')
        {
            start++;
        }

        for (var at = start; at < left.End; at++)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '#')
            {
                return new(start, 0);
            }
        }

        return new(start, left.End - start);
    }

    private static void ReadValue(SettingsDraft draft, TextLines lines, string key, TextRange name, TextRange value)
    {
        var text = draft.Text;
        if (value.Length > 0 && text[value.Start] is '"' or '\'')
        {
            var close = EnvText.CloseOf(text, value.Start);
            if (close >= 0 && EndsLine(draft, lines, close + 1))
            {
                var inner = new TextRange(value.Start + 1, close - value.Start - 1);
                draft.Add(key, EnvText.Decode(text.Substring(inner.Start, inner.Length), text[value.Start]), ScalarKind.Text, name, inner);
                return;
            }

            draft.Fail(value, "A closing quote is expected.");
            return;
        }

        var comment = CommentIn(text, value);
        if (comment >= 0)
        {
            draft.AddComment(new(comment + 1, value.End - comment - 1));
            value = lines.Trim(value.Start, comment);
        }

        draft.Add(key, text.Substring(value.Start, value.Length), ScalarKind.Text, name, value);
    }

    /// <summary>Goes on to the line where a quoted value ends, and reads the comment after it.</summary>
    /// <returns>Whether only a comment is after it; if not, the quote was not its end and the line stays the same.</returns>
    private static bool EndsLine(SettingsDraft draft, TextLines lines, int at)
    {
        var rest = lines.RestAt(at);
        if (rest.Length > 0 && draft.Text[rest.Start] != '#')
        {
            return false;
        }

        lines.SkipTo(rest.End);
        if (rest.Length > 0)
        {
            draft.AddComment(new(rest.Start + 1, rest.Length - 1));
        }

        return true;
    }

    /// <summary>Where a comment starts: only after a blank, so that a password may have the mark in it; -1 if there is none.</summary>
    private static int CommentIn(string text, TextRange value)
    {
        for (var at = value.Start; at < value.End; at++)
        {
            if (text[at] == '#' && text[at - 1] is ' ' or '\t')
            {
                return at;
            }
        }

        return -1;
    }
}
