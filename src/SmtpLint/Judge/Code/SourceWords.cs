using System.Buffers;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Judge.Code;

/// <summary>
/// The words of a file of C#, but for those in comments and texts, and the names that it declares for others: read in one pass, without the
/// compiler, and kept as hashes. A word too much only costs time.
/// </summary>
internal sealed class SourceWords
{
    private static readonly int MailKit = HashOf("MailKit");
    private static readonly SearchValues<string> Mail = SearchValues.Create([.. MailWords.OfMail], StringComparison.OrdinalIgnoreCase);
    private static readonly HashSet<int> SignIns = [HashOf("Authenticate"), HashOf("AuthenticateAsync")];
    private static readonly HashSet<int> ForAll = [HashOf("InternalsVisibleTo"), HashOf("InternalsVisibleToAttribute")];

    private readonly int[] _words; // in order
    private readonly int[] _assigned; // in order

    private SourceWords(string text, WordScanner words)
    {
        _words = InOrder(words.All);
        _assigned = InOrder(words.Assigned);
        Declared = [.. words.Declared];
        SignsIn = SignIns.Overlaps(words.All);
        NamesMailKit = words.All.Contains(MailKit);
        NamesMail = text.AsSpan().ContainsAny(Mail);
        MayNameImports = SourceGate.MentionIn(text) == MailMention.Client;
        MayDeclareOptions = MailWords.MayDeclareOptions(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
        HasGlobalUsing = words.HasGlobalUsing;
        CountsAsWhole = words.IsUnusual || words.HasGlobalUsing || ForAll.Overlaps(words.All);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<int> All => _words;

    /// <summary>The types and extension methods that it declares.</summary>
    public IReadOnlyList<int> Declared { get; }

    /// <summary>
    /// Whether all of it counts: it says something about every file, or only the compiler can read it.
    /// </summary>
    public bool CountsAsWhole { get; }

    /// <summary>Whether it may declare a class of mail settings.</summary>
    public bool MayDeclareOptions { get; }

    /// <summary>Whether it names a client.</summary>
    public bool NamesMail { get; }

    /// <summary>Whether it names a client, if MailKit is imported for it.</summary>
    public bool MayNameImports { get; }

    /// <summary>Whether it imports something for all files.</summary>
    public bool HasGlobalUsing { get; }

    /// <summary>Whether it signs in: to mail, where MailKit is.</summary>
    public bool SignsIn { get; }

    /// <summary>Whether it names MailKit.</summary>
    public bool NamesMailKit { get; }

    /// <summary>Reads a text.</summary>
    public static SourceWords Of(string text) => new(text, new WordScanner(text));

    /// <summary>Whether it has a word.</summary>
    public bool Has(int word) => Array.BinarySearch(_words, word) >= 0;

    /// <summary>Whether it has a word before an equals sign.</summary>
    public bool Assigns(int word) => Array.BinarySearch(_assigned, word) >= 0;

    /// <summary>Whether a piece of a text is a word, and no part of one.</summary>
    public static bool IsWord(string text, int at, int length) =>
        (at == 0 || !IsPartOfWord(text[at - 1])) && (at + length == text.Length || !IsPartOfWord(text[at + length]));

    /// <summary>Whether a piece of a text is a word before an equals sign; a comment may come first.</summary>
    public static bool IsAssigned(string text, int at, int length) =>
        IsWord(text, at, length) && text.AsSpan(at + length).TrimStart() is ['=' or '/', ..];

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

    private static int[] InOrder(IReadOnlySet<int> words)
    {
        int[] all = [.. words];
        Array.Sort(all);
        return all;
    }
}
