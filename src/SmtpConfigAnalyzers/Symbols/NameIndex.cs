using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// Where each word of a file stands: a file is read once, however many names are looked for. It stays as long as the file
/// is the same, also while others are edited.
/// </summary>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, NameIndex> Known = new();

    // SlotFinder and not tokens, which would keep the whole file's nodes.
    private readonly Dictionary<string, List<int>> _places;

    private NameIndex(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        _places = new(root.Language == LanguageNames.VisualBasic ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var token in root.DescendantTokens())
        {
            if (token.ValueText is { Length: > 0 } word && (word[0] == '_' || char.IsLetter(word[0])))
            {
                if (!_places.TryGetValue(word, out var places))
                {
                    _places.Add(word, places = []);
                }

                places.Add(token.SpanStart);
            }
        }
    }

    /// <summary>The tokens in a piece of code that are this name.</summary>
    public static IEnumerable<SyntaxToken> TokensIn(SyntaxNode code, string name)
    {
        var index = Known.GetValue(code.SyntaxTree, tree => new(tree));
        if (!index._places.TryGetValue(name, out var places))
        {
            yield break;
        }

        var first = places.BinarySearch(code.Span.Start);
        for (var at = first < 0 ? ~first : first; at < places.Count && places[at] < code.Span.End; at++)
        {
            yield return code.FindToken(places[at]);
        }
    }
}
