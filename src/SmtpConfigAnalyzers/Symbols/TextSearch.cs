using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>Searches source text in pieces: no file is copied as a whole but those that have mail.</summary>
internal static class TextSearch
{
    private const int PieceLength = 4096;

    /// <summary>Whether one of <paramref name="names"/> is in the text, in upper or lower case.</summary>
    public static bool ContainsAny(SourceText text, params IReadOnlyList<string> names)
    {
        var overlap = names.Max(name => name.Length) - 1;
        for (var start = 0; start < text.Length; start += PieceLength - overlap)
        {
            var piece = text.ToString(new TextSpan(start, Math.Min(PieceLength, text.Length - start)));
            foreach (var name in names)
            {
                if (piece.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where each of <paramref name="names"/> is in the text, in upper or lower case; in no order.</summary>
    public static IEnumerable<int> PlacesOf(SourceText text, IReadOnlyList<string> names)
    {
        var whole = text.ToString();
        foreach (var name in names)
        {
            for (var at = Next(0); at >= 0; at = Next(at + name.Length))
            {
                yield return at;
            }

            int Next(int from) => whole.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
        }
    }
}
