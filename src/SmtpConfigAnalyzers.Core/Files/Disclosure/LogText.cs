using System.Globalization;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>
/// Makes a line fit for terminals and build logs, both of which take some texts for commands. Each character that would be
/// a part of one becomes a question mark, so that the others stay where they are.
/// </summary>
/// <remarks>
/// GitHub's runner takes <c>::</c> after leading blanks, and <c>##[</c> anywhere (actions/runner, ActionCommand.cs). Azure's
/// agent takes <c>##vso[</c> anywhere (microsoft/azure-pipelines-agent, Command.cs), TeamCity <c>##teamcity[</c>.
/// </remarks>
public static class LogText
{
    private const char Neutral = '?';
    private const char NonJoiner = '\u200C'; // Persian and Indic words need these two; they move nothing
    private const char Joiner = '\u200D';

    /// <summary>A harmless line of the same length.</summary>
    /// <param name="line">What is to be one line: line breaks in it are neutralised, too.</param>
    public static string Of(string line)
    {
        char[]? changed = null;
        for (var at = 0; at < line.Length; at++)
        {
            if (IsControl(line, at))
            {
                Neutralise(at);
            }
            else if (line[at] == '[' && CommandBefore(line, at) is { } mark)
            {
                Neutralise(mark);
            }
        }

        var start = 0;
        while (start < line.Length && (changed?[start] ?? line[start]) is var blank && char.IsWhiteSpace(blank))
        {
            start++;
        }

        if (start + 1 < line.Length && line[start] == ':' && line[start + 1] == ':')
        {
            Neutralise(start);
        }

        return changed is null ? line : new(changed);

        void Neutralise(int at) => (changed ??= line.ToCharArray())[at] = Neutral;
    }

    /// <summary>Whether a character commands a terminal, turns the direction of writing, ends a line or cannot be written at all.</summary>
    private static bool IsControl(string line, int at)
    {
        var character = line[at];
        if (character < '\u007F')
        {
            return character < ' ' && character != '\t';
        }

        var pair = char.IsLowSurrogate(character) && at > 0 && char.IsHighSurrogate(line[at - 1]) ? at - 1 : at;
        return CharUnicodeInfo.GetUnicodeCategory(line, pair) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate => true,
            UnicodeCategory.Format => character is not (NonJoiner or Joiner),
            _ => false,
        };
    }

    /// <summary>The second mark of <c>##name</c> in front of a bracket.</summary>
    private static int? CommandBefore(string line, int bracket)
    {
        var at = bracket - 1;
        while (at >= 0 && char.IsLetter(line[at]))
        {
            at--;
        }

        return at > 0 && line[at] == '#' && line[at - 1] == '#' ? at : null;
    }
}
