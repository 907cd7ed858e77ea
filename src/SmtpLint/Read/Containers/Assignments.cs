using System.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Read.Containers;

/// <summary>Reads <c>NAME=value</c> pairs of one line, with the quotes and escapes that Dockerfiles and systemd units share.</summary>
/// <param name="line">The line.</param>
/// <param name="escape">The mark in front of a character that means itself.</param>
internal sealed class Assignments(ContinuedLine line, char escape)
{
    /// <summary>Adds the pairs after a place to a scope.</summary>
    /// <param name="start">Where the first one may begin.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="isUnknown">Recognises values that are made from others.</param>
    /// <returns>Whether every quote was closed.</returns>
    public bool AddTo(Scope scope, int start, Func<string, bool> isUnknown)
    {
        var text = line.Text;
        for (var at = start; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (EndOf(at) is not { } end)
            {
                return false;
            }

            // systemd's form has the name within the quotes.
            var (first, last) = Unquoted(at, end);
            var equals = text.IndexOf('=', first, last - first);
            if (equals > first)
            {
                Add(scope, first, equals, equals + 1, last, isUnknown);
            }

            at = end;
        }

        return true;
    }

    /// <summary>Adds one pair.</summary>
    public void Add(Scope scope, int name, int nameEnd, int value, int valueEnd, Func<string, bool> isUnknown)
    {
        var (first, last) = Unquoted(value, valueEnd);
        var written = line.Text[first..last];
        scope.Add(line.Text[name..nameEnd], Decode(written), isUnknown(written)
            ? ScalarKind.Unknown
            : ScalarKind.Text, line.RangeOf(name, nameEnd), line.RangeOf(first, last));
    }

    /// <summary>Where the word ends that begins at a place; <see langword="null"/> if a quote is not closed.</summary>
    private int? EndOf(int start)
    {
        var quote = '\0';
        var at = start;
        for (; at < line.Text.Length && (quote != '\0' || !char.IsWhiteSpace(line.Text[at])); at++)
        {
            var character = line.Text[at];
            if (character == escape && quote != '\'' && at + 1 < line.Text.Length)
            {
                at++;
            }
            else if (character is '"' or '\'' && quote is '\0')
            {
                quote = character;
            }
            else if (character == quote)
            {
                quote = '\0';
            }
        }

        return quote == '\0' ? at : null;
    }

    /// <summary>A piece without the quotes around all of it.</summary>
    private (int Start, int End) Unquoted(int start, int end)
    {
        var text = line.Text;
        var isQuoted = end - start > 1 && text[start] is '"' or '\'' && text[end - 1] == text[start]
            && text.IndexOf(text[start], start + 1) == end - 1;
        return isQuoted ? (start + 1, end - 1) : (start, end);
    }

    private string Decode(string written)
    {
        if (!written.Contains(escape) && !written.Contains('"') && !written.Contains('\''))
        {
            return written;
        }

        var value = new StringBuilder(written.Length);
        var quote = '\0';
        for (var at = 0; at < written.Length; at++)
        {
            var character = written[at];
            if (character == escape && quote != '\'' && at + 1 < written.Length)
            {
                value.Append(written[++at]);
            }
            else if (character is '"' or '\'' && quote is '\0' && written.IndexOf(character, at + 1) > at)
            {
                quote = character;
            }
            else if (character == quote)
            {
                quote = '\0';
            }
            else
            {
                value.Append(character);
            }
        }

        return value.ToString();
    }
}
