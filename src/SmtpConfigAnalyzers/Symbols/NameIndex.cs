using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Which words a file has, and where: it is read once, however many names are looked for. It stays as long as the file is the same, also
/// while others are edited.
/// </summary>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, NameIndex> Known = new();

    private readonly SyntaxTree _tree;
    private readonly int[] _words; // hashes in order: with four bytes a word the index of a whole program stays small
    private readonly int[] _assigned; // those of words before an equals sign
    private readonly ConcurrentDictionary<string, bool> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long[]? _places; // hash and position, in order; only of files whose tokens are asked for

    private NameIndex(SyntaxTree tree)
    {
        _tree = tree;
        HashSet<int> words = [], assigned = [];
        Read((hash, _, isAssigned) =>
        {
            words.Add(hash);
            if (isAssigned)
            {
                assigned.Add(hash);
            }
        });
        _words = InOrder(words);
        _assigned = InOrder(assigned);
    }

    /// <summary>Whether a name may be in a file, in upper or lower case.</summary>
    public static bool MayHave(SyntaxTree tree, string name) => Has(Of(tree)._words, WordText.HashOf(name));

    /// <summary>Whether a name may be before an equals sign in a file.</summary>
    public static bool MayAssign(SyntaxTree tree, string name) =>
        // Visual Basic may put the sign on the next line, or the name in brackets.
        Has(tree.Options.Language == LanguageNames.VisualBasic ? Of(tree)._words : Of(tree)._assigned, WordText.HashOf(name));

    /// <summary>Whether a text is anywhere in a file, in upper or lower case.</summary>
    public static bool Contains(SyntaxTree tree, string part) =>
        Of(tree)._parts.GetOrAdd(part, one => TextSearch.ContainsAny(tree.GetText(), one));

    /// <summary>The tokens in a piece of code that are this name.</summary>
    public static IEnumerable<SyntaxToken> TokensIn(SyntaxNode code, string name)
    {
        var hash = WordText.HashOf(name);
        var index = Of(code.SyntaxTree);
        return !Has(index._words, hash) ? []
            : index.PlacesOf(hash, code.Span)
                .Select(place => (Token: code.FindToken(place), Place: place))
                .Where(found => found.Token.Span.Contains(found.Place) && Declarations.IsNamed(found.Token, name)) // not in a comment
                .Select(found => found.Token);
    }

    private static NameIndex Of(SyntaxTree tree)
    {
        Request.Step();
        return Known.GetValue(tree, static one => new(one));
    }

    private static bool Has(int[] hashes, int hash) => Array.BinarySearch(hashes, hash) >= 0;

    private static int[] InOrder(HashSet<int> hashes)
    {
        var all = new int[hashes.Count];
        hashes.CopyTo(all);
        Array.Sort(all);
        return all;
    }

    private IEnumerable<int> PlacesOf(int hash, TextSpan part)
    {
        var places = _places ??= ReadPlaces();
        var first = Array.BinarySearch(places, Place(hash, part.Start));
        for (var at = first < 0 ? ~first : first; at < places.Length && places[at] < Place(hash, part.End); at++)
        {
            yield return (int)places[at];
        }
    }

    private long[] ReadPlaces()
    {
        var places = new List<long>();
        Read((hash, position, _) => places.Add(Place(hash, position)));
        places.Sort();
        return [.. places];
    }

    private static long Place(int hash, int position) => ((long)hash << 32) | (uint)position;

    /// <summary>Reads the text, which makes no tokens; where letters are spelled by their numbers, the tokens.</summary>
    private void Read(Action<int, int, bool> word)
    {
        if (WordText.TryRead(_tree.GetText(), word))
        {
            return;
        }

        foreach (var token in _tree.GetRoot().DescendantTokens())
        {
            word(WordText.HashOf(token.ValueText), token.SpanStart, token.GetNextToken().Text == "=");
        }
    }
}
