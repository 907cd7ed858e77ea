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
    private long[]? _places; // hash and position, in order; only of files whose tokens are asked for

    private NameIndex(SyntaxTree tree)
    {
        _tree = tree;
        var words = new HashSet<int>();
        Read((hash, _) => words.Add(hash));
        _words = [.. words];
        Array.Sort(_words);
    }

    /// <summary>Whether a name may be in a file, in upper or lower case.</summary>
    public static bool MayHave(SyntaxTree tree, string name) => Of(tree).MayHave(WordText.HashOf(name));

    /// <summary>The tokens in a piece of code that are this name.</summary>
    public static IEnumerable<SyntaxToken> TokensIn(SyntaxNode code, string name)
    {
        var hash = WordText.HashOf(name);
        var index = Of(code.SyntaxTree);
        return !index.MayHave(hash) ? []
            : index.PlacesOf(hash, code.Span)
                .Select(place => (Token: code.FindToken(place), Place: place))
                .Where(found => found.Token.Span.Contains(found.Place) && Declarations.IsNamed(found.Token, name)) // not in a comment
                .Select(found => found.Token);
    }

    private static NameIndex Of(SyntaxTree tree) => Known.GetValue(tree, static one => new(one));

    private bool MayHave(int hash) => Array.BinarySearch(_words, hash) >= 0;

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
        Read((hash, position) => places.Add(Place(hash, position)));
        places.Sort();
        return [.. places];
    }

    private static long Place(int hash, int position) => ((long)hash << 32) | (uint)position;

    /// <summary>Reads the text, which makes no tokens; where letters are spelled by their numbers, the tokens.</summary>
    private void Read(Action<int, int> word)
    {
        var text = _tree.GetText();
        if (!WordText.HasEscapes(text))
        {
            WordText.Read(text, word);
            return;
        }

        foreach (var token in _tree.GetRoot().DescendantTokens())
        {
            word(WordText.HashOf(token.ValueText), token.SpanStart);
        }
    }
}
