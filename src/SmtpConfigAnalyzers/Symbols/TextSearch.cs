using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>Searches source text in pieces, so that no file is copied as a whole.</summary>
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
}
