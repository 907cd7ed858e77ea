using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Judge.Code;

/// <summary>
/// The words of a file of C#, but for those in comments and texts, and the names that it declares for others: read in one pass, without the
/// compiler, and kept as hashes. A word too much only costs time.
/// </summary>
internal sealed class SourceWords
{
    private static readonly int MailKit = HashOf("MailKit");
    private static readonly HashSet<int> SignIns = [HashOf("Authenticate"), HashOf("AuthenticateAsync")];
    private static readonly HashSet<int> ForAll = [HashOf("InternalsVisibleTo"), HashOf("InternalsVisibleToAttribute")];

    private readonly int[] _words; // in order

    private SourceWords(string text, WordScanner words)
    {
        _words = [.. words.All];
        Array.Sort(_words);
        Declared = [.. words.Declared];
        SignsIn = SignIns.Overlaps(words.All);
        NamesMailKit = words.All.Contains(MailKit);
        Counts = words.IsUnusual || words.HasGlobalUsing || ForAll.Overlaps(words.All)
            || SourceGate.MentionIn(text) == MailMention.Client
            || MailWords.MayDeclareOptions(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<int> All => _words;

    /// <summary>The types and extension methods that it declares.</summary>
    public IReadOnlyList<int> Declared { get; }

    /// <summary>
    /// Whether it counts whatever the other files say: it names mail, says something about every file, or only the compiler can read it.
    /// </summary>
    public bool Counts { get; }

    /// <summary>Whether it signs in: to mail, where MailKit is.</summary>
    public bool SignsIn { get; }

    /// <summary>Whether it names MailKit.</summary>
    public bool NamesMailKit { get; }

    /// <summary>Reads a text.</summary>
    public static SourceWords Of(string text) => new(text, new WordScanner(text));

    /// <summary>Whether it has a word.</summary>
    public bool Has(int word) => Array.BinarySearch(_words, word) >= 0;

    /// <summary>Whether a piece of a text is a word, and no part of one.</summary>
    public static bool IsWord(string text, int at, int length) =>
        (at == 0 || !IsPartOfWord(text[at - 1])) && (at + length == text.Length || !IsPartOfWord(text[at + length]));

    /// <summary>Whether a character may be in a word.</summary>
    public static bool IsPartOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or >= '\x80';

    /// <summary>The hash of a word.</summary>
    public static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261; // FNV-1a
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)hash;
    }
}
