using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>Reads the words of a text, piece by piece: no file is copied as a whole.</summary>
internal static class WordText
{
    private const int PieceLength = 4096;
    private const uint Basis = 2166136261, Prime = 16777619; // FNV-1a

    /// <summary>The hash of a word: the same in upper and lower case, which Visual Basic does not tell apart.</summary>
    public static int HashOf(string word)
    {
        var hash = Basis;
        foreach (var character in word)
        {
            hash = With(hash, character);
        }

        return (int)hash;
    }

    /// <summary>
    /// Whether names may be written in another way than they are: C# spells a letter as \u0041, and leaves out what only formats.
    /// </summary>
    public static bool HasEscapes(SourceText text)
    {
        var afterBackslash = false;
        foreach (var character in Characters(text))
        {
            if ((afterBackslash && character is 'u' or 'U')
                || (character >= '\x80' && char.GetUnicodeCategory(character) == UnicodeCategory.Format))
            {
                return true;
            }

            afterBackslash = character == '\\';
        }

        return false;
    }

    /// <summary>
    /// Gives hash and position of each word, those in comments and strings, too, and whether it may be before an equals sign.
    /// </summary>
    public static void Read(SourceText text, Action<int, int, bool> word)
    {
        const int None = -1;
        var (position, start, ended, hash) = (0, None, None, Basis);
        foreach (var character in Characters(text))
        {
            if (IsPartOfWord(character))
            {
                Tell(isAssigned: false);
                (start, hash) = start == None ? (position, With(Basis, character)) : (start, With(hash, character));
            }
            else
            {
                (start, ended) = start == None ? (None, ended) : (None, start);
                if (!char.IsWhiteSpace(character))
                {
                    Tell(isAssigned: character is '=' or '/'); // a comment may come first
                }
            }

            position++;
        }

        ended = start == None ? ended : start;
        Tell(isAssigned: false);

        void Tell(bool isAssigned)
        {
            if (ended != None)
            {
                word((int)hash, ended, isAssigned);
                ended = None;
            }
        }
    }

    // Beyond ASCII, only names have characters of their own; comments and strings do not matter.
    private static bool IsPartOfWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or >= '\x80';

    private static uint With(uint hash, char character) => (hash ^ Upper(character)) * Prime;

    private static char Upper(char character) =>
        character is >= 'a' and <= 'z' ? (char)(character - ('a' - 'A'))
        : character < '\x80' ? character
        : char.ToUpperInvariant(character);

    private static IEnumerable<char> Characters(SourceText text)
    {
        var piece = new char[PieceLength];
        for (var start = 0; start < text.Length; start += PieceLength)
        {
            var length = Math.Min(PieceLength, text.Length - start);
            text.CopyTo(start, piece, 0, length);
            for (var at = 0; at < length; at++)
            {
                yield return piece[at];
            }
        }
    }
}
