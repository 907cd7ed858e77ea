using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>Reads the words of a text, piece by piece: no file is copied as a whole.</summary>
internal static class WordText
{
    private const int PieceLength = 4096;
    private const int None = -1;
    private const uint Basis = 2166136261, Prime = 16777619; // FNV-1a

    /// <summary>What counts in a hash for each character of ASCII; nothing for those that are not part of words.</summary>
    private static readonly char[] Folded =
        [.. Enumerable.Range(0, 0x80).Select(code => (char)code)
            .Select(character => char.IsLetterOrDigit(character) || character == '_' ? char.ToUpperInvariant(character) : '\0')];

    /// <summary>The hash of a word: the same in upper and lower case, which Visual Basic does not tell apart.</summary>
    public static int HashOf(string word)
    {
        var hash = Basis;
        foreach (var character in word)
        {
            hash = With(hash, Fold(character));
        }

        return (int)hash;
    }

    /// <summary>
    /// Gives hash and position of each word, those in comments and strings, too, and whether it may be before an equals sign.
    /// </summary>
    /// <returns>
    /// Whether all were read: not where names may be written in another way than they are, since C# spells a letter as \u0041, and leaves
    /// out what only formats.
    /// </returns>
    public static bool TryRead(SourceText text, Action<int, int, bool> word)
    {
        var piece = new char[Math.Min(PieceLength, text.Length)];
        var (start, ended, hash, last) = (None, None, Basis, '\0'); // one loop: it runs over a whole program when that is opened
        for (var from = 0; from < text.Length; from += PieceLength)
        {
            var length = Math.Min(PieceLength, text.Length - from);
            text.CopyTo(from, piece, 0, length);
            for (var at = 0; at < length; at++)
            {
                var character = piece[at];
                var folded = Fold(character);
                if (folded != '\0')
                {
                    if (start == None)
                    {
                        if (ended != None)
                        {
                            word((int)hash, ended, false);
                            ended = None;
                        }

                        (start, hash) = (from + at, Basis);
                        if (last == '\\' && character is 'u' or 'U')
                        {
                            return false;
                        }
                    }

                    if (character >= '\x80' && char.GetUnicodeCategory(character) == UnicodeCategory.Format)
                    {
                        return false;
                    }

                    hash = With(hash, folded);
                }
                else
                {
                    (start, ended) = start == None ? (None, ended) : (None, start);
                    if (ended != None && !char.IsWhiteSpace(character))
                    {
                        word((int)hash, ended, character is '=' or '/'); // a comment may come first
                        ended = None;
                    }
                }

                last = character;
            }
        }

        ended = start == None ? ended : start;
        if (ended != None)
        {
            word((int)hash, ended, false);
        }

        return true;
    }

    // Beyond ASCII, only names have characters of their own; comments and strings do not matter.
    private static char Fold(char character) => character < '\x80' ? Folded[character] : char.ToUpperInvariant(character);

    private static uint With(uint hash, char folded) => (hash ^ folded) * Prime;
}
