using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Lsp.Protocol;

namespace SmtpLint.Lsp.Texts;

/// <summary>What makes one text of another.</summary>
internal static class TextDifference
{
    /// <summary>The smallest single edit.</summary>
    public static TextEdit Of(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        // An editor counts no place between CR and LF, nor within a pair of surrogates.
        start -= start > 0 && (before[start - 1] == '\r' || char.IsHighSurrogate(before[start - 1])) ? 1 : 0;
        end -= end > 0 && (before[^end] == '\n' || char.IsLowSurrogate(before[^end])) ? 1 : 0;
        return new(new LineMap(before).RangeOf(new TextRange(start, before.Length - end - start)), after[start..^end]);
    }
}
